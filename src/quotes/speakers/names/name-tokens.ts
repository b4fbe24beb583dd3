import { isCommonWord } from "../../../english/common-words.ts";
import { BODY_WORDS, KNOWN_BODIES, THING_WORDS } from "../../../english/names/bodies.ts";
import { givenNameOf, isGivenName } from "../../../english/names/given-names.ts";
import { isPlaceName } from "../../../english/names/places.ts";
import { SHORT_TITLES, SUFFIXES } from "../../../english/names/titles.ts";
import { isPlural } from "../../../english/roles.ts";
import { fold } from "../../../text/terms.ts";

/** A word of the text as names are read from it. */
export interface NameToken {
  readonly start: number;
  /** Without a possessive ending; with the dot of an initial or an abbreviation. */
  readonly end: number;
  readonly text: string;
  /** Folded, without dots at its end. */
  readonly key: string;
  readonly isCapital: boolean;
  /** Whether a possessive ending followed. */
  readonly isPossessive: boolean;
  /** Whether nothing but one white space stands between it and the token before. */
  readonly joined: boolean;
  /** Whether it opens a sentence, a line or a quotation, where every word has a capital. */
  readonly opens: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;
const DOTTED = /^(?:\p{L}|(?:\p{L}\.)+\p{L}|st|jr|sr|inc|corp|co|ltd|dept)$/iu;
const OPENING = /(?:^|[.!?:;…•*\n\r"“”«»‘(—–[\]>|]|''|``)\s*$/u;
/** "iPhone", "d'Estaing" and "al-Hadrani" are names as others are. */
const CAPITAL = /^(?:i|e|d['’]|(?:al|el|ad|as|at|ash|an|ar|ul|bin|ben)-)?\p{Lu}/u;
/** Longer "words" are encoded data. */
const LONGEST = 60;

/** The words of `text` in order; linear in its length. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    if (match[0].length > LONGEST || isTicker(text, match.index, match.index + match[0].length)) continue;
    const start = match.index;
    let end = start + match[0].length;
    const isPossessive =
      POSSESSIVE.test(match[0]) ||
      (/s$/iu.test(match[0]) && /^['’](?!\p{L})/u.test(text.slice(end, end + 2)));
    if (POSSESSIVE.test(match[0])) end -= 2;
    const bare = text.slice(start, end);
    const isDotted = !isPossessive && text.charAt(end) === "." && keepsDot(bare);
    const dot = isDotted ? 1 : 0;
    const gap = text.slice(last, start);
    tokens.push({
      start,
      end: end + dot,
      text: text.slice(start, end + dot),
      key: fold(bare),
      isCapital: CAPITAL.test(bare),
      isPossessive,
      joined: gap.length === 1 && gap.trim() === "" && gap !== "\n",
      opens: OPENING.test(text.slice(Math.max(0, start - 4), start)),
    });
    last = end + dot;
    if (isPossessive && POSSESSIVE.test(match[0])) last = start + match[0].length;
  }
  return tokens;
}

/** "Marsh’s", "the Democrats’". */
export function possessiveOf(name: string): string {
  const last = fold(name.split(" ").at(-1) ?? "");
  return `${name}’${/s$/u.test(last) && (isPlural(last) || BODY_WORDS.has(last)) ? "" : "s"}`;
}

/** "<FB.O>" names nobody. */
function isTicker(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === "<" && text.charAt(end) === ">";
}

function keepsDot(word: string): boolean {
  return DOTTED.test(word) || SHORT_TITLES.has(word.toLowerCase());
}

/** What the form of a name alone tells of its bearer. */
export type NameLooks = "person" | "body" | "place" | "unknown";

/** `isTitled`: an honorific or office stands before it. `isBody`: its words are a body's ("Department of Justice"). */
export function looksOf(
  words: readonly NameToken[],
  keys: readonly string[],
  isTitled: boolean,
  isBody: boolean,
): NameLooks {
  const only = keys.length === 1 ? keys[0] : undefined;
  if (isBody || words.some(({ text }) => text.endsWith(" &"))) return "body";
  if (isTitled) return "person";
  if (only !== undefined) {
    if (isPlaceName(only)) return "place";
    const text = words[0]?.text ?? "";
    if (KNOWN_BODIES.has(only) || isAcronym(text) || isBrand(text)) return "body";
    const given = givenNameOf(only);
    // "Grace under pressure": the capital of a sentence's first word makes no name of a word.
    return given === undefined || (given.isWord && words[0]?.opens === true) ? "unknown" : "person";
  }
  // "N. Korea" is nobody of an initial.
  if (keys.length === 2 && /^[nsew]$/u.test(keys[0] ?? "") && isPlaceName(keys[1] ?? "")) return "place";
  if (/^(?:\p{Lu}\.)+$/u.test(words[0]?.text ?? "") && !isPlaceName(keys.slice(1).join(" "))) return "person";
  if (THING_WORDS.has(keys.at(-1) ?? "")) return "place";
  if (
    keys.some((key) => BODY_WORDS.has(key) && key !== "house" && key !== "church") ||
    keys.some((key) => KNOWN_BODIES.has(key))
  )
    return "body";
  if (isTeam(keys)) return "body";
  if (isPerhapsOfBody(words)) return "unknown";
  if (SUFFIXES.has(keys.at(-1) ?? "") || isGivenName(keys[0] ?? "")) return "person";
  if (words.some(({ text }) => isBrand(text)) || isOfWords(keys)) return "body";
  if (words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text))) return "person";
  if (/^(?:\p{Lu}\.)+$/u.test(words[0]?.text ?? "")) return "person";
  if (
    isPlaceName(keys.at(-1) ?? "") ||
    keys[0] === "new" ||
    keys[0] === "san" ||
    keys[0] === "saint" ||
    keys[0] === "st"
  )
    return "place";
  if (words.some((word) => isAcronym(word.text))) return "body";
  return "unknown";
}

/** "LIV Golf", "ANA Airways", but perhaps also "AL Green": capitals alone before an ordinary word are no given name for sure. */
function isPerhapsOfBody(words: readonly NameToken[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || words.length > 3 || !isGivenName(first.key))
    return false;
  return isAcronym(first.text) && /^\p{Lu}\p{Ll}+$/u.test(second.text) && isCommonWord(second.key);
}

/** "JetBlue", "Politics.co.uk": no surname has a capital inside but behind such a beginning ("McKinley", "DeSoto"). */
function isBrand(text: string): boolean {
  if (/\p{Ll}\.(?:com|org|net|co|io|tv|uk|eu)\b/iu.test(text)) return true;
  return (
    /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) &&
    !/^(?:Ma?c|De[lns]?|D[aiou]|Do[ns]|L[aeou]|Van|Von|Fitz|St|San|O|Al|El|Ben|Bin|Ter|Ten|Ap)\p{Lu}/u.test(
      text,
    )
  );
}

/** "Dallas Cowboys": a place and many of something, though the place may be a given name, too. */
function isTeam(keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? "";
  return isPlaceName(keys.slice(0, -1).join(" ")) && isPlural(last) && isCommonWord(last);
}

/** "Free Newsletters": ordinary words alone are nobody's name. */
function isOfWords(keys: readonly string[]): boolean {
  return keys.every((key) => isCommonWord(key) && !isGivenName(key));
}

function isAcronym(word: string): boolean {
  return (
    /^(?:\p{Lu}\p{Lu}+(?:-\p{Lu}+)?|(?:\p{Lu}\.){2,}|\p{Lu}{2,}\p{L}?)$/u.test(word) ||
    /^\p{Lu}&\p{Lu}$/u.test(word)
  );
}
