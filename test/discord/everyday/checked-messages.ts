import { MessageReferenceType } from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import { TOLD_ARTICLES } from "../../answer/check/told-articles.ts";
import { articleOf } from "../../support/articles.ts";
import type { AttachedFile } from "../../support/discord/http/cdn.ts";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { StoredMessage } from "../../support/discord/world/records.ts";
import { everyday } from "./everyday-bot.ts";

/** Further invented news: other scripts, an outlet with an address. */
const FURTHER = [
  articleOf(
    "lantern",
    [
      "تحدثت ليلى حسن أمام المجلس يوم الاثنين.",
      "«الميناء ملك لمن ينتظر السفن في الليل والبرد» قالت ليلى حسن.",
    ],
    { title: "ميناء بلا مصباح", outlet: "صحيفة الفنار", published: "2032-10-01", language: "ar" },
  ),
  articleOf(
    "noodles",
    ["「うどんは急いで食べるものではありません」と店主の高坂みつはさんは話した。", "店は来月で百年になる。"],
    { title: "百年のうどん", outlet: "汐見新報", published: "2032-10-02", language: "ja" },
  ),
  articleOf(
    "ferryman",
    [
      "„Die Fähre fährt, wenn die Flut es will, und keine Stunde früher“, sagte Fährmann Gerlinde Moos.",
      "Moos sprach am Sonntag vor dem Hafenamt von Klippau.",
    ],
    { title: "Die Flut bestimmt", outlet: "Klippauer Bote", published: "2032-10-03", language: "de" },
  ),
  articleOf(
    "clock",
    [
      "The town clock of Umberly has been wrong since spring.",
      "“It is right twice a day, which is more than the council,” clockmaker Tove Lindqvist-Amadi said.",
    ],
    {
      title: "The clock of Umberly",
      outlet: "Umberly Times",
      published: "2032-11-05",
      url: "https://times.umberly.example/news/clock?page=1",
    },
  ),
];

/** A message, as Discord has it. */
interface Message {
  readonly content: string;
  readonly files?: readonly AttachedFile[];
  readonly embeds?: readonly object[];
  readonly forwards?: string;
}

/** A quotation that is found: its words, whom the message credits, the verdict on the words, and what is told of who said them. */
type Told = readonly [
  quote: string,
  credit: string | null,
  verdict:
    | "Exact"
    | "Altered"
    | "Said by somebody else"
    | "Said by nobody"
    | "Not said"
    | "Denied"
    | "Not found",
  whose: string | RegExp,
];

type Row = readonly [name: string, message: string | Message, told: readonly Told[]];

