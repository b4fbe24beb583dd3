import { isGivenName } from "../../english/names/given-names.ts";
import { isPlaceName } from "../../english/names/places.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";
import type { SourceFrame } from "../composition/draft.ts";
import type { Outline } from "../marks/outline.ts";
import { isNoSpeaker, type Label, leadsNowhere } from "./label.ts";

/** Which words the running text uses as names, whatever they are else ("Hall", "Price", "WHO"). Folded. */
export interface NamesInText {
  /** Written with a capital within sentences. */
  readonly words: ReadonlySet<string>;
  /** Of those, the ones right behind a given name. */
  readonly surnames: ReadonlySet<string>;
}

/** Those of `labels` that end in a name of the text. Headlines, which capitalise everything, tell nothing. Linear in the text's length. */
export function namesInText({ lines }: Outline, labels: readonly Label[]): NamesInText {
  const wanted = new Set(labels.map(({ keys }) => keys.at(-1) ?? ""));
  const words = new Set<string>();
  const surnames = new Set<string>();
  for (const { items } of lines) {
    let isSentence: boolean | undefined;
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item?.isCapital !== true) continue;
      const bare = /['’]s$/u.test(item.word) ? item.word.slice(0, -2) : item.word;
      const word = PLAIN.test(bare) ? bare : fold(bare);
      if (!wanted.has(word)) continue;
      isSentence ??= items.some(
        ({ type, isCapital, word: { length } }) => type === "word" && !isCapital && length > 3,
      );
      if (!isSentence) break;
      const before = items[at - 1];
      if (before?.isCapital === true && isGivenName(before.word)) surnames.add(word);
      if (!item.opens && (before?.type === "word" || before?.word === ",")) words.add(word);
    }
  }
  return { words, surnames };
}

const PLAIN = /^[a-z]*$/;
/** Letters of a name in brackets. */
const MOST_LETTERS = 4;
const INTRODUCED =
  /(?<![\p{L}.’'-])(?<name>\p{Lu}[\p{L}.’'-]{0,30}(?:\s(?:de|van|von|der|la|of|the|al|bin|\p{Lu}[\p{L}.’'-]{0,30})){1,5})\s[([](?<letters>\p{Lu}{2,4})[)\]]/gu;

/** "Ludmila Grahn (LG)": by letters, where the name stands that they are short for; of letters that are labels. */
export function introducedLetters(text: string, labels: readonly Label[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  if (!labels.some(({ key, isShout }) => isShout && key.length <= MOST_LETTERS)) return found;
  for (const { groups = {}, index } of text.matchAll(INTRODUCED)) {
    const { name = "", letters = "" } = groups;
    const words = name.split(/\s/u);
    // Words with a capital may stand before the name: "Skipper Ludmila Grahn (LG)".
    for (let from = 0; from < words.length - 1; from += 1) {
      const rest = words.slice(from);
      const initials = rest.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
      const parts = rest.flatMap((word) => word.split("-")).map((word) => word.charAt(0).toUpperCase());
      if (initials.join("") !== letters && parts.join("") !== letters) continue;
      const start = index + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
      if (!found.has(letters)) found.set(letters, { start, end: index + name.length });
      break;
    }
  }
  return found;
}

/** What a name before a colon is worth as a cue: in the headline, elsewhere. */
const IN_HEADLINE = 0.75;
const ELSEWHERE = 0.3;
/** Headline and kicker stand in the first lines: index of the last of them. */
export const LAST_HEADLINE = 2;
const MAX_HEADLINE = 150;

/** Short lines whose label is a name that the article uses elsewhere: "Lind: No deal with Ostrey". `taken`: lines of turns. */
export function headlineFrames(
  outline: Outline,
  labels: readonly Label[],
  taken: ReadonlySet<number>,
): SourceFrame[] {
  const left = labels.filter(({ line, side }) => {
    const { start = 0, end = 0 } = outline.lines[line] ?? {};
    return !taken.has(line) && side === "named" && end - start <= MAX_HEADLINE;
  });
  if (left.length === 0) return [];
  const { words, surnames } = namesInText(outline, left);
  return left.flatMap((label): SourceFrame[] => {
    const line = outline.lines[label.line];
    const name = label.keys.at(-1) ?? "";
    if (line === undefined || !words.has(name)) return [];
    // "WASHINGTON: …" tells where it was written.
    if (leadsNowhere(label.keys) || (label.isShout && isPlaceName(label.key))) return [];
    if (isNoSpeaker(label.keys) && !surnames.has(name)) return [];
    const items = line.items.filter(({ start }) => start >= label.saidFrom);
    // "Lind: 547." is a table, "The Latest: …" a series.
    const says = items.some((item) => item.type === "quote" || /^\p{L}{2}/u.test(item.word));
    const last = items.at(-1);
    if (!says || last === undefined || label.keys[0] === "the") return [];
    const probability = label.line <= LAST_HEADLINE ? IN_HEADLINE : ELSEWHERE;
    return [
      {
        cue: { ...label.colon, probability },
        content: [{ start: label.saidFrom, end: last.end, probability }],
        speaker: [{ ...label.name, probability }],
        rule: "label",
      },
    ];
  });
}
