import { isAskingWord } from "../english/function-words.ts";
import { isNoise } from "./frame-words.ts";
import type { ArticleDetail, WhichArticle } from "./question.ts";
import { tokenize } from "./tokens.ts";

/** A detail of an article whose topic is words still. */
type ReadDetail = Exclude<ArticleDetail, { of: "topic" }> | { readonly of: "topic"; readonly topic: string };

/** A question about the articles themselves, before its limits are read. */
export type ArticlesReading =
  | { readonly asks: "article"; readonly which: WhichArticle; readonly what: ReadDetail }
  | { readonly asks: "archive"; readonly what: "articles" | "count"; readonly topic: string | null }
  | { readonly asks: "latest"; readonly topic: string | null }
  /** In how many articles somebody is quoted. */
  | { readonly asks: "quoting"; readonly speaker: string };

const ITEM = "(?:articles?|stor(?:y|ies)|pieces?|reports?|news items?|texts?|items?|columns?|write-?ups?)";
const ONE =
  "(?:article|story|piece|report|news item|text|item|column|editorial|write-?up|interview|obituary|post)";
/** "The article «A quiet ferry»". */
const HEADLINE = '(?:\\s*,?\\s*[“"«„][^”"»]{3,}[”"»])?';
/** "the ferry article", "the article on the ferry", "this piece", "that". */
const THE_ARTICLE = `(?:(?:the|that|this|your|an?)\\s+(?:[^?!;:]*?\\s)??${ONE}\\b${HEADLINE}(?:\\s+(?:(?:about|on|of|from|by|in|with|where|that|who|which|regarding|covering|titled|called|concerning)\\b[^?!;]*))?|(?:it|that|this|them|those|these)\\b)`;

const one = (pattern: string): RegExp =>
  new RegExp(pattern.replaceAll("ARTICLE", `(?<object>${THE_ARTICLE})`), "iu");

