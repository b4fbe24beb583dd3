import { type DomElement, namesOf } from "./dom.ts";

/** What the builder of a page calls an element, read as evidence for or against the article's text. */
export type Hint =
  | "body"
  | "comments"
  | "navigation"
  | "related"
  | "share"
  | "signup"
  | "credit"
  | "caption"
  | "author"
  | "advert"
  | "frame"
  | "aside"
  | "pull-quote"
  | "figure"
  | null;

const BODY =
  /(?:^|[\s_-])(?:article|story|entry|post|blog|news|page|main|full|single|td-post|detail)[-_]{0,2}(?:body|content|text|copy|txt)(?![a-z]*-?(?:footer|header|sidebar))|\b(?:body-?copy|body-?text|rich-?text|prose|markup|available-content|paywall-content|instapaper_body|mw-parser-output|js-post-body|wysiwyg)\b/u;
const COMMENTS =
  /(?:^|[\s_-])(?:comments?(?![-_](?:open|closed|off|on|count|link)\b)|commentlist|commentaires?|comentarios|kommentare?|disqus|respond|livefyre|discussions?|fb-comments|reader-responses|webmentions?|trackbacks?|pingbacks?)(?![a-z])/u;
const NAVIGATION =
  /(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|pagination|pager|paginator|page-links|post-nav|toolbar|tabs?bar|masthead|site-header|site-footer|global-header|global-footer|skip-?links?|mobile-?menu|topbar|off-?canvas|language-?switcher)(?![a-z])/u;
const RELATED =
  /(?:^|[\s_-])(?:related|interstitial(?:-?link)?|recirc(?:ulation)?|recommend(?:ed|ations?|s)?|read-?(?:more|next|also|on)|more-?(?:stories|news|articles|from|on|posts|like|in)|also-?(?:read|like|on)|see-?also|up-?next|next-?up|outbrain|taboola|zergnet|revcontent|most-?(?:read|popular|viewed|shared)|popular(?:-?posts)?|trending|latest(?:-?(?:news|posts|stories))?|recent-?(?:posts|articles)|teasers?|promo(?:s|ted|tion|box)?|you-?may|similar|suggest(?:ed|ions)|jp-relatedposts|yarpp|dig-deeper|(?:live|news|score|scores)-?tickers?|tickers?|live-?(?:feed|scores?)|score-?(?:board|card)|breaking-?(?:news|bar|banner)|story-?package|linklist|topic-?links|in-this-series|interlink|internal-?link|inline-?link)(?![a-z])/u;
const SHARE =
  /(?:^|[\s_-])(?:shar(?:e|es|ing|edaddy|e-?bar|e-?tools|e-?buttons?)|social(?:s|-?media|-?links|-?icons|-?share|-?buttons|-?bar)?|addthis|addtoany|a2a|sharethis|sd-sharing|follow(?:-?us)?|print-?(?:button|link)|tools?-?bar|article-?(?:tools|actions)|post-?(?:actions|tools)|likes?-?(?:button|bar)|reactions?|rating|votes?|clap)(?![a-z])/u;
const SIGNUP =
  /(?:^|[\s_-])(?:newsletters?|sign-?up|subscri(?:be|ption|bers?)(?:-?(?:box|form|widget|cta|prompt|banner))|subscribe|mc4wp|mailchimp|mailing-?list|opt-?in|cta|call-?to-?action|donat(?:e|ion)|membership|paywall-?(?:prompt|message|barrier|offer|wall|box|overlay)|barrier|subscribe-?wall|meter-?wall|regwall|piano|login|didomi|onetrust|cookiebot|usercentrics|sp_message|qc-cmp|truste|iubenda|borlabs|complianz|cookieconsent|cookie(?:s|-?(?:notice|banner|consent|bar|law))?|gdpr|consent|onetrust|cmp|disclaimer-popup|popup|modal|overlay|lightbox|app-?(?:promo|banner|download)|whatsapp-?channel|telegram-?channel)(?![a-z])/u;
const CREDIT =
  /(?:^|[\s_-])(?:by-?lines?|dateline|datelines|timestamp|time-?stamp|pub-?date|publish(?:ed)?-?(?:date|time|on)?|post-?(?:meta|date|info|author|categories|tags)|entry-?(?:meta|date|footer|utility|author|categories)|article-?(?:meta|info|date|author|tags|topics|header-meta)|meta-?(?:data|info|line)|posted-?(?:on|in|by)|read(?:ing)?-?time|tags?(?:-?(?:list|links|cloud|box))?|topics|keywords|cat-?links|categories|kicker|copyright|credits?|photo-?(?:credit|by)|source-?line|updated?-?(?:time|date))(?![a-z])/u;
