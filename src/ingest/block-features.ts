import { type Block, withoutBullet } from "./blocks.ts";
import {
  ABOUT_ARTICLE_ELSEWHERE,
  ALL_RIGHTS,
  ARTICLE_KINDS,
  DONE_TO_ARTICLE,
  GOES_ON,
  LABELS,
  OF_WRITERS,
  PICTURE_HOUSES,
  PICTURE_LABELS,
  PRESS_CODES,
  WORK_ON_ARTICLE,
  WRITERS,
} from "./line-phrases.ts";
import { INVITATIONS } from "./lexicon.ts";
import { capitalShare, countWords, loweredWord, shortShare, type WordCounts } from "./word-counts.ts";

/** What can be seen of a block by itself. Shares are 0 to 1. */
export interface BlockFeatures {
  /** Words; two characters of Chinese or Japanese count as one. */
  readonly words: number;
  /** Whether it closes as a sentence does. */
  readonly endsSentence: boolean;
  readonly endsColon: boolean;
  /** Marks that close sentences, at the end or before white space. */
  readonly sentences: number;
  readonly functionShare: number;
  /** Share of the words after the first that open with a capital. */
  readonly capitalShare: number;
  /** Whether it holds quoted speech. */
  readonly hasQuote: boolean;
  /** Wholly in quotation marks: nothing of it speaks to the visitor. */
  readonly isQuoted: boolean;
  /** Commas and the like: tag clouds have none. */
  readonly hasInnerPunctuation: boolean;
  /** "|", "»", "·" between items. */
  readonly separators: number;
  readonly hasLink: boolean;
  /** Share of words that name parts and functions of a site. */
  readonly labelShare: number;
  /** Words of a site about itself, outside quotation marks. */
  readonly siteTalk: number;
  /** Words that speak to the reader (1 each) or as the site (0.5 each), outside quotation marks. */
  readonly address: number;
  /** Whether it opens with a verb that invites. */
  readonly isInvitation: boolean;
  /** "LABEL: …" where the label files or links the article. */
  readonly isLabelled: boolean;
  /** The label has nothing behind it: it heads a box. */
  readonly isLabelAlone: boolean;
  /** A credit of makers, a picture's credit, a copyright line. */
  readonly isCredit: boolean;
  /** Whether it speaks of the article or its author as the site would. */
  readonly isAboutArticle: boolean;
  readonly digitShare: number;
}

