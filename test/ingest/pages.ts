import type { CleanText } from "../../src/ingest/clean-text.ts";
import {
  BRIDGE,
  FERRY,
  INTERVIEW,
  MARKET,
  MILL,
  SCHOOL,
  type Story,
  TRAINS,
  TUNNEL,
  WATER,
} from "./stories.ts";

/** A page as it comes out of a browser's "save as text", and what is right to find in it. */
export interface Page {
  readonly name: string;
  readonly raw: string;
  /** Paragraphs that must be kept; all others must go. */
  readonly body: readonly string[];
  readonly expected: Partial<Omit<CleanText, "text">>;
}

/** Blocks before and behind a story, and blocks (by the number of the paragraph they follow) inside it. */
interface Around {
  readonly before: readonly string[];
  readonly inside?: Readonly<Record<number, string>>;
  readonly behind?: readonly string[];
  /** Blocks that belong to the text although they are not among the story's paragraphs, by the paragraph they follow. */
  readonly own?: Readonly<Record<number, string>>;
}

/** `{title}` in `before` stands for the headline. */
function page(name: string, story: Story, around: Around, expected: Page["expected"]): Page {
  const body: string[] = [];
  const blocks = around.before.map((block) => block.replaceAll("{title}", story.title));
  for (const [index, paragraph] of story.body.entries()) {
    body.push(paragraph);
    blocks.push(paragraph);
    const own = around.own?.[index + 1];
    if (own !== undefined) {
      body.push(own);
      blocks.push(own);
    }
    const inside = around.inside?.[index + 1];
    if (inside !== undefined) blocks.push(inside);
  }
  blocks.push(...(around.behind ?? []));
  return { name, raw: blocks.join("\n\n"), body, expected: { title: story.title, ...expected } };
}

const none = { authors: [], outlet: null, published: null, updated: null, url: null } as const;