const TABLE: readonly Row[] = [
  // Marks.
  [
    "“ ” and a name behind",
    "“We will not pay a third time,” said Oluwaseun Adeyemi.",
    [["We will not pay a third time", "Oluwaseun Adeyemi", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  [
    "straight marks and a dash",
    'seen this? "Nobody in this building has seen a second report" -- Ingrid Sæther',
    [["Nobody in this building has seen a second report", "Ingrid Sæther", "Exact", "said by Ingrid Sæther"]],
  ],
  [
    "‘ ’ with apostrophes inside",
    "‘It’s not the toll that hurts, it’s the queue,’ O’Dowda said",
    [["It’s not the toll that hurts, it’s the queue", "O’Dowda", "Exact", "said by Liam O’Dowda"]],
  ],
  [
    "plain single marks with plain apostrophes inside",
    "'I can't compete with a road that floats,' O'Dowda said",
    [["I can't compete with a road that floats", "O'Dowda", "Exact", "said by Liam O’Dowda"]],
  ],
  [
    "« » with spaces",
    "« A bridge that hums is a bridge that listens », dixit María del Río",
    [["A bridge that hums is a bridge that listens", null, "Exact", "said by María del Río"]],
  ],
  [
    "»German« guillemets and a credit in brackets",
    "»The referee was right, and I was the one who shouted« (Bartholomew Quigg)",
    [
      [
        "The referee was right, and I was the one who shouted",
        "Bartholomew Quigg",
        "Exact",
        "said by Bartholomew Quigg",
      ],
    ],
  ],
  [
    "marks of two kinds around one quotation",
    '“We will not pay a third time" — Adeyemi',
    [["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  [
    "a quotation with another inside",
    "“My father told me ‘a shelf is a street where nobody shouts’, and I have run this house by that rule” — Nguyễn Thị Hạnh",
    [
      [
        "My father told me ‘a shelf is a street where nobody shouts’, and I have run this house by that rule",
        "Nguyễn Thị Hạnh",
        "Exact",
        "said by Nguyễn Thị Hạnh",
      ],
    ],
  ],
  [
    "capitals for emphasis",
    "“WE WILL NOT PAY A THIRD TIME” — Adeyemi",
    [["WE WILL NOT PAY A THIRD TIME", "Adeyemi", "Exact", /but for capitals: said by Oluwaseun Adeyemi/u]],
  ],
  [
    "Markdown around words and name",
    "**“We will not pay a third time”** — *Adeyemi* 🔥",
    [["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  [
    "a spoiler",
    "||“Boil the water until we tell you otherwise”|| — Dr Umeh",
    [["Boil the water until we tell you otherwise", "Dr Umeh", "Exact", "said by Katherine Umeh"]],
  ],
  // Block quotes.
  [
    "a block quote with its credit on a line of its own",
    "> A bridge that hums is a bridge that listens\n> — María del Río\nlove this",
    [["A bridge that hums is a bridge that listens", "María del Río", "Exact", "said by María del Río"]],
  ],
  [
    "a block quote of two lines without a credit",
    "> It’s not the toll that hurts,\n> it’s the queue\nwho is that?",
    [["It’s not the toll that hurts, it’s the queue", null, "Exact", "said by Liam O’Dowda"]],
  ],
  [
    "two block quotes, each with its own credit",
    "> Boil the water until we tell you otherwise\n— Katherine Umeh\n\nbut also\n\n> The candle is shorter than it was.\n— Mark Bishop",
    [
      ["Boil the water until we tell you otherwise", "Katherine Umeh", "Exact", "said by Katherine Umeh"],
      [
        "The candle is shorter than it was.",
        "Mark Bishop",
        "Said by somebody else",
        "not Mark Bishop but Hope Winters",
      ],
    ],
  ],
  [
    "a block quote that is quoted over three lines (>>>)",
    ">>> We never gave up on the second half, because the second half had never given up on us\nAmara Diallo",
    [
      [
        "We never gave up on the second half, because the second half had never given up on us",
        /* Everything behind >>> is quoted: the name is its last line. */ null,
        "Exact",
        "said by Amara Diallo",
      ],
    ],
  ],
  // Credits.
  [
    "a wrong person",
    "“The referee was right, and I was the one who shouted” — Amara Diallo",
    [
      [
        "The referee was right, and I was the one who shouted",
        "Amara Diallo",
        "Said by somebody else",
        "not Amara Diallo but Bartholomew Quigg",
      ],
    ],
  ],
  [
    "a person whom no article quotes",
    "“The referee was right, and I was the one who shouted” — Zebedee Quince",
    [
      [
        "The referee was right, and I was the one who shouted",
        "Zebedee Quince",
        "Said by somebody else",
        /not Zebedee Quince but Bartholomew Quigg.*Nobody of the name “Zebedee Quince” is quoted here/u,
      ],
    ],
  ],
  [
    "a misspelt name",
    "“We will not pay a third time,” said Oluwaseun Adeyemy",
    [["We will not pay a third time", "Oluwaseun Adeyemy", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  [
    "an office that is right",
    "“Nobody in this building has seen a second report,” the mayor said",
    [["Nobody in this building has seen a second report", "the mayor", "Exact", "said by Ingrid Sæther"]],
  ],
  [
    "an office that is another’s",
    "“The referee was right, and I was the one who shouted,” said the mayor",
    [
      [
        "The referee was right, and I was the one who shouted",
        "the mayor",
        "Said by somebody else",
        "not the mayor but Bartholomew Quigg",
      ],
    ],
  ],
  [
    "a body that is right, by its letters",
    "“We have tested forty-one wells, and thirty-nine of them are clean” — SHA",
    [
      [
        "We have tested forty-one wells, and thirty-nine of them are clean",
        "SHA",
        "Exact",
        "said by Sedge Health Authority",
      ],
    ],
  ],
  [
    "the outlet that printed it",
    "“Boil the water until we tell you otherwise” (Low Sedge Observer)",
    [["Boil the water until we tell you otherwise", "Low Sedge Observer", "Exact", "said by Katherine Umeh"]],
  ],
  [
    "an outlet that did not print it",
    "“Boil the water until we tell you otherwise” (Tarnby Mercury)",
    [
      [
        "Boil the water until we tell you otherwise",
        "Tarnby Mercury",
        "Said by somebody else",
        "not Tarnby Mercury but Katherine Umeh",
      ],
    ],
  ],
  [
    "the outlet whose own words they are",
    "“The open-air pool at Tarnby was shut for a second summer” — The Tarnby Mercury",
    [
      [
        "The open-air pool at Tarnby was shut for a second summer",
        "The Tarnby Mercury",
        "Exact",
        "the article’s own words, no quote",
      ],
    ],
  ],
  [
    "a name before a colon",
    'Adeyemi: "We will not pay a third time"',
    [["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  [
    "according to somebody",
    "According to Mark Bishop, “the hall was built for twelve hundred people and it has never once been full in my time”.",
    [
      [
        "the hall was built for twelve hundred people and it has never once been full in my time",
        "Mark Bishop",
        "Exact",
        "said by Mark Bishop",
      ],
    ],
  ],
  [
    "a cue between two parts",
    "“I can’t compete,” said Liam O’Dowda, “with a road that floats.”",
    [["I can’t compete, with a road that floats.", "Liam O’Dowda", "Exact", "said by Liam O’Dowda"]],
  ],
  [
    "somebody of the server, mentioned",
    "<@123456789012345678> said “We will not pay a third time” lol",
    [["We will not pay a third time", null, "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  // Several.
  [
    "two quotations, one of them credited to the other’s speaker",
    "“We will not pay a third time,” said Adeyemi. “Nobody in this building has seen a second report,” said Adeyemi.",
    [
      ["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"],
      [
        "Nobody in this building has seen a second report",
        "Adeyemi",
        "Said by somebody else",
        "not Adeyemi but Ingrid Sæther",
      ],
    ],
  ],
  [
    "three quotations: exact, altered, of nobody",
    "“A bridge that hums is a bridge that listens” — María del Río\n“The frost took the apples and left us the bill” — Yusuf Karaman\n“Pigeons are merely ambitious pebbles” — Hope Winters",
    [
      ["A bridge that hums is a bridge that listens", "María del Río", "Exact", "said by María del Río"],
      [
        "The frost took the apples and left us the bill",
        "Yusuf Karaman",
        "Altered",
        /1 word replaced: said by Yusuf Karaman/u,
      ],
      ["Pigeons are merely ambitious pebbles", "Hope Winters", "Not found", /^Not found/u],
    ],
  ],
  [
    "a nickname in marks beside a quotation",
    "The “third time” man again: “We will not pay a third time,” said Adeyemi",
    [["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"]],
  ],
  // Denials.
  [
    "words that were never said",
    "“The pool is finished” — Grace Stone",
    [["The pool is finished", "Grace Stone", "Not said", "Grace Stone did not say this"]],
  ],
  [
    "words that were denied, without marks",
    "the swimmers can find another puddle",
    [["the swimmers can find another puddle", null, "Denied", "Grace Stone denied this"]],
  ],
  [
    "words that are wrongly attributed",
    "“let them drink rain” — Dr Umeh",
    [["let them drink rain", "Dr Umeh", "Not said", /did not say this/u]],
  ],
  [
    "a denied claim beside a true one",
    "“I have pulled eleven people out of that pool, and I remember each of their names,” Okuda said. Okuda called the water “a health hazard with a diving board”.",
    [
      [
        "I have pulled eleven people out of that pool, and I remember each of their names",
        "Okuda",
        "Exact",
        "said by Kenji Okuda",
      ],
      ["a health hazard with a diving board", "Okuda", "Not said", /did not say this/u],
    ],
  ],
  // Altered and cut words.
  [
    "a number changed",
    "“We have tested fifty-one wells, and thirty-nine of them are clean” — Sedge Health Authority",
    [
      [
        "We have tested fifty-one wells, and thirty-nine of them are clean",
        null,
        "Altered",
        /said by Sedge Health Authority/u,
      ],
    ],
  ],
  [
    "a negation dropped",
    "“We will pay a third time” — Oluwaseun Adeyemi",
    [
      [
        "We will pay a third time",
        null,
        "Altered",
        /negation left out \(“not”\).*said by Oluwaseun Adeyemi/u,
      ],
    ],
  ],
  [
    "a cut that is shown and fair",
    "“I have pulled eleven people out of that pool […] each of their names” — Kenji Okuda",
    [
      [
        "I have pulled eleven people out of that pool […] each of their names",
        "Kenji Okuda",
        "Exact",
        /with a marked cut: said by Kenji Okuda/u,
      ],
    ],
  ],
  [
    "a cut that swallows a negation",
    "“the port council may … double the mooring fee while the mackerel are running” — Aoife Brannigan",
    [
      [
        "the port council may … double the mooring fee while the mackerel are running",
        null,
        "Altered",
        /the cut leaves out “not”.*said by Aoife Brannigan/u,
      ],
    ],
  ],
  [
    "words left out without a word",
    "“The cables were tested at four times the load, and did not snap” — María del Río",
    [
      [
        "The cables were tested at four times the load, and did not snap",
        null,
        "Altered",
        /3 words missing: said by María del Río/u,
      ],
    ],
  ],
  [
    "words of two people joined",
    "“The frost took the plums and left us the bill. Hardly anyone under fifty knows how to graft a pear” — Yusuf Karaman",
    [
      ["The frost took the plums and left us the bill.", "Yusuf Karaman", "Exact", "said by Yusuf Karaman"],
      [
        "Hardly anyone under fifty knows how to graft a pear",
        "Yusuf Karaman",
        "Said by somebody else",
        "not Yusuf Karaman but Elif Karaman",
      ],
    ],
  ],
  [
    "words of two people joined by a cut",
    "“The frost took the plums and left us the bill … Hardly anyone under fifty knows how to graft a pear” — Yusuf Karaman",
    [
      [
        "The frost took the plums and left us the bill … Hardly anyone under fifty knows how to graft a pear",
        null,
        "Altered",
        /words of several speakers joined/u,
      ],
    ],
  ],
  [
    "indirect words in quote marks",
    "Adeyemi: “the union would strike unless the council published its books by Friday”",
    [
      [
        "the union would strike unless the council published its books by Friday",
        "Adeyemi",
        "Exact",
        /said by Oluwaseun Adeyemi, in the article’s words/u,
      ],
    ],
  ],
  [
    "the article’s own words in somebody’s mouth",
    "“The open-air pool at Tarnby was shut for a second summer” — Grace Stone",
    [
      [
        "The open-air pool at Tarnby was shut for a second summer",
        "Grace Stone",
        "Said by nobody",
        "the article’s own words, no quote",
      ],
    ],
  ],
  // Where the words come from.
  [
    "a message that is forwarded",
    { content: "", forwards: "“Boil the water until we tell you otherwise” — Kenji Okuda" },
    [
      [
        "Boil the water until we tell you otherwise",
        "Kenji Okuda",
        "Said by somebody else",
        "not Kenji Okuda but Katherine Umeh",
      ],
    ],
  ],
  [
    "an embed, its credit in a field",
    {
      content: "https://elsewhere.example/post/7",
      embeds: [
        {
          type: "rich",
          title: "Storm over the pool",
          description: "“I have pulled eleven people out of that pool,” Kenji Okuda said.",
          fields: [
            { name: "Mayor", value: "“Nobody in this building has seen a second report” — Ingrid Sæther" },
          ],
        },
      ],
    },
    [
      ["I have pulled eleven people out of that pool", "Kenji Okuda", "Exact", "said by Kenji Okuda"],
      ["Nobody in this building has seen a second report", "Ingrid Sæther", "Exact", "said by Ingrid Sæther"],
    ],
  ],
  [
    "a text file beside “see file”",
    {
      content: "see file",
      files: [
        { name: "minutes.txt", bytes: "Minutes\n\n“We will not pay a third time,” said Ingrid Sæther.\n" },
      ],
    },
    [
      [
        "We will not pay a third time",
        "Ingrid Sæther",
        "Said by somebody else",
        "not Ingrid Sæther but Oluwaseun Adeyemi",
      ],
    ],
  ],
  [
    "two files and a quotation in the message",
    {
      content: "“We will not pay a third time” is what Adeyemi said, the rest is attached",
      files: [
        { name: "a.md", bytes: "> Boil the water until we tell you otherwise\n\n— Katherine Umeh\n" },
        { name: "b.txt", bytes: "“The pool is finished” — Grace Stone" },
      ],
    },
    [
      ["We will not pay a third time", "Adeyemi", "Exact", "said by Oluwaseun Adeyemi"],
      ["Boil the water until we tell you otherwise", "Katherine Umeh", "Exact", "said by Katherine Umeh"],
      ["The pool is finished", "Grace Stone", "Not said", "Grace Stone did not say this"],
    ],
  ],
  [
    "a link to a held article beside a quotation",
    "https://times.umberly.example/news/clock “It is right twice a day, which is more than the council” — Tove Lindqvist-Amadi",
    [
      [
        "It is right twice a day, which is more than the council",
        "Tove Lindqvist-Amadi",
        "Exact",
        "said by Tove Lindqvist-Amadi",
      ],
    ],
  ],
  [
    "a link behind words without marks",
    "Boil the water until we tell you otherwise https://elsewhere.example/post/8",
    [["Boil the water until we tell you otherwise", null, "Exact", "said by Katherine Umeh"]],
  ],
  [
    "a link whose page Discord shows words of",
    {
      content: "https://elsewhere.example/post/9",
      embeds: [{ type: "link", description: "“The pool is finished” — Grace Stone" }],
    },
    [["The pool is finished", "Grace Stone", "Not said", "Grace Stone did not say this"]],
  ],
  [
    "a whole message without marks, altered, with a credit",
    "We then played for the bishop, and he paid us in coins — Hope Winters",
    [
      [
        "We then played for the bishop, and he paid us in coins",
        null,
        "Altered",
        /1 word replaced: said by Hope Winters/u,
      ],
    ],
  ],
  [
    "a quotation over three paragraphs, opened at each",
    "“We played for soup in the market, and the soup was thin.\n\n“We then played for the bishop, and he paid us in candles. I have kept one of them.\n\n“The candle is shorter than it was. So, I think, is this orchestra,” said Hope Winters.",
    [
      [
        "We played for soup in the market, and the soup was thin. We then played for the bishop, and he paid us in candles. I have kept one of them. The candle is shorter than it was. So, I think, is this orchestra",
        "Hope Winters",
        "Exact",
        "said by Hope Winters",
      ],
    ],
  ],
  // Other scripts.
  [
    "Arabic",
    "«الميناء ملك لمن ينتظر السفن في الليل والبرد»",
    [["الميناء ملك لمن ينتظر السفن في الليل والبرد", null, "Exact", /.*/u]],
  ],
  [
    "Arabic, a word changed",
    "«الميناء ملك لمن ينتظر القطارات في الليل والبرد»",
    [["الميناء ملك لمن ينتظر القطارات في الليل والبرد", null, "Altered", /1 word replaced/u]],
  ],
  [
    "Japanese, in its own marks",
    "「うどんは急いで食べるものではありません」",
    [["うどんは急いで食べるものではありません", null, "Exact", /.*/u]],
  ],
  [
    "Japanese, a word changed, in a sentence",
    "店主は「うどんは静かに食べるものではありません」と言っていた",
    [["うどんは静かに食べるものではありません", null, "Altered", /words? replaced|missing|added/u]],
  ],
  [
    "German marks „ “",
    "„Die Fähre fährt, wenn die Flut es will, und keine Stunde früher“ — Gerlinde Moos",
    [["Die Fähre fährt, wenn die Flut es will, und keine Stunde früher", "Gerlinde Moos", "Exact", /.*/u]],
  ],
];

let reader: PersonThere;

beforeAll(async () => {
  const { fake, server, someone, bot } = everyday();
  const { guild, channel } = server("Table of quotations");
  await bot.libraries.changeSettings(guild.id, { isSharedVisible: false });
  reader = fake.user(someone(["ManageGuild"], guild)).in(channel);
  const bytes = [...TOLD_ARTICLES, ...FURTHER].map((article) => JSON.stringify(article)).join("\n");
  await reader
    .slash("articles", { file: { name: "told.jsonl", bytes } }, { subcommand: "add" })
    .answer((message) => text(message).includes("12 articles added"), 60_000);
});

function written({ content, files = [], embeds, forwards }: Message): StoredMessage {
  const { message } = reader.says(content, { attachments: files });
  if (embeds !== undefined) Object.assign(message.data, { embeds });
  if (forwards !== undefined) {
    const { data } = reader.says(forwards).message;
    Object.assign(message.data, {
      message_reference: {
        type: MessageReferenceType.Forward,
        channel_id: data.channel_id,
        message_id: data.id,
      },
      message_snapshots: [{ message: data }],
    });
  }
  return message;
}

const VERDICT =
  /^(?:✅|⚠️|⛔|❔) \*\*(?<verdict>Exact|Altered|Said by somebody else|Said by nobody|Not said|Denied|Not found)(?<told>.*)\*\*$/u;
const HEAD = /^(?:-# Checked: |\d+\. )“(?<quote>.*)”(?: — (?<credit>[^”]*))?$/u;
/** Of an altered quotation the comparison shows the words. */
const COMPARED = /^Compared: (?<words>.*)$/u;

/** What a card tells of each quotation, as people read it. */
function toldBy(
  card: StoredMessage,
): { quote: string; credit: string | null; verdict: string; told: string }[] {
  const lines = text(card)
    .replaceAll(/[\u2068\u2069]/gu, "")
    .replaceAll(/\\([^\w\s])/gu, "$1")
    .split("\n");
  const verdicts = lines.flatMap((line) => {
    const { verdict, told } = VERDICT.exec(line)?.groups ?? {};
    return verdict === undefined ? [] : [{ verdict, told: `${verdict}${told}` }];
  });
  const heads = lines.flatMap((line) => {
    const { quote, credit } = HEAD.exec(line)?.groups ?? {};
    if (quote !== undefined) return [{ quote, credit: credit ?? null }];
    const { words } = COMPARED.exec(line)?.groups ?? {};
    if (words === undefined) return [];
    const given = words.replaceAll(/ ?\*\*.*?\*\*/gu, "").replaceAll("~~", "");
    return [{ quote: given.replaceAll(/\s+/gu, " ").trim(), credit: null }];
  });
  expect(heads).toHaveLength(verdicts.length);
  return verdicts.map((verdict, i) => ({ ...verdict, ...(heads[i] as (typeof heads)[number]) }));
}

describe("Check this quote, of a message with", () => {
  test.each(TABLE)("%s", async (_, message, expected) => {
    const target = written(typeof message === "string" ? { content: message } : message);
    const card = await reader.messageCommand("Check this quote", target).answer();
    const told = toldBy(card);
    // A long quotation is cut where it is only to be known by.
    const cut = ([quote]: Told, i: number) => {
      const shown = told[i]?.quote ?? "";
      return shown.endsWith("…") && quote.startsWith(shown.slice(0, -1)) ? shown : quote;
    };
    expect(told.map(({ quote, credit, verdict }) => [quote, credit, verdict])).toEqual(
      expected.map((row, i) => [cut(row, i), row[1], row[2]]),
    );
    for (const [i, [, , , whose]] of expected.entries())
      expect(told[i]?.told).toMatch(
        typeof whose === "string" ? new RegExp(`(?:: | )${whose}(?= \\(|[,.])`, "u") : whose,
      );
  });

  test.each([
    [
      "a bare link to a held article",
      "https://www.times.umberly.example/news/clock/?page=1&utm_source=x",
      /^\*\*The clock of Umberly\*\*[\s\S]*right twice a day/u,
    ],
    [
      "a bare link to a page that is not held",
      "https://elsewhere.example/nothing/of-ours?x=1",
      /^There is no article of this address here/u,
    ],
    [
      "a link with a word to a page that is not held",
      "look: <https://elsewhere.example/nothing/of-ours>",
      /^There is no article of this address here/u,
    ],
    ["nothing at all", "", /^This message holds no words/u],
    ["emoji alone", "🚢🚢 … !!", /^This message holds no words/u],
    ["quote marks around nothing", "“” — ", /^This message holds no words/u],
  ])("%s", async (_, content, told) => {
    const card = await reader.messageCommand("Check this quote", written({ content })).answer();
    expect(text(card)).toMatch(told);
  });
});