const CAPTION =
  /(?:^|[\s_-])(?:(?:wp-|img-|image-|photo-|media-|figure-|gallery-|pic-|video-)?captions?(?:-?text)?|fig-?caption|legend|cutline|photo-?(?:desc|description|info)|image-?(?:desc|description|info|title|credit)|slide(?:s|show|r|-?caption)?|carousel|gallery|thumb(?:nail|s)?|bildunterschrift|leyenda|pie-?(?:de-?)?foto|legende)(?![a-z])/u;
const AUTHOR =
  /(?:^|[\s_-])(?:author-?(?:bio|box|info|card|desc|description|details|profile|area|about|block|module|name|meta)|about-?(?:the-?)?authors?|abh|bio(?:graphy)?(?:-?box)?|vcard|contributor-?(?:bio|info)|writer-?(?:bio|info)|saboxplugin|m-a-box|post-?author-?box|authors?-?(?:section|list)|tagline|article-?footer|post-?footer|about-?us)(?![a-z])/u;
const ADVERT =
  /(?:^|\s)widget(?![a-z])|(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising|orial)?|ad-?(?:slot|unit|box|container|wrapper|label|banner|block|space|zone)|adsbygoogle|dfp|gpt|banner(?:s|-?ad)?|sponsor(?:s|ed|ship)?|publi(?:cidad|cite|cidade)|werbung|anzeige|affiliate|commercial|partner-?(?:content|links)|marketplace|job-?(?:ads?|list|board|offers)|jobs|buy-?(?:now|box)|product-?(?:card|box)|weather|stock-?(?:ticker|quote)|poll|quiz|trivia)(?![a-z])/u;
const ASIDE =
  /(?:^|[\s_-])(?:side-?bar|rail|right-?col(?:umn)?|left-?col(?:umn)?|secondary|aside|supplementa(?:l|ry)|inset|sidenote|factbox-link|infobox-links)(?![a-z])/u;
const PULL_QUOTE =
  /(?:^|[\s_-])(?:pull-?quotes?|pulled-?quote|pq|quote-?(?:pull|box|card)|blockquote-?pull|callout-?quote|zitat-?box|destacado)(?![a-z])/u;

const NAMES: readonly (readonly [Hint, RegExp])[] = [
  ["pull-quote", PULL_QUOTE],
  ["comments", COMMENTS],
  ["related", RELATED],
  ["signup", SIGNUP],
  ["share", SHARE],
  ["author", AUTHOR],
  ["caption", CAPTION],
  ["credit", CREDIT],
  ["navigation", NAVIGATION],
  ["advert", ADVERT],
  ["aside", ASIDE],
  ["body", BODY],
];

const ROLES: Readonly<Record<string, Hint>> = {
  navigation: "navigation",
  banner: "frame",
  contentinfo: "frame",
  complementary: "aside",
  search: "navigation",
  menu: "navigation",
  menubar: "navigation",
  toolbar: "share",
  form: "signup",
  "doc-pullquote": "pull-quote",
};

const PROPERTIES: Readonly<Record<string, Hint>> = {
  articleBody: "body",
  reviewBody: "body",
  comment: "comments",
  author: "credit",
  datePublished: "credit",
  dateModified: "credit",
  keywords: "credit",
  caption: "caption",
  publisher: "credit",
};

const TAGS: Readonly<Record<string, Hint>> = {
  nav: "navigation",
  menu: "navigation",
  footer: "frame",
  aside: "aside",
  figcaption: "caption",
  figure: "figure",
  form: "signup",
  address: "credit",
};

/** Elements too high in the tree to be named after a part of it: "has-sidebar", "comments-open". */
const WHOLE = new Set(["html", "body", "main"]);

/** The strongest hint that the element itself gives. */
export function hintOf(element: DomElement): Hint {
  const tag = element.localName;
  if (WHOLE.has(tag)) return null;
  const property = PROPERTIES[element.getAttribute("itemprop")?.split(/\s/u)[0] ?? ""];
  if (property !== undefined) return property;
  if (/(?:^|\/)Comment$/u.test(element.getAttribute("itemtype") ?? "")) return "comments";
  const role = ROLES[element.getAttribute("role") ?? ""];
  if (role !== undefined) return role;
  const names = namesOf(element);
  if (names.trim() !== "") {
    const testid = element.getAttribute("data-testid") ?? element.getAttribute("data-component") ?? "";
    const all = testid === "" ? names : `${names} ${testid.toLowerCase()}`;
    for (const [hint, pattern] of NAMES) if (pattern.test(all)) return hint;
  }
  return TAGS[tag] ?? null;
}