export const PAGES: readonly Page[] = [
  page("nothing but the article", BRIDGE, { before: ["{title}"] }, { ...none, language: "en" }),
  page(
    "an article without a headline",
    { ...BRIDGE, title: BRIDGE.body[0] ?? "" },
    { before: [] },
    {
      title:
        "The Saltmarsh Bridge in Harwick will close on Monday for at least a year after divers found cracks in two of its seven…",
      published: null,
    },
  ),
  page(
    "menus of bullets and a tag cloud",
    BRIDGE,
    {
      before: [
        "• Skip to main content\n  • Home\n  • News\n  • Harbour\n  • Tides\n  • Jobs\n  • (0)\n    • Facebook\n    • RSS\nHarwick Herald",
        "Harwick Herald",
        "News and views from the estuary",
        "  • Sections\n    • Fishing\n    • Boat Building\n    • Salt\n    • Weather\n  • Fishing\n  • Boat Building",
        "{title}",
        "Harwick Herald / 3 min read.\nMarch 4, 2021\nhwk.example/b7Qx2",
        "By Lowell Marsh",
      ],
      behind: [
        "(Reporting by Lowell Marsh; Additional reporting by Petra Stowe in Orrinford; Editing by Gil Thorne)",
        "Categories: Harbour\nTags: bridge, council, ferry, money",
        "About Harwick Herald",
        "Primary Sidebar",
        "Newsletter",
        "Sign up to get our updates by mail and to hear what is going on in town!",
        "Post\nAn Advert\nSubmit\nA Notice",
        "anchors bait boats bridges budget council crabs diesel engines ferry fish fog gulls harbour herring ice jobs kelp lighthouse market mussels nets oysters paint quay rope salt shrimp storm tide weather wind",
        "Did you know that you can post a small ad for free on Harwick Herald? Click here to get started.",
        "Copyright © 2023 Tidewater Media\nSitemap| Privacy| Terms| Cookies",
        "This website uses cookies so that we can give you the best experience possible. They are stored in your browser and help our team to see which parts of the website you find useful.",
        "If you switch this cookie off, we will not be able to save your preferences.",
      ],
    },
    {
      authors: ["Lowell Marsh"],
      outlet: "Harwick Herald",
      published: "2021-03-04",
      url: "https://hwk.example/b7Qx2",
      language: "en",
    },
  ),
  page(
    "an update stamp and home page begging",
    MILL,
    {
      before: ["Updated 7:45 PM EST, Mon, Nov 16, 2020", "Make HH Your Homepage", "{title}"],
      inside: { 2: "Like Us on Facebook" },
      behind: ["Live Audience Metrics"],
    },
    { ...none, updated: "2020-11-16" },
  ),
  page(
    "pipes, breadcrumb, share bar, comments",
    MILL,
    {
      before: [
        "Home | News | Sport | Opinion | Classifieds | Contact",
        "Home » Region » Orrin Valley",
        "{title}",
        "By Petra Stowe and Gil Thorne, Staff Writers",
        "Published 16 November 2020, 06:30 GMT | Updated 17 November 2020, 11:05 GMT",
        "Share\nTweet\nPin it\nEmail",
      ],
      behind: ["12 Comments", "Log in to join the conversation", "Newest | Oldest | Most liked"],
    },
    {
      authors: ["Petra Stowe", "Gil Thorne"],
      outlet: null,
      published: "2020-11-16",
      updated: "2020-11-17",
      language: "en",
    },
  ),
  page(
    "read-more links and an advertisement between paragraphs",
    BRIDGE,
    {
      before: [
        "The Orrin Gazette",
        "{title}",
        "By Petra Stowe | The Orrin Gazette",
        "March 4, 2021 8:15 a.m.",
      ],
      inside: {
        1: "Advertisement",
        2: "Read more: Ferry tickets to stay free for school children",
        3: "RELATED STORIES\nHow the bridge was built\nFive walks along the Orrin\nMarina plan meets a wall of protest",
        5: "Story continues below",
      },
      behind: [
        "More from The Orrin Gazette",
        "Oyster prices at a ten-year high\nRestaurants in the valley say they cannot keep up.",
        "Choir seeks basses\nRehearsals begin in May.",
      ],
    },
    { authors: ["Petra Stowe"], outlet: "The Orrin Gazette", published: "2021-03-04", language: "en" },
  ),
  page(
    "a cookie wall on top",
    BRIDGE,
    {
      before: [
        "We value your privacy",
        "We and our 212 partners store information on your device, such as cookies, to show you advertising that fits you. You can change your choices at any time.",
        "Accept all",
        "Manage settings",
        "{title}",
        "Lowell Marsh",
        "4 March 2021",
      ],
      behind: ["© 2021 The Harwick Herald. All rights reserved."],
    },
    { authors: ["Lowell Marsh"], outlet: "The Harwick Herald", published: "2021-03-04", language: "en" },
  ),
  page(
    "a newsletter box in the middle",
    MILL,
    {
      before: ["{title}", "2020-11-16T06:30:00Z"],
      inside: {
        2: "Get the morning tide in your inbox\n\nOur free newsletter brings you the news of the valley before breakfast.\n\nEnter your email\n\nSign up",
      },
    },
    { authors: [], published: "2020-11-16" },
  ),
  page(
    "a paywall and a begging line",
    BRIDGE,
    {
      before: [
        "Log in\nSubscribe",
        "{title}",
        "You have 2 free articles left this month. Subscribe now for unlimited access.",
      ],
      inside: { 4: "Support local journalism. Become a member today." },
      behind: ["Already a subscriber? Log in here."],
    },
    { ...none },
  ),
  page(
    "an author's note at the end",
    MILL,
    {
      before: ["{title}", "By Cato Brandt"],
      behind: [
        "Cato Brandt is a staff writer at The Orrin Gazette. Follow him on Twitter @catobrandt.",
        "This article was originally published on November 16, 2020.",
      ],
    },
    { authors: ["Cato Brandt"], published: "2020-11-16" },
  ),
  page(
    "picture captions with credits",
    BRIDGE,
    {
      before: ["{title}", "The Saltmarsh Bridge on Tuesday. Photo: Ada Penn / Tidewater Media"],
      inside: {
        3: "(Photo by Ada Penn/Tidewater Images via Getty Images)",
        6: "Image: Harwick Town Archive",
      },
    },
    { ...none },
  ),
  page(
    "an agency's dateline with place and month",
    { ...MILL, body: [`ORRINFORD, Nov. 16 (AP) — ${MILL.body[0]}`, ...MILL.body.slice(1)] },
    {
      before: ["{title}"],
    },
    { outlet: "AP", published: null, authors: [] },
  ),
  page(
    "a dateline with a year",
    { ...MILL, body: [`ORRINFORD, 16 November 2020 (Reuters) - ${MILL.body[0]}`, ...MILL.body.slice(1)] },
    {
      before: ["{title}"],
    },
    { outlet: "Reuters", published: "2020-11-16" },
  ),
  page(
    "cross-heads and a background line",
    BRIDGE,
    {
      before: ["{title}"],
      own: {
        2: "‘A LONG WAY ROUND’",
        4: "Who pays",
        6: "BACKGROUND: The bridge was built in 1931 and was last repaired in 1978.",
      },
    },
    { ...none },
  ),
  page(
    "an interview in questions and answers",
    INTERVIEW,
    {
      before: ["Home\nIslands\nPeople\nTides", "{title}", "By Runa Lind"],
      behind: [
        "Share this:",
        "Facebook\nTwitter\nWhatsApp",
        "Most Read",
        "1. Ferry strike enters second week\n2. Why the gulls came inland\n3. Skarn votes on windmills",
      ],
    },
    { authors: ["Runa Lind"] },
  ),
  page(
    "a list that a paragraph announces",
    BRIDGE,
    {
      before: ["{title}"],
      own: {
        4: "The council named three ways around:",
        5: "• The ring road by Orrinford takes 40 minutes.\n• The weekend ferry takes 25 minutes.\n• The footpath takes two hours at low tide.",
      },
    },
    { ...none },
  ),
  page(
    "relative dates",
    MILL,
    { before: ["{title}", "By Gil Thorne", "Published 3 hours ago", "Updated yesterday at 9:15"] },
    {
      authors: ["Gil Thorne"],
      published: null,
      updated: null,
    },
  ),
  page(
    "an ambiguous date in English",
    MILL,
    { before: ["{title}", "Published 03/04/2021"] },
    { published: null },
  ),
  page(
    "an ambiguous date that another one explains",
    MILL,
    { before: ["{title}", "Published 03/04/2021 | Updated 03/15/2021"] },
    {
      published: "2021-03-04",
      updated: "2021-03-15",
    },
  ),
  page(
    "German",
    TRAINS,
    {
      before: [
        "Startseite | Lokales | Sport | Kultur | Anzeigen | Abo",
        "{title}",
        "Von Jörg Anders",
        "Dienstag, 2. März 2021, 17:40 Uhr | Aktualisiert: 3. März 2021",
      ],
      inside: { 2: "Lesen Sie auch: Warum die alte Brücke gesperrt bleibt", 3: "Anzeige" },
      behind: [
        "Wir verwenden Cookies, um Ihnen die Nutzung unserer Website zu erleichtern. Mehr erfahren Sie in unserer Datenschutzerklärung.",
        "© 2021 Lindenauer Tageblatt. Alle Rechte vorbehalten.",
        "Impressum | Datenschutz | Kontakt",
      ],
    },
    {
      authors: ["Jörg Anders"],
      outlet: "Lindenauer Tageblatt",
      published: "2021-03-02",
      updated: "2021-03-03",
      language: "de",
    },
  ),
  page(
    "German with an agency",
    { ...TRAINS, body: [`Lindenau (dpa) - ${TRAINS.body[0]}`, ...TRAINS.body.slice(1)] },
    {
      before: ["{title}", "02.03.2021"],
    },
    { outlet: "dpa", published: "2021-03-02", language: "de" },
  ),
  page(
    "French",
    MARKET,
    {
      before: [
        "Accueil | Actualités | Sports | Météo | Abonnez-vous",
        "{title}",
        "Par Maëlle Kerjean",
        "Publié le 8 mars 2021 à 18h05",
        "Temps de lecture : 2 min",
      ],
      inside: { 2: "Lire aussi : La piscine restera fermée cet hiver", 3: "Publicité" },
      behind: [
        "Partager\nFacebook\nTwitter",
        "Recevez chaque matin notre newsletter gratuite en vous inscrivant ici.",
      ],
    },
    { authors: ["Maëlle Kerjean"], published: "2021-03-08", language: "fr" },
  ),
  page(
    "Spanish",
    WATER,
    {
      before: [
        "Portada\nLocal\nDeportes\nCultura\nOpinión",
        "{title}",
        "Por Abril Sotelo",
        "9 de marzo de 2021",
      ],
      inside: { 2: "Lea también: Cierran la carretera del norte" },
      behind: [
        "Suscríbete a nuestro boletín y recibe las noticias en tu correo.",
        "Etiquetas: agua, bahía, Puerto Lirio",
      ],
    },
    { authors: ["Abril Sotelo"], published: "2021-03-09", language: "es" },
  ),
  page(
    "Portuguese",
    SCHOOL,
    {
      before: [
        "Início | Região | Desporto | Assine",
        "{title}",
        "Por Tomé Barroso",
        "Publicado em 15 de março de 2021",
      ],
      behind: [
        "Leia também: Ponte velha volta a fechar",
        "Partilhar",
        "Assine a nossa newsletter e receba as notícias no seu e-mail.",
      ],
    },
    { authors: ["Tomé Barroso"], published: "2021-03-15", language: "pt" },
  ),
  page(
    "Japanese",
    TUNNEL,
    {
      before: ["ホーム｜地域｜スポーツ｜文化", "{title}", "霧浜新聞", "2021年3月16日"],
      behind: ["関連記事", "メニュー\nログイン\n会員登録", "© 2021 霧浜新聞 無断転載を禁じます"],
    },
    { outlet: "霧浜新聞", published: "2021-03-16", language: "ja" },
  ),
  page(
    "Dutch",
    FERRY,
    {
      before: ["Home | Nieuws | Sport | Abonneren", "{title}", "Door Sanne Vrolijk", "16 maart 2021"],
      behind: ["Lees ook: Brug blijft dicht", "Reacties", "Inloggen"],
    },
    { authors: ["Sanne Vrolijk"], published: "2021-03-16", language: "nl" },
  ),
  page(
    "a headline with the outlet's name behind it",
    { ...MILL, title: MILL.title },
    {
      before: ["{title} | The Orrin Gazette"],
    },
    { outlet: "The Orrin Gazette" },
  ),
  page(
    "a labelled source and an address",
    MILL,
    {
      before: [
        "{title}",
        "Source: https://orrin-gazette.example/2020/11/mill-fire",
        "By ORRIN GAZETTE STAFF",
        "Nov 16, 2020",
      ],
    },
    { url: "https://orrin-gazette.example/2020/11/mill-fire", published: "2020-11-16", authors: [] },
  ),
  page(
    "one paragraph",
    {
      title: "Fog delays the mail boat",
      body: [
        "The mail boat to Skarn was four hours late on Wednesday because of fog, the harbour master said, and two sacks of letters were left behind on the quay.",
      ],
    },
    {
      before: ["Home\nNews\nTides\nContact", "{title}"],
      behind: ["Share\nPrint", "© 2021 Skarn Times"],
    },
    { outlet: "Skarn Times" },
  ),
  page("one line a paragraph, without blank lines", MILL, { before: [] }, {}),
  page(
    "a footer of teasers",
    BRIDGE,
    {
      before: ["{title}", "4 March 2021"],
      behind: [
        "You may also like",
        "Oysters are back\nThe beds were closed for two years.",
        "A choir for everyone\nSinging helps, say doctors.",
        "The long way to school\nSeven children and one rowing boat.",
        "Sponsored\nTen boots for wet feet",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
      ],
    },
    { published: "2021-03-04" },
  ),
  page(
    "job ads, events and a courses list",
    MILL,
    {
      before: ["{title}"],
      behind: [
        "Jobs",
        "  • Deckhand | Harwick Quay - February 7, 2021\n  • Net Mender | Skarn - February 6, 2021\n  • Cook, Mail Boat | Orrinford - February 5, 2021",
        "More Jobs",
        "Upcoming Events",
        "Knot Tying for Beginners\nSaturday\nHerring Supper\nSunday",
        "Dear reader,\nThank you for visiting. If you like our pages, please subscribe to our weekly letter:",
        "Not Now Subscribe",
      ],
    },
    { published: null, authors: [] },
  ),
];

const lines = PAGES.find(({ name }) => name.startsWith("one line"));
if (lines !== undefined) Object.assign(lines, { raw: [MILL.title, ...MILL.body].join("\n") });
