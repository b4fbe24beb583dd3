import type { Span } from "../text/span.ts";
import type { SourceFrame } from "./draft.ts";
import type { Item, Outline, OutlineLine } from "./outline.ts";

/** A line that begins with a name and a colon: "SMITH: …", "Q: …", "Lind: No deal with Ostrey". */
interface Labelled {
  readonly line: OutlineLine;
  readonly label: Span;
  readonly colon: Span;
  readonly said: Span;
  readonly name: string;
}

/** What a label is worth as a cue: in a transcript, in a headline, elsewhere. */
const IN_DIALOGUE = 0.9;
const IN_HEADLINE = 0.75;
const ELSEWHERE = 0.3;
/** Headline and kicker stand in the first lines: index of the last of them. */
const LAST_HEADLINE = 2;
/** Labelled lines that make a dialogue, one label among them repeated. */
const LEAST_DIALOGUE = 3;
const MAX_LABEL_WORDS = 4;
const MAX_HEADLINE = 150;

export interface LabelFrames {
  readonly frames: readonly SourceFrame[];
  /** Lines of a dialogue: whatever cue stands in them, their label tells who speaks. */
  readonly dialogue: readonly Span[];
}

export function labelFrames(outline: Outline): LabelFrames {
  const labelled = outline.lines.map(labelOf).filter((line) => line !== null);
  if (labelled.length === 0) return { frames: [], dialogue: [] };
  const counts = new Map<string, number>();
  const told = new Set<string>();
  for (const { name, said } of labelled) {
    // A headline that is printed twice is no dialogue.
    const line = `${name}: ${outline.text.slice(said.start, said.end)}`.replaceAll("’", "'");
    if (!told.has(line)) counts.set(name, (counts.get(name) ?? 0) + 1);
    told.add(line);
  }
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  const isDialogue = told.size >= LEAST_DIALOGUE && repeated >= Math.min(2, counts.size);
  const names = isDialogue ? new Set<string>() : namesWithin(outline);
  const frames: SourceFrame[] = [];
  const dialogue: Span[] = [];
  for (const one of labelled) {
    const speaks = isDialogue && ((counts.get(one.name) ?? 0) > 1 || isShout(one, outline.text));
    if (speaks) dialogue.push(one.line);
    else if (!isHeadline(one, names)) continue;
    const isTop = one.line.start <= (outline.lines[LAST_HEADLINE]?.start ?? Infinity);
    frames.push(frameOf(one, speaks ? IN_DIALOGUE : isTop ? IN_HEADLINE : ELSEWHERE));
  }
  return { frames, dialogue };
}

function frameOf({ label, colon, said }: Labelled, probability: number): SourceFrame {
  return {
    cue: { ...colon, probability },
    content: [{ ...said, probability }],
    speaker: [{ ...label, probability }],
    rule: "label",
  };
}

function labelOf(line: OutlineLine): Labelled | null {
  const { items } = line;
  const at = items.findIndex((item, index) => index > MAX_LABEL_WORDS || !isNamePart(item));
  const colon = items[at];
  const before = items[at - 1];
  const first = items[0];
  if (at < 1 || colon?.word !== ":" || before?.end !== colon.start || first === undefined) return null;
  const next = items[at + 1];
  const last = items.at(-1);
  if (next === undefined || last === undefined || next.start === colon.end) return null;
  // "Lind: 547." is a table, "The Latest: …" a series.
  const says = items.slice(at + 1).some((item) => item.type === "quote" || /^\p{L}{2}/u.test(item.word));
  if (!says || first.word === "the") return null;
  return {
    line,
    label: { start: first.start, end: before.end },
    colon: { start: colon.start, end: colon.end },
    said: { start: next.start, end: last.end },
    name: before.word,
  };
}

function isNamePart(item: Item): boolean {
  return (item.type === "word" && item.isCapital) || /^(?:of|the|de|van|von)$/u.test(item.word);
}

function isShout({ label }: Labelled, text: string): boolean {
  const written = text.slice(label.start, label.end);
  return written === written.toUpperCase();
}

/** A short line whose label is a name that the article uses elsewhere. */
function isHeadline({ line, name }: Labelled, names: ReadonlySet<string>): boolean {
  return line.end - line.start <= MAX_HEADLINE && names.has(name);
}

/** Words (lower case) that are written with a capital within sentences. */
function namesWithin(outline: Outline): Set<string> {
  const names = new Set<string>();
  for (const { items } of outline.lines) {
    // Headlines capitalise everything.
    if (!items.some((item) => item.type === "word" && !item.isCapital && item.word.length > 3)) continue;
    for (const [at, item] of items.entries()) {
      if (!item.isCapital || item.opens) continue;
      const before = items[at - 1];
      if (before?.type === "word" || before?.word === ",") names.add(item.word.replace(/['’]s$/u, ""));
    }
  }
  return names;
}