/** Blocks are judged by their start; their end is looked at apart. Keeps the work in proportion to the number of blocks. */
const JUDGED = 2_000;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Scripts without spaces between words. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Where all of these are, and little else: hardly any line has one. */
const MAY_BE_WIDE = /[\u0e00-\u1fff\u2e80-\uffff]/;
/** Thai and its neighbours close sentences with a space: length alone tells them from a menu. */
const NO_FULL_STOP = /[\p{Script=Thai}\p{Script=Lao}]/u;
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]」』*]*$/u;
const INNER_END = /[.!?…]["'”’»)\]]*\s|[。！？]/gu;
const QUOTED = /[“"„«「][^“"„«»”」]{1,1500}[”"“»」]/gu;
const LABEL = new RegExp(
  `^(?:[^\\p{L}]{0,4})(?:related(?: \\p{L}+){0,2}|more(?: on this| from .{2,40}| in .{2,30})?|${LABELS})\\s*(?:[:：|»>]|[–—-]\\s|$)`,
  "iu",
);
/*
 * Before a word stands `(?<!\w)` rather than `\b` in these and other patterns without regard to case: it means the same there, and an
 * engine looks for a word boundary at each character, but for what is not behind a letter only where the word begins.
 */
const CREDIT = new RegExp(
  [
    `^[([—–\\s-]*${WORK_ON_ARTICLE}\\b[^.]{0,60}?\\b(?:by|from)\\b`,
    `(?:^|[\\.\\s(|/—–-])${PICTURE_LABELS}\\s*(?:[:：/=＝]|by\\b|credit\\b|de\\b|courtesy\\b)`,
    `(?<!\\w)${PICTURE_HOUSES}|\\/(?<=\\w\\/)\\s?(?:AP|AFP|EPA|dpa|Reuters)\\)?$`,
    "^\\(?(?:file|handout|courtesy) (?:photo|picture|image)",
    "©|\\(c\\) ?\\p{Nd}{4}|(?<!\\w)copyright\\b.{0,30}\\p{Nd}{4}",
    `(?<!\\w)${ALL_RIGHTS}|無断転載`,
  ].join("|"),
  "iu",
);
const ABOUT_ARTICLE = new RegExp(
  [
    `^\\W*(?:(?:the |this )?(?:${ARTICLE_KINDS}|text|content) continues\\b|${GOES_ON}(?:\\b|\\s))`,
    `(?<!\\w)(?:this|the) ${ARTICLE_KINDS} (?:was|is|has been|originally|first|also|appeared|may|contains|includes)\\b.{0,60}\\b${DONE_TO_ARTICLE}`,
    "^(?:originally|first) (?:published|appeared)\\b",
    `^\\W*an? (?:[\\p{L}-]+ )?version of this ${ARTICLE_KINDS} (?:appears|appeared|ran|was (?:first |originally )?published)\\b`,
    `(?<!\\w)(?:is|was) (?:an? |the )(?:[\\p{L}-]+ ){0,4}${WRITERS}\\b.{0,80}(?:\\b${OF_WRITERS}\\b|[.@])`,
    "(?<!\\w)(?:can be reached|reach (?:him|her|them)|follow (?:him|her|them)|contact the (?:writer|reporter|author)s?)\\b",
    `(?<!\\w)${ABOUT_ARTICLE_ELSEWHERE}`,
  ].join("|"),
  "iu",
);

/** By itself: with many words to begin with, the pattern above takes twice the time. */
const PRESS_CODE = new RegExp(PRESS_CODES, "iu");

export function featuresOf({ text, isBullet }: Block): BlockFeatures {
  const start = text.length > JUDGED ? text.slice(0, JUDGED) : text;
  const plain = isBullet ? withoutBullet(start) : start;
  const tokens = plain.match(WORD) ?? [];
  const counts = countWords(tokens);
  const wide = MAY_BE_WIDE.test(plain) ? (plain.match(WIDE)?.length ?? 0) : 0;
  const isWide = wide > 0 && wide > (plain.match(/\p{L}/gu)?.length ?? 0) / 3;
  const words = isWide
    ? Math.ceil(wide / 2) + tokens.filter((token) => !/[^\p{ASCII}]/u.test(loweredWord(token))).length
    : tokens.length;
  const outside = plain.replaceAll(QUOTED, " “” ");
  const hasQuote = outside !== plain;
  const spoken = hasQuote ? countWords(outside.match(WORD) ?? []) : counts;
  const tail = text.slice(-40).trimEnd();
  const label = LABEL.exec(plain)?.[0];
  return {
    words,
    endsSentence: SENTENCE_END.test(tail) || (words >= 20 && NO_FULL_STOP.test(tail)),
    endsColon: /[:：]$/u.test(tail),
    sentences:
      (plain.match(INNER_END)?.length ?? 0) +
      (/[。！？]$/u.test(plain) ? 0 : SENTENCE_END.test(tail) ? 1 : 0),
    functionShare: functionShare(tokens, counts, isWide, plain),
    capitalShare: capitalShare(tokens),
    hasQuote: hasQuote && outside.length < plain.length,
    isQuoted: /^["“„«‘'「].*["”“»’'」.]$/su.test(plain),
    hasInnerPunctuation: /[,;:—–()“”"„«»、。]|[.!?] /u.test(plain),
    separators: separatorsIn(plain),
    hasLink: /https?:\/\/|www\.|\S@\S+\.\p{L}|(?:^|\s)[@#]\p{L}/u.test(plain),
    labelShare: tokens.length === 0 ? 0 : counts.siteLabels / tokens.length,
    siteTalk: spoken.siteTalk,
    address: spoken.reader + formalAddress(outside) + 0.5 * spoken.siteItself,
    isInvitation: INVITATIONS.has(loweredWord(tokens[0] ?? "")) && !/^["“„«‘「]/u.test(plain),
    isLabelled: label !== undefined,
    isLabelAlone: label !== undefined && label.trimEnd().length >= plain.trimEnd().length,
    isCredit: words <= 60 && CREDIT.test(plain),
    isAboutArticle: words <= 80 && (ABOUT_ARTICLE.test(outside) || PRESS_CODE.test(outside)),
    digitShare: digitsIn(plain) / Math.max(1, plain.length),
  };
}

/** Angles that come in pairs are quotation marks, whichever way they point. */
function separatorsIn(text: string): number {
  const marks = /[«‹]/u.test(text) ? /\s[|>•·/]\s|\|/gu : /\s[|»›>•·/]\s|\||[»›]/gu;
  return text.match(marks)?.length ?? 0;
}

/**
 * Words from our lists, or, in languages that we have no list for, short words in lower case, which do the same work. Scripts without
 * letter case or spaces are given a middling share: nothing can be told.
 */
function functionShare(
  tokens: readonly string[],
  { functionWords }: WordCounts,
  isWide: boolean,
  text: string,
): number {
  if (isWide) return NO_FULL_STOP.test(text) || /[のはをがにでた的了是在]/u.test(text) ? 0.3 : 0;
  if (tokens.length === 0) return 0;
  if (!/\p{Script=Latin}/u.test(text)) return 0.25;
  return Math.max(functionWords / tokens.length, shortShare(tokens) * 0.8);
}

/** German "Sie" and "Ihr" speak to the reader only where their capital is not that of a sentence's start. */
function formalAddress(text: string): number {
  if (!text.includes(" Sie") && !text.includes(" Ih")) return 0;
  return text.match(/(?<=[\p{L},] )(?:Sie|Ihnen|Ihre[mnr]?|Ihr)\b/gu)?.length ?? 0;
}

function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Other scripts have digits, too.
    if (code >= 0x80) return text.match(/\p{Nd}/gu)?.length ?? 0;
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits;
}
