import { plainSpelling } from "../english/chat-spellings.ts";
import { isAskingWord, isFrameWord } from "../english/function-words.ts";
import type { Span } from "../text/span.ts";
import { fold } from "../text/terms.ts";

/** A word, number, link or mark of a question. */
export interface Token extends Span {
  readonly kind: "word" | "mark" | "link" | "quotation";
  /** As typed; of a word without a possessive ending. */
  readonly text: string;
  /** Folded: no case, no accents, no possessive ending, chat spellings written out ("abt" is "about"). */
  readonly key: string;
  /** "Varrick's", "the owners'". */
  readonly isPossessive: boolean;
  /** Written with a capital where that may tell a name: not the first word of a sentence, not a question all in capitals. */
  readonly isCapital: boolean;
  /** The first word of a sentence. */
  readonly isFirst: boolean;
  /** A word that questions are built with and that names nothing; "us", but not "US". */
  readonly isFrame: boolean;
}

/** A question taken apart. */
export interface TokenizedQuestion {
  /** As asked, without markup, mentions of accounts and control characters, white space tidied; offsets refer to it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether capitals tell names: some word has one, and not all words do. */
  readonly isCaseKept: boolean;
}

const TOKEN =
  /(?<link>https?:\/\/\S+?(?=[\s>)\]]|[.,;!?]*(?:\s|$)))|(?<quotation>[“"«„][^“”"«»„]{2,}[”"»]|‘[^‘]{2,}?’(?!\p{L}))|(?<word>[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|[-'’.&](?=[\p{L}\p{N}])|[.,](?=\p{N}))*(?:['’](?=\s|$|[?!.,;:]))?)|(?<mark>[?!.,;:–—…()/-])/gu;
/** Markup of chats, and mentions of accounts, channels and emoji in Discord's form. */
const MARKUP = /<(?:[@#][!&]?|a?:\w+:)\d+>|[*`~|]+|(?<!\w)_+|_+(?!\w)|^\s*>+\s?/gmu;

/** "w/ Iran", "w/o him". */
const WITH = /(?<![\p{L}\p{N}/])w\/(o?)(?=\s)/giu;

const ASIDE =
  /\s*,\s*(?:if (?:anything|any|at all|you (?:know|can|remember|recall))|please|exactly|again|you know|by any chance)(?: at all)?\s*,(?=\s+\p{L})/giu;

/** Takes a question apart. Every token's span lies in `text`; tokens are in order and do not overlap. */
export function tokenize(question: string): TokenizedQuestion {
  const text = question
    .replace(MARKUP, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(WITH, (_, without: string) => (without === "" ? "with" : "without"))
    // "What, if anything, did she say": what stands between the commas asks nothing.
    .replace(ASIDE, " ")
    .replace(/\s+/gu, " ")
    .trim()
    // A question that stands in quote marks as a whole asks no less.
    .replace(/^["“«„]([^"“”«»„]+)["”»]$/u, "$1");
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const upper = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  // "What Did The Mayor Say": every word has one, and none tells a name.
  const isTitled =
    words.length > 4 &&
    capitalised.length >= words.length * SHOUTED_FROM &&
    words.slice(1).some((word) => /^\p{Lu}\p{Ll}/u.test(word) && isFrameWord(fold(word)));
  const isShouted = isTitled || (words.length > 1 && upper.length >= words.length * SHOUTED_FROM);
  const tokens: Token[] = [];
  let isFirst = true;
  let hasInnerCapital = false;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    // The dot of "Dr." ends no sentence, nor does that of "U.S.", unless the next word asks.
    const before = tokens.at(-1);
    const isShort = match[0] === "." && before?.end === start && ABBREVIATED.test(before.key);
    if (isShort && !asksNext(text.slice(start + 1))) continue;
    const { link, quotation, word, mark } = match.groups ?? {};
    const end = start + match[0].length;
    if (word === undefined) {
      const kind = link !== undefined ? "link" : quotation !== undefined ? "quotation" : "mark";
      tokens.push({
        kind,
        text: match[0],
        key: match[0],
        isPossessive: false,
        isCapital: false,
        isFirst,
        isFrame: false,
        start,
        end,
      });
      isFirst = mark !== undefined && /[?!.;:]/u.test(mark);
      continue;
    }
    for (const part of wordParts(word)) {
      const from = start + part.at;
      const key = keyOf(part.text);
      const isCapital = CAPITAL.test(part.text) && !isShouted && key !== "i";
      if (isCapital && !isFirst) hasInnerCapital = true;
      tokens.push({
        kind: "word",
        text: part.text,
        key,
        isPossessive: part.isPossessive,
        isCapital,
        isFirst,
        isFrame: isFrameWord(key) && !(isCapital && isAcronym(part.text)),
        start: from,
        end: from + part.length,
      });
      isFirst = false;
    }
  }
  return { text, tokens, isCaseKept: hasInnerCapital };
}

/** A capital, perhaps behind a particle: "al-Hadrani", "d'Abo". */
const CAPITAL = /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u;
/** Names and initials that are function words without their capitals: "WHO", "Josef S.". */
const isAcronym = (text: string): boolean => /^(?:US|IT|WHO|[B-HJ-Z])$/u.test(text);

/** "… in the US. How much": a capital is no name's there. */
function asksNext(rest: string): boolean {
  const [, next = ""] = /^ (\p{Lu}\p{Ll}+) /u.exec(rest) ?? [];
  return next !== "Who" && isAskingWord(fold(next));
}

const ABBREVIATED =
  /^(?:\p{L}|mr|mrs|ms|mx|dr|prof|sen|sens|rep|reps|gov|govs|gen|lt|col|sgt|capt|rev|hon|maj|adm|cmdr|st|jr|sr|us|uk|un|eu|dept|vs)$/u;
/** From this share of words in capitals on a question is shouted. */
const SHOUTED_FROM = 0.7;

interface WordPart {
  readonly text: string;
  readonly at: number;
  readonly length: number;
  readonly isPossessive: boolean;
}

/** "what's" is two words, "Varrick's" one with a possessive ending; which of the two, the word before tells. */
function wordParts(word: string): WordPart[] {
  const contracted =
    /^(what|who|how|when|where|why|that|there|it|he|she|they|here|let)['’](s|d|re|ve|ll)$/iu.exec(word) ??
    /^(what|who|how|when|where|that)(s)$/iu.exec(word);
  // "WHO's" is the body's.
  if (contracted !== null && !/^\p{Lu}{2}/u.test(word)) {
    const [, first = "", ending = ""] = contracted;
    const at = word.length - ending.length;
    return [
      { text: first, at: 0, length: first.length, isPossessive: false },
      { text: ending, at, length: ending.length, isPossessive: false },
    ];
  }
  const stem = word.replace(/['’]s$|(?<=s)['’]$/iu, "");
  return [{ text: stem.replace(/['’]$/u, ""), at: 0, length: word.length, isPossessive: stem !== word }];
}

function keyOf(word: string): string {
  const key = fold(word)
    .replaceAll("’", "'")
    .replace(/^(\p{L}\.)+\p{L}$/u, (letters) => letters.replaceAll(".", ""));
  // A capital may be a name's: "Ty".
  return /^\p{Lu}\p{Ll}/u.test(word) ? key : plainSpelling(key);
}

/** The words of a question from one token to another, as typed. */
export function wordsBetween({ text, tokens }: TokenizedQuestion, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? "" : text.slice(first.start, last.end);
}
