import { type Span, sliceOf } from "../../text/span.ts";
import type { SourceFrame } from "../composition/draft.ts";
import type { Outline } from "../marks/outline.ts";
import { isTitleCase } from "../speakers/cast/full-name.ts";
import { interviewOf } from "./interview.ts";
import { type Label, labelOf } from "./label.ts";
import { headlineFrames, introducedLetters, LAST_HEADLINE, namesInText } from "./names.ts";
import { postsIn, statementsIn } from "./statements.ts";
import { type TurnHead, turnContents } from "./turn-contents.ts";
import { type Voice, voicesOf } from "./voices.ts";

export interface TurnFrames {
  readonly frames: readonly SourceFrame[];
  /** Lines of a dialogue: whatever cue stands in them, their label tells who speaks. */
  readonly dialogue: readonly Span[];
}

/** What a turn is worth as a cue. */
const TURN = 0.97;
/** Labelled lines that make a dialogue; of questions and answers, which no list has, fewer do. */
const LEAST_LABELS = 3;
/** Share of turns that speak of "I" or "you", or ask: lists and recipes do not. */
const LEAST_SPOKEN = { named: 0.5, shouted: 0.3 } as const;
const LEAST_OF_STRANGERS = 0.75;
/** Share of turns whose speaker is heard more than once. */
const LEAST_AGAIN = 0.5;
const SPOKEN =
  /(?<![\p{L}'’])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)(?!\p{L})|\?\s*$/u;
/** How much of a turn is looked at for it, in UTF-16 units. */
const LOOKED_AT = 400;

/**
 * The turns of interviews and transcripts, each as a whole, and what else is somebody's words without marks: statements behind a colon, posts, and
 * headlines that begin with a name ("Lind: No deal"). A turn lasts until the next label. Linear in the text's length.
 */
export function turnFrames(outline: Outline, title: string): TurnFrames {
  const { text, lines } = outline;
  const labels = lines
    .map((line, index) => labelOf(text, line, index, lines[index + 1]))
    .filter((label) => label !== null);
  const heads = headsOf(outline, title, labels);
  if (heads.length === 0) {
    const posts = postsIn(outline);
    const taken = new Set(posts.lines.map(({ start }) => start));
    const stated = statementsIn(outline, taken);
    return {
      frames: [...stated.frames, ...posts.frames, ...headlineFrames(outline, labels, new Set())],
      dialogue: [...stated.lines, ...posts.lines].sort((a, b) => a.start - b.start),
    };
  }
  const { contents, dialogue } = turnContents(outline, heads);
  const frames = heads.flatMap((head, at): SourceFrame[] => {
    const content = contents[at] ?? [];
    const first = content[0];
    if (first === undefined || head.isOutlets) return [];
    const cue = head.colon ?? { start: first.start, end: first.start };
    return [
      {
        cue: { ...cue, probability: TURN },
        content: content.map((span) => ({ ...span, probability: TURN })),
        speaker: head.mention === null ? [] : [{ ...head.mention, probability: TURN }],
        rule: "label",
        isTurn: true,
      },
    ];
  });
  const taken = new Set(heads.map(({ line }) => line));
  return { frames: [...frames, ...headlineFrames(outline, labels, taken)], dialogue };
}

function headsOf(outline: Outline, title: string, labels: readonly Label[]): TurnHead[] {
  const asked = labels.filter(({ side }) => side !== "named");
  if (labels.length < LEAST_LABELS && asked.length < 2) return interviewOf(outline, title, []);
  const spoken = labels.filter(({ line }) => !isHeadline(outline, line));
  const letters = introducedLetters(outline.text, spoken);
  const voices = voicesOf(spoken, namesInText(outline, spoken), letters, outline.text).filter(
    ({ isSomebody }) => isSomebody,
  );
  return isDialogue(outline, voices) ? interviewOf(outline, title, voices) : interviewOf(outline, title, []);
}

/** "Governor Lind: Ferry Is On Its Way" */
function isHeadline({ text, lines }: Outline, index: number): boolean {
  const line = lines[index];
  return line !== undefined && index <= LAST_HEADLINE && isTitleCase(sliceOf(text, line));
}

/** Whether these voices talk to each other: they come again, and speak as people do. */
function isDialogue({ text }: Outline, voices: readonly Voice[]): boolean {
  const said = new Set<string>();
  let spoken = 0;
  for (const { labels } of voices) {
    for (const { saidFrom, key } of labels) {
      // A headline that is printed twice is no dialogue.
      const lineEnd = text.indexOf("\n", saidFrom);
      const end = Math.min(lineEnd < 0 ? text.length : lineEnd, saidFrom + LOOKED_AT);
      const words = sliceOf(text, { start: saidFrom, end });
      const line = `${key}: ${words.replaceAll("’", "'")}`;
      if (said.has(line)) continue;
      said.add(line);
      if (SPOKEN.test(words)) spoken += 1;
    }
  }
  const sides = new Set(voices.map(({ side }) => side));
  if (sides.has("asks") && sides.has("answers")) return true;
  if (sides.has("asks") && voices.some(({ side, isPerson }) => side === "named" && isPerson)) return true;
  if (sides.has("asks")) return said.size >= 2 && spoken >= said.size / 2;
  const isShouted = voices.every(({ labels }) => labels.every(({ isShout }) => isShout));
  const again = voices.reduce((sum, { labels }) => sum + (labels.length > 1 ? labels.length : 0), 0);
  const all = voices.reduce((sum, { labels }) => sum + labels.length, 0);
  if (said.size < LEAST_LABELS || voices.length < 2 || again < LEAST_AGAIN * all) return false;
  // Names that nothing shows to be people's: makers of things, or people by their first names.
  if (!voices.some(({ isPerson }) => isPerson) && spoken < said.size * LEAST_OF_STRANGERS) return false;
  return spoken >= said.size * LEAST_SPOKEN[isShouted ? "shouted" : "named"];
}
