import { isCalendarWord } from "../../english/calendar.ts";
import { isPreposition, isTimeWord } from "../../english/function-words.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { isTitle } from "../../english/roles.ts";
import { wordList } from "../../english/table.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";
import type { OutlineLine } from "../marks/outline.ts";

/** A line that begins with words and a colon: "HELKA NORDAHL, HOST: …", "Q: …", "Lind (via phone): …". */
export interface Label {
  /** Index of its line. */
  readonly line: number;
  /** The name alone, without role and remarks. */
  readonly name: Span;
  readonly colon: Span;
  /** Where what is said begins: behind the colon, or on the next line. */
  readonly saidFrom: number;
  /** The folded words of the name, titles left out. */
  readonly keys: readonly string[];
  /** The same in one string: equal for labels that are the same but for titles. */
  readonly key: string;
  readonly isShout: boolean;
  /** Whether a role stands behind a comma, or a title before the name. */
  readonly hasRole: boolean;
  readonly side: Side;
}

/** What the words of a label alone tell: that one who asks, or one who answers, is meant; "named" otherwise. */
export type Side = "asks" | "answers" | "named";

/** Longest label that is looked for, in UTF-16 units; it bounds the work. */
const LONGEST = 140;
/** In a quoted line, so far. */
const LONGEST_QUOTED = 60;
const MOST_WORDS = 5;
const MOST_ITEMS = 28;
/** Before a label: marks of emphasis and lists, a quote mark where a whole dialogue is quoted, a time, the number of a line. */
const LEAD = String.raw`(?<lead>(?:[*_>•#]+\s*)?["“]?(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?\s+(?:[-–—]\s+)?|\d{1,3}\s{1,24}(?=\p{Lu}))?)`;
const WORD = String.raw`\p{L}(?:[\p{L}\p{M}\p{N}]|['’.&-](?=\p{L}))*\.?`;
const NAME = String.raw`(?<name>${WORD}(?:[ \u00a0]${WORD}){0,${MOST_WORDS}})`;
const ROLE = String.raw`(?<role>,\s[^:;?!"“”\n]{2,70})?`;
/** "(via Skype)", "(on camera)", "[voice-over]". */
const REMARK = String.raw`(?:\s?[([][^():[\]\n]{1,40}[)\]])?`;
const LABEL = new RegExp(`^${LEAD}${NAME}${ROLE}${REMARK}[*_]{0,2}(?<colon>:)[*_]{0,2}(?=\\s|$)`, "u");
/** "Q. Where were you?" and "A. In the hall." of a court's record; "Q Where …" is too rare to tell from a text. */
const LETTER = new RegExp(`^${LEAD}(?<name>[QA])(?<colon>\\.)\\s+(?=\\S)`, "u");
/** "QThere was no ferry": a large letter of the page, in the text right before the question. */
const FUSED = /^(?<lead>)(?<name>Q)(?<colon>)(?=\p{Lu}(?:\p{Ll}|['’\s])(?!non(?!\p{L})))/u;

const ASKERS = wordList("q question interviewer reporter journalist questioner");
const ANSWERERS = wordList("a answer");
/** What a line with one of these begins with. */
const LETTERED = /^[*_>•#\s\d:[\]]*[QA]/u;
/** Words between those of a name. */
const LINKS = wordList("of the de van von der den la le di da del al bin ibn and y");
/** What stands before a colon and speaks never. */
const NO_SPEAKERS = wordList(`
age address also answer attendance author background best birthplace book born bottom box breaking budget byline call caption cast catch
channel click closing competition contact contributing copyright correction cost credit current date day deadline death details
director disclaimer distance distribution doors duration editing editor's editors education email event exclusive facts fax file
film final find follow format free fun gallery genre go goals headline height highlights historical homepage hometown hours how
image images in-depth info ingredients instagram item kick-off kickoff length lineup link listen live location losers magnitude makes map
match method more new news newsletter next note notes now occupation odds online opening opinion other page paperback parking
pages parties phone photo photos picture pictures place pictured play podcast position preview previous price prices prize
programme prologue pros cons publisher quick quiz ranking rating read readmore recommended record records referee region related
released report result results review runners runtime sale schedule score scores scorers season see seen heard serves series share sign
size slideshow source sources special sponsored squad stadium start starring started status stories story studio subs subscribe substitutes
summary table tags team telephone temperature the this tickets time times title today today's tomorrow tonight top topics total total
trailer translation trending tv twitter update updated updates use venue verdict verse video videos views warning watch weather
website week weight what when where which who why winner winners winning with writing yesterday you yield your
act scene chorus bridge intro outro refrain name
`);

/** Whether a label tells by its first word that what follows is no name: "Contact Todd Spangler". */
export function leadsNowhere(keys: readonly string[]): boolean {
  const [first = ""] = keys;
  return keys.length > 1 && NO_SPEAKERS.has(first) && !isGivenName(first);
}

/** Whether words before a colon name something that does not speak: "RELATED STORY", "Read more", "Price". */
export function isNoSpeaker(keys: readonly string[]): boolean {
  const words = keys.filter((key) => !LINKS.has(key));
  return words.length === 0 || NO_SPEAKERS.has(words[0] ?? "") || NO_SPEAKERS.has(words.at(-1) ?? "");
}

/** "On Tuesday", "Friday": no name begins so, but for those that are words ("Will", "April"). */
function isAdverbial(first: string): boolean {
  const key = fold(first);
  if (first === first.toUpperCase()) return false;
  return !isGivenName(key) && (isPreposition(key) || isTimeWord(key) || isCalendarWord(key));
}

/** Most lines hold neither a colon near their start nor a lone letter there: a look that costs nothing. */
function mayBegin(text: string, { items, start }: OutlineLine): boolean {
  if (items[0]?.type === "quote") return text.slice(start, start + LONGEST_QUOTED).includes(":");
  for (let at = 0; at < items.length && at < MOST_ITEMS; at += 1) {
    const word = items[at]?.word ?? "";
    if (word === ":" || (at < 4 && /^(?:a$|q)/u.test(word))) return true;
  }
  return false;
}

/** The label that the line begins with, or `null`. `line`: its place in the text, `index`: among the lines. */
export function labelOf(
  text: string,
  line: OutlineLine,
  index: number,
  nextLine: Span | undefined,
): Label | null {
  if (!mayBegin(text, line)) return null;
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  const isLettered = LETTERED.test(head);
  if (!isLettered && !head.includes(":")) return null;
  const found = LABEL.exec(head) ?? (isLettered ? (LETTER.exec(head) ?? FUSED.exec(head)) : null);
  const { lead = "", name = "", role, colon = "" } = found?.groups ?? {};
  if (found === null || name === "") return null;
  const from = line.start + lead.length;
  const words = name.split(/[ \u00a0]/u);
  if (isAdverbial(words[0] ?? "")) return null;
  const isShout = /\p{Lu}.*\p{Lu}/u.test(name) && name === name.toUpperCase();
  if (!words.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && LINKS.has(word)))) return null;
  const behind = text.slice(line.start + found[0].length, line.end);
  const next = behind.trim() === "" ? nextLine?.start : line.end - behind.trimStart().length;
  if (next === undefined) return null;
  const folded = words.map((word) => fold(word).replace(/\.$/u, ""));
  const isTitled = folded.length > 1 && (HONORIFICS.has(folded[0] ?? "") || isTitle(folded[0] ?? ""));
  const keys = isTitled ? folded.slice(1) : folded;
  const key = keys.join(" ");
  const at = line.start + found[0].lastIndexOf(colon);
  return {
    line: index,
    name: { start: from, end: from + name.length },
    colon: { start: at, end: at + colon.length },
    saidFrom: next,
    keys,
    key,
    isShout,
    hasRole: isTitled || role !== undefined,
    side: ASKERS.has(key) ? "asks" : ANSWERERS.has(key) ? "answers" : "named",
  };
}
