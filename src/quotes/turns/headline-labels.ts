import { isPlaceName } from "../../english/names/places.ts";
import type { SourceFrame } from "../draft.ts";
import type { Outline } from "../outline.ts";
import { isNoSpeaker, type Label, leadsNowhere } from "./label.ts";
import { namesInText } from "./names.ts";

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
