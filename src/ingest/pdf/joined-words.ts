import { WIDE_END, WIDE_START } from "./wide-signs.ts";

const BROKEN = /(?<first>[\p{L}\p{M}’'\p{Nd}-]*[\p{L}\p{M}\p{Nd}])(?<hyphen>[-\u2010\u00ad])$/u;
const REST = /^(?<rest>\p{Ll}[\p{L}\p{M}’']*)/u;
/** First parts of words that keep their hyphen. */
const KEPT = new Set(
  `all anti co cross ex far half high ill long low mid multi near neo non off old one post pre pro self semi short so top ultra vice well
  two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety`.split(
    /\s+/u,
  ),
);

const WORD = /[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/gu;

/** Joins the lines of a paragraph of a printed text, whose words may be divided at line ends. */
export interface LineJoiner {
  /** `line` behind `text`. */
  join(text: string, line: string): string;
}

/**
 * Knows the words that the lines hold whole: a hyphen at a line's end goes, unless the word has it elsewhere, its parts stand
 * elsewhere as words while the joined word does not, or words of its kind keep it ("vice-president", "40-year", "Anglo-Saxon").
 */
export function lineJoiner(lines: Iterable<string>): LineJoiner {
  const words = wholeWords(lines);
  const keepsHyphen = (first: string, rest: string): boolean => {
    const [a, b] = [first.toLowerCase(), rest.toLowerCase()];
    if (words.has(`${a}-${b}`)) return true;
    if (words.has(a + b)) return false;
    if (/\p{Nd}$/u.test(a) || a.includes("-") || KEPT.has(a)) return true;
    return a.length >= 3 && b.length >= 3 && words.has(a) && words.has(b);
  };
  return {
    join(text, line) {
      if (text === "") return line;
      if (WIDE_END.test(text) && WIDE_START.test(line)) return text + line;
      const broken = BROKEN.exec(text)?.groups;
      if (broken === undefined) return `${text} ${line}`;
      const rest = REST.exec(line)?.groups?.rest;
      const { first = "", hyphen } = broken;
      if (hyphen === "\u00ad") return text.slice(0, -1) + line;
      if (rest === undefined) return /^[\p{L}\p{Nd}]/u.test(line) ? text + line : `${text} ${line}`;
      return (keepsHyphen(first, rest) ? text : text.slice(0, -1)) + line;
    },
  };
}

/** The words of the lines in small letters, but for the parts of those that a line's end divides. */
function wholeWords(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  let isRest = false;
  for (const line of lines) {
    const found = line.toLowerCase().match(WORD) ?? [];
    const isBroken = BROKEN.test(line);
    for (const word of found.slice(isRest ? 1 : 0, isBroken ? -1 : undefined)) words.add(word);
    isRest = isBroken;
  }
  return words;
}
