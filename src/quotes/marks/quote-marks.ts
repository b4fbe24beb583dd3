import type { Span } from "../../text/span.ts";

/** Marks of one style open and close each other; `double` marks also close one another where typography is mixed. */
export type MarkStyle = "straight" | "curly" | "apostrophes" | "guillemets" | "single" | "singleCurly";

/**
 * What its neighbours make of a mark. `loose`: white space on both sides or on neither, or a curly mark of the wrong
 * hand; it closes what is open.
 */
export type MarkShape = "opening" | "closing" | "loose";

export interface QuoteMark extends Span {
  readonly style: MarkStyle;
  readonly shape: MarkShape;
}

/** Runs of marks; apostrophes are sorted out by `shapeOf`. */
const MARKS = /'+|‘+|’+|``?|["“”„‟«»]/gu;
const SPACE = /[\s\u00a0]/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGITS = { first: "0".charCodeAt(0), last: "9".charCodeAt(0) } as const;
const MEASURED_FAR = 12;
const UNIT =
  /^[\s-]?(?:x\s?\d|by\s\d|(?:wide|tall|long|deep|high|thick|across|pipes?|screens?|nails?|bolts?)(?!\p{L}))/u;
/** How what `ELIDED` finds begins. */
const ELIDES = /[\dnetbc]/u;
const ELIDED = /^(?:\d0s?(?![\p{L}\p{N}])|(?:n|em|til|twas|tis|cause|bout|cos|neath)(?!\p{L}))/u;
const OPENS_BEFORE = /[\s\u00a0([{<\-–—/:“‘„«"'`*_>]/u;
const CLOSES_AFTER = /[\s\u00a0)\]}>\-–—/:;,.!?…”’»"'*_<]/u;

/** The quote marks of `text` in order; apostrophes inside words are none. Linear in the length of `text`. */
export function quoteMarks(text: string): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const found of text.matchAll(MARKS)) {
    const run = found[0];
    const start = found.index;
    const first = run.charAt(0);
    if (run.length === 1 && (isMeasure(text, start) || isElision(text, first, start))) continue;
    if ("'‘’`".includes(first)) pushApostrophes(marks, text, run, start);
    else {
      const style = first === '"' ? "straight" : first === "«" || first === "»" ? "guillemets" : "curly";
      const shape = shapeOf(text, start, start + 1);
      marks.push({ start, end: start + 1, style, shape: handed(first, shape, text, start) });
    }
  }
  return marks;
}