/** Each with the group `object`, the words that tell which article. The order decides where two would fit. */
const DETAILS: readonly (readonly [ReadDetail, RegExp])[] = [
  [
    { of: "people" },
    one(
      "\\b(?:who(?:m|se)?|which people|what people|people)\\b.*?\\b(?:quoted|cited|interviewed|speaks?|spoke|heard|talks?|appears?|featured|words)\\b.*?\\b(?:in|by|for|does)\\s+ARTICLE",
    ),
  ],
  [{ of: "people" }, one("\\bwho\\b.*\\b(?:does|did)\\s+ARTICLE\\s+(?:quote|cite|interview|speak)")],
  [
    { of: "author" },
    one(
      "\\b(?:who(?:'s| is| was| were| has)?|by whom|which (?:journalist|reporter|author|writer)s?|what (?:journalist|reporter|author|writer)s?)\\b.*?\\b(?:wrote|written|write|authored?|authors?|reporters?|journalists?|writers?|byline|penned|reported|behind)\\b\\s*(?:of|for|behind|on|by)?\\s*ARTICLE",
    ),
  ],
  [{ of: "author" }, one("\\bby whom (?:was|is) ARTICLE")],
  [
    { of: "date" },
    one("\\b(?:when|what (?:day|date)|which (?:day|date)|how old)\\b.*?\\b(?:was|is|did|were)\\s+ARTICLE"),
  ],
  [{ of: "date" }, one("\\b(?:publication )?date of ARTICLE")],
  [
    { of: "outlet" },
    one(
      "\\b(?:who|which|what|where)\\b\\s*(?:outlet|newspaper|paper|site|publisher|agency|magazine|website)?\\s*(?:has |had )?(?:published|ran|printed|carried|run|brought)\\s+(?:out\\s+)?ARTICLE",
    ),
  ],
  [{ of: "outlet" }, one("\\bwhere (?:was|is|were) ARTICLE\\s*(?:published|printed|from)")],
  [{ of: "link" }, one("\\b(?:link|url|address)\\s+(?:of|to|for)\\s+ARTICLE")],
  [{ of: "title" }, one("\\b(?:title|headline)\\s+of\\s+ARTICLE")],
];
const SUMMARY =
  /\b(?:summari[sz]e|summary|sum up|tl;?dr|recap|outline|gist|key points?|main points?|boil(?:ed)? down|in a nutshell|in (?:brief|short)|what(?:'s| is| was)?\b.*\babout\b|what (?:does|did) (?:it|this|that|the article) say)\b/iu;
const SUMMARIZED = one(
  "\\b(?:summari[sz]e|summary of|sum up|tl;?dr(?: of| for)?|recap(?: of)?|outline(?: of)?|gist of|key points? (?:of|in|from)|main points? (?:of|in|from)|what(?:'s| is| was| does| did)?)\\b[\\s:,]*(?:me |us |please )?ARTICLE",
);
/** "What does the ferry article say about the plug": what one article says on something. */
const SAYS_ON = new RegExp(
  `\\bwhat\\b.*?\\b(?:does|did|do|has)\\s+(?<object>(?:the|that|this)\\s+(?:[^?!;:]*?\\s)??${ONE}(?:${HEADLINE}|(?:\\s+(?:about|on|from|by|in|of|titled|called|headlined)\\b[^?!;]*?)?))\\s+(?:say|says|tell|report|write|mention|claim|state)\\s*(?:us\\s+)?(?:about|on|of|regarding|over|concerning)\\s+(?<topic>[^?!]+)`,
  "iu",
);

const LIST: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:what|which) (?:are your sources|(?:${ITEM}|sources|outlets|papers) (?:do you (?:have|know)|are (?:there|in (?:the|your|this) (?:archive|library)|available)|have you got))|(?:list|show)(?: me)? (?:all |all the |your |the )*(?:${ITEM}|sources)|(?:your )?sources)$`,
    "iu",
  ),
];
const ABOUT_TOPIC =
  "(?:about|on|mention(?:s|ing)?|that mention|that (?:deal|cover)s?(?: with)?|deal(?:s|ing)? with|cover(?:s|ing)?|discuss(?:es|ing)?|regarding|concerning)";
const TOPICAL: readonly RegExp[] = [
  new RegExp(
    `\\b(?:articles|stories|pieces|reports|coverage|news items|items|columns)\\b[^?!]*?\\b${ABOUT_TOPIC}\\s+(?<topic>[^?!]+)`,
    "iu",
  ),
  /^(?:(?:show me|give me|list|any|all|which|what) )?(?:the )?(?:articles|stories|pieces) (?:from|by) (?<topic>[^?!]+)/iu,
  // "What does the Courier have on the ferry", without the outlet's name.
  /\bwhat (?:do|does|did|has|have) (?:have|got|published?|print(?:ed)?|written|write|report(?:ed)?|run|ran|carry|carried)(?: got)? (?:on|about|regarding) (?<topic>[^?!]+)/iu,
  new RegExp(
    `\\b(?:which|what|any|list|show me|give me|find me|got any|every|all(?: the)?)\\s+(?:\\S+\\s+)?${ITEM}\\b.*?\\b${ABOUT_TOPIC}\\s+(?<topic>[^?!]+)`,
    "iu",
  ),
  /\bwhat (?:all )?(?:do|have|can|did) you (?:know|have|got|find|say|tell me)(?: got| in store| in your archive| there)? (?:about|on|regarding) (?<topic>[^?!]+)/iu,
  /\b(?:have you got|do you have|got|is there|are there|you have) (?:something|anything|stuff|material|any(?:thing)? articles?) (?:about|on|regarding|mentioning) (?<topic>[^?!]+)/iu,
  /^(?:tell me|what is there|is there anything|anything|something|everything)(?: at all)? (?:about|on) (?<topic>[^?!]+)/iu,
];
const COUNTED = new RegExp(
  `\\bhow many (?:of (?:the|your) )?(?:${ITEM}|sources|passages|paragraphs)\\b(?:.*?\\b${ABOUT_TOPIC}\\s+(?<topic>[^?!]+))?`,
  "iu",
);

/** "In how many articles is the mayor quoted". */
const HOLDING = new RegExp(
  `\\b(?:in )?how many ${ITEM} (?:is|are|was|were|does|do) (?:the )?(?<topic>.+?) (?:(?<quoted>quoted|cited)|mentioned|named|appear|discussed)`,
  "iu",
);
/** "How many articles quote the mayor". */
const QUOTING = new RegExp(
  `\\bhow many ${ITEM} (?:that )?(?:quote|cite|hold (?:words|quotes) (?:of|by)|have quotes (?:of|by|from)) (?<speaker>[^?!]+)`,
  "iu",
);

const NEWS: readonly RegExp[] = [
  /\b(?:any(?:thing|one)? new(?: developments?)? (?:on|about|from|with|in|at|regarding)|what(?:'s| is| are)? (?:new|the (?:latest|news|newest))|any (?:news|updates?|developments?)|(?:the )?(?:latest|newest|most recent|recent) (?:news|updates?|developments?|stories|articles?|headlines|reports?|from|on|about)|(?:what(?:'s| is| has been)? (?:happening|going on|up))|what (?:has |have )?happened|what(?:'s| has) been happening|(?:news|updates?|headlines) (?:about|on|from|of|today|this|in|for)|newest on|up ?dates? me)\b/iu,
];
const NEWS_TOPIC =
  /\b(?:about|on|regarding|in|with|from|to|of|over|around|at)\s+(?:the\s+)?(?<topic>[^?!]+)$/iu;

/** Reads a question about the articles rather than about what they say; `null` for any other. `text` is without limits. */
export function readAboutArticles(text: string, link: string | null): ArticlesReading | null {
  const plain = text
    .replaceAll("’", "'")
    .replace(/[\s?!.,]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (link !== null) return aboutLink(plain.replace(link, "this article"), link);
  if (/^(?:sources|your sources)$/iu.test(plain)) return { asks: "archive", what: "articles", topic: null };
  const says = SAYS_ON.exec(plain)?.groups;
  if (says !== undefined)
    return {
      asks: "article",
      which: whichOf(says.object),
      what: { of: "topic", topic: says.topic?.trim() ?? "" },
    };
  for (const [what, form] of DETAILS) {
    const object = form.exec(plain)?.groups?.object;
    if (object !== undefined && isArticle(object)) return { asks: "article", which: whichOf(object), what };
  }
  const summarized = SUMMARY.test(plain) ? SUMMARIZED.exec(plain)?.groups?.object : undefined;
  if (
    summarized !== undefined &&
    (isArticle(summarized) || /summ|tl|recap|gist|points?/iu.test(plain)) &&
    !/^(?:it|that|this)$/iu.test(summarized.trim())
  )
    return { asks: "article", which: whichOf(summarized), what: { of: "summary" } };
  if (
    /^(?:please )?(?:summari[sz]e|sum up|tl;?dr|recap)(?: (?:this|that|it|the (?:article|story|piece)))?(?: please| for me)?$/iu.test(
      plain,
    )
  )
    return { asks: "article", which: { by: "conversation" }, what: { of: "summary" } };
  const { topic: holding, quoted } = HOLDING.exec(plain)?.groups ?? {};
  const quoting = quoted === undefined ? QUOTING.exec(plain)?.groups?.speaker : holding;
  if (quoting !== undefined) return { asks: "quoting", speaker: quoting };
  if (holding !== undefined) return { asks: "archive", what: "count", topic: topicOf(holding) };
  const counted = COUNTED.exec(plain);
  if (counted !== null) return { asks: "archive", what: "count", topic: topicOf(counted.groups?.topic) };
  if (LIST.some((form) => form.test(plain))) return { asks: "archive", what: "articles", topic: null };
  for (const form of TOPICAL) {
    const found = form.exec(plain);
    if (found === null || asksForElse(plain.slice(0, found.index))) continue;
    return { asks: "archive", what: "articles", topic: topicOf(found.groups?.topic) };
  }
  if (NEWS.some((form) => form.test(plain)))
    return { asks: "latest", topic: topicOf(NEWS_TOPIC.exec(plain)?.groups?.topic) };
  return null;
}

/** Words of what is asked for before the articles, at most: "which newspaper articles". */
const MOST_BEFORE = 1;

/** "Which service received hundreds of reports on": something else than articles is asked for. */
function asksForElse(before: string): boolean {
  const { tokens } = tokenize(before);
  return (
    tokens.some(({ key }) => isAskingWord(key)) &&
    tokens.filter(({ kind, key, isFrame }) => kind === "word" && !isFrame && !isNoise(key)).length >
      MOST_BEFORE
  );
}

function aboutLink(plain: string, link: string): ArticlesReading {
  const which: WhichArticle = { by: "link", link };
  const topic =
    /\b(?:say|says|tell|report|write|mention|claim)\s*(?:us\s+)?(?:about|on|of|regarding)\s+(?<topic>[^?!]+)/iu.exec(
      plain,
    )?.groups?.topic;
  if (topic !== undefined)
    return {
      asks: "article",
      which,
      what: { of: "topic", topic: topic.replace(/\bthis article\b/giu, "").trim() },
    };
  for (const [what, form] of DETAILS) if (form.test(plain)) return { asks: "article", which, what };
  return { asks: "article", which, what: { of: "summary" } };
}

function isArticle(object: string): boolean {
  return new RegExp(`\\b${ONE}\\b|^(?:it|that|this)$`, "iu").test(object.trim());
}

const HEAD = /\b(?:article|story|piece|report|news item|editorial|write-?up|obituary)\b/iu;

/** The words that tell which article, without "the … article". */
function whichOf(object: string | undefined): WhichArticle {
  const words = object ?? "";
  // "The Washington Post article": what else an article is called stands in names, too.
  const head = HEAD.test(words) ? HEAD : new RegExp(`\\b${ONE}\\b`, "iu");
  const rest = words
    .replace(head, " ")
    .replace(/^\s*(?:the|that|this|an?|your|last|these|those|it|them)\b/iu, " ")
    .replace(
      /^\s*(?:about|on|of|from|by|in|where|that|regarding|titled|called|covering)\b(?:\s+the\b)?/iu,
      " ",
    )
    .replace(/\s+(?:about|on|published|written|posted|printed|out)\s*$/iu, " ")
    .replace(/[“”"«»„]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return rest === "" ? { by: "conversation" } : { by: "words", words: rest };
}

function topicOf(words: string | undefined): string | null {
  const rest = (words ?? "")
    .replace(
      /[\s,]+(?:please|pls|thanks|thx|do you have|are there|is there|have you got|in (?:the|your) archive)\b.*$/iu,
      "",
    )
    .replace(/[\s?!.,;:]+$/u, "")
    .trim();
  return rest === "" || /^(?:it|this|that|them|there|here|today|now|the archive|your archive)$/iu.test(rest)
    ? null
    : rest;
}