/** Feet and inches: 6' 4", 5'10"; and inches before what they measure: a 3" pipe, 8" x 10". */
function isMeasure(text: string, start: number): boolean {
  const end = start + 1;
  const before = text.charCodeAt(start - 1);
  if (!(before >= DIGITS.first && before <= DIGITS.last)) return false;
  const mark = text.charAt(start);
  const after = text.slice(end, end + MEASURED_FAR);
  if (mark === "'" || mark === "’") return /^\s?\d{1,2}(?:½|¼|¾|\.\d)?["”″]/u.test(after);
  if (mark !== '"' && mark !== "”") return false;
  return (
    /(?:\d['’]|["”]\s?x)\s?\d{1,2}(?:\.\d)?$/u.test(text.slice(Math.max(0, start - MEASURED_FAR), start)) ||
    UNIT.test(after)
  );
}

/** "the '90s", "rock 'n' roll", "'em": an apostrophe where letters are left out. */
function isElision(text: string, mark: string, start: number): boolean {
  if (mark !== "'" && mark !== "’" && mark !== "‘") return false;
  const end = start + 1;
  const before = text.charAt(start - 1);
  if (before === "n" && /\s['‘’]n$/u.test(text.slice(Math.max(0, start - 3), start))) return true;
  return (
    ELIDES.test(text.charAt(end)) && !LETTER.test(before) && ELIDED.test(text.slice(end, end + MEASURED_FAR))
  );
}

/** One apostrophe is a single mark, two are a double one, three are one of each; more are decoration. */
function pushApostrophes(marks: QuoteMark[], text: string, run: string, start: number): void {
  const shape = shapeOf(text, start, start + run.length);
  const curly = run.charAt(0) === "‘" || run.charAt(0) === "’";
  const single = curly ? "singleCurly" : "single";
  const isOpen = run.startsWith("‘") || run.startsWith("`");
  if (run.length === 1) {
    if (shape === "loose" || (run === "’" && shape === "opening") || run === "`") return;
    if (run === "‘" && shape === "closing") return;
    marks.push({ start, end: start + 1, style: single, shape });
  } else if (run.length === 2) {
    const role = isOpen ? "opening" : shape;
    marks.push({ start, end: start + 2, style: "apostrophes", shape: role });
  } else if (run.length === 3) {
    const [a, b] = shape === "opening" ? [2, 1] : [1, 2];
    const styles =
      shape === "opening" ? (["apostrophes", single] as const) : ([single, "apostrophes"] as const);
    const role = shape === "opening" ? "opening" : "closing";
    marks.push({ start, end: start + a, style: styles[0], shape: role });
    marks.push({ start: start + a, end: start + a + b, style: styles[1], shape: role });
  }
}

/** By the neighbours of `[start, end)` alone. */
function shapeOf(text: string, start: number, end: number): MarkShape {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const spaceBefore = before === "" || SPACE.test(before);
  const spaceAfter = after === "" || SPACE.test(after);
  if (spaceBefore && spaceAfter) return "loose";
  if (spaceBefore) return "opening";
  if (spaceAfter) return "closing";
  const wordBefore = LETTER.test(before);
  const wordAfter = LETTER.test(after);
  if (wordBefore && wordAfter) return "loose";
  if (wordAfter) return OPENS_BEFORE.test(before) ? "opening" : "closing";
  if (wordBefore) return "closing";
  if (/[,.!?…]/u.test(before)) return "closing";
  if (OPENS_BEFORE.test(before) && !CLOSES_AFTER.test(after)) return "opening";
  if (/[([{]/u.test(before)) return "opening";
  return CLOSES_AFTER.test(after) && !/[.'‘“"…]/u.test(after) ? "closing" : "loose";
}

/** A mark with a hand keeps it unless its neighbours speak plainly against it. */
function handed(mark: string, shape: MarkShape, text: string, at: number): MarkShape {
  if (mark === '"') return shape;
  if (mark === "„" || mark === "‟") return "opening";
  if (mark === "“")
    return shape === "opening" || LETTER.test(text.charAt(at + 1))
      ? "opening"
      : isTail(text, at)
        ? "loose"
        : "opening";
  if (mark === "”") return shape === "opening" ? "loose" : "closing";
  // French « … », also with white space inside, and German »…«.
  const touchesWord = /[\p{L}\p{N}"'“‘([¿¡]/u.test(text.charAt(at + 1));
  if (mark === "«") return shape === "closing" || (shape !== "loose" && !touchesWord) ? "closing" : "opening";
  return shape === "opening" && touchesWord ? "opening" : "closing";
}

/** Whether nothing but white space or closing punctuation follows directly. */
function isTail(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return after === "" || SPACE.test(after) || /[,.;:!?)”]/u.test(after);
}

// Who said it, in the words right behind a quotation: what tells where a mark should be that got lost.

const VERB =
  "(?:said|says|told|tells|ask(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|add(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|recall(?:ed|s)|continue[ds]|warn(?:ed|s)|not(?:ed|es)|argue[ds]|joke[ds]|wrote|writes|agree[ds]|shout(?:ed|s)|conclude[ds])";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:de|van|von|der|la|al|bin|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){0,3}";
const ROLE = "(?:(?:the|an?|its|his|her)\\s)?(?:\\p{Ll}[\\p{L}-]*\\s){0,4}";
/** "he", "Fenn", "councillor Idris Fenn", "the engineer"; where a new sentence would begin, in small letters. */
const SUBJECT = `(?:he|she|they|${ROLE}${NAME}|(?:the|an?)\\s(?:\\p{Ll}[\\p{L}-]*\\s?){1,4}?)`;
const SMALL = `(?:he|she|they|(?=\\p{Ll})${ROLE}${NAME}|(?:the|an?)\\s(?:\\p{Ll}[\\p{L}-]*\\s?){1,4}?)`;
/** What may stand behind "he said" where nothing of what was said does. */
const REST =
  "(?=\\s*(?:[.:,;]|$)|\\s(?:on|in|at|to|during|after|before|from|by|last|this|yesterday|today|when|as|with)\\s|\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const BEHIND = `(?:${SUBJECT}\\s${VERB}${REST}|${VERB}\\s${SUBJECT})`;
const BEHIND_STOP = `(?:${SMALL}\\s${VERB}${REST}|${VERB}\\s${SUBJECT})`;
const WITHIN = new RegExp(`(?:[,—–]\\s(?=${BEHIND})|[.!?…]\\s(?=${BEHIND_STOP}))`, "gu");
const RIGHT_BEHIND = new RegExp(`^\\s(?:${BEHIND})`, "u");
/** Longest attribution looked at, in UTF-16 units; and how much of a line is searched. */
const LONGEST = 120;
const MOST_SEARCHED = 2_000;

/** Where the words end that a mark opens and none closes: before who said them, if the line tells; `null` if it does not. */
export function endBeforeAttribution(text: string, { start, end }: Span): number | null {
  const words = text.slice(start, Math.min(end, start + MOST_SEARCHED));
  WITHIN.lastIndex = 0;
  const found = WITHIN.exec(words);
  return found === null ? null : start + found.index + 1;
}

/** Whether the words at `at` tell who said what ends there. */
export function isAttributedBehind(text: string, at: number, lineEnd: number): boolean {
  return RIGHT_BEHIND.test(text.slice(at, Math.min(lineEnd, at + LONGEST)));
}
