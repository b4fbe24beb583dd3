import { join } from "node:path";
import type { SayingClass } from "../../src/english/reporting-verbs.ts";
import { classFeatures, type ClassFeatures } from "../../src/quotes/classes/class-features.ts";
import { type CueHead, cueHead } from "../../src/quotes/cues/cue-words.ts";
import { confidenceOf } from "../../src/quotes/composition/confidence.ts";
import { draftsOf } from "../../src/quotes/reading/extract-reported-speech.ts";
import { kindOf } from "../../src/quotes/reading/extract-reported-speech.ts";
import { outlineOf } from "../../src/quotes/marks/outline.ts";
import { quoteFeatures } from "../../src/quotes/composition/quote-features.ts";
import { selectDrafts } from "../../src/quotes/reading/extract-reported-speech.ts";
import { coveredBy, lengthOf } from "../../src/quotes/marks/spans.ts";
import type { Span } from "../../src/text/span.ts";
import { quoteFrames } from "./quote-frames.ts";
import { readJsonLines } from "./quote-sets.ts";

/** Sentences of our own: what is in them is of one class. Of kinds that the articles have too few of. */
const INVENTED = join("bench", "training", "quote-classes-invented.jsonl");
const INVENTED_WEIGHT = 3;
const RULER = join("bench", "eval", "sets", "mouths", "fitted.jsonl");
const LABELS = join("bench", "training", "quote-classes.jsonl");
/**
 * What readers call borderline ("criticised the plan") is an answer to who asks for the act ("who criticised the plan"): it is kept, where
 * the word reports an act of speech.
 */
const ACTS: ReadonlySet<string> = new Set<SayingClass>([
  "criticise",
  "praise",
  "oppose",
  "defend",
  "reject",
  "deny",
  "accuse",
  "apologise",
  "demand",
  "complain",
  "warn",
  "promise",
]);
const BORDERLINE_WEIGHT = 1;
interface Label {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly class: "saying" | "thought" | "other" | "borderline";
  /** How many drafts of the articles it stands for. */
  readonly weight: number;
}

interface Ruled {
  readonly id: string;
  readonly quotes: readonly { readonly content: readonly Span[] }[];
  readonly ignore: readonly Span[];
}
/** A draft that somebody has judged. */
export interface JudgedDraft {
  readonly article: string;
  readonly isOfRuler: boolean;
  readonly head: CueHead | null;
  readonly features: ClassFeatures;
  readonly isSaying: boolean;
  /** How many drafts it stands for. */
  readonly weight: number;
  /** Cue and content, to be read by people. */
  readonly words: string;
}

/** The judged drafts of articles and sentences, as the shipped tagger and the rules give them now. */
export async function judgedDrafts(dataFolder: string, evaluation: string): Promise<JudgedDraft[]> {
  const sets = [
    join("news", "articles.jsonl"),
    join("quotes", "train.articles.jsonl"),
    join("quotes", "dev.articles.jsonl"),
  ];
  const texts = new Map(
    sets.flatMap((file) =>
      readJsonLines<{ id: string; text: string }>(join(evaluation, file)).map(
        ({ id, text }) => [id, text] as const,
      ),
    ),
  );
  const labels = new Map<string, Label[]>();
  for (const label of readJsonLines<Label>(LABELS))
    labels.set(label.article, [...(labels.get(label.article) ?? []), label]);
  const ruler = new Map(readJsonLines<Ruled>(RULER).map((one) => [one.id, one]));
  const invented = new Map(
    readJsonLines<{ class: "saying" | "other"; text: string }>(INVENTED).map((one) => [
      `invented: ${one.text}`,
      one,
    ]),
  );
  for (const [id, { text }] of invented) texts.set(id, text);
  const articles = [...new Set([...labels.keys(), ...ruler.keys(), ...invented.keys()])].map((id) => ({
    id,
    text: texts.get(id) ?? "",
  }));
  const frames = await quoteFrames(
    articles,
    join(dataFolder, "training", "quote-frames.json"),
    join(dataFolder, "models"),
  );
  return articles.flatMap(({ id, text }) => examplesOf(id, text));

  function examplesOf(id: string, text: string): JudgedDraft[] {
    const outline = outlineOf(text);
    const own = frames.get(id) ?? [];
    const candidates = draftsOf(outline, own).map((draft) => {
      const kind = kindOf(outline, draft);
      const { content: probability } = confidenceOf(quoteFeatures(outline, draft, kind), true);
      return { draft, kind, content: draft.content, probability };
    });
    const gold = ruler.get(id);
    return selectDrafts(text, candidates, true).flatMap(({ draft, kind }): JudgedDraft[] => {
      const cue = draft.cue === null ? "" : text.slice(draft.cue.start, draft.cue.end);
      const head = cue === "" ? null : cueHead(cue);
      const judgement = judgementOf(id, draft.content, head);
      if (judgement === null) return [];
      const features = classFeatures(outline, draft, kind, head);
      const words = `<${cue}> ${draft.content.map((s) => text.slice(s.start, s.end)).join(" … ")}`.replace(
        /\s+/gu,
        " ",
      );
      return [
        {
          article: id,
          isOfRuler: gold !== undefined,
          head,
          features,
          words,
          ...judgement,
        },
      ];
    });
  }

  function judgementOf(
    id: string,
    content: readonly Span[],
    head: CueHead | null,
  ): { isSaying: boolean; weight: number } | null {
    const own = invented.get(id);
    if (own !== undefined) return { isSaying: own.class === "saying", weight: INVENTED_WEIGHT };
    const gold = ruler.get(id);
    return gold === undefined ? labelOf(id, content, head) : ruledBy(gold, content);
  }

  function labelOf(
    id: string,
    content: readonly Span[],
    head: CueHead | null,
  ): { isSaying: boolean; weight: number } | null {
    const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
    const label = (labels.get(id) ?? []).find(
      (one) =>
        one.start < end &&
        one.end > start &&
        Math.min(one.end, end) - Math.max(one.start, start) >=
          0.8 * Math.max(one.end - one.start, end - start),
    );
    if (label === undefined) return null;
    if (label.class === "borderline")
      return ACTS.has(head?.known?.class ?? "say") ? { isSaying: true, weight: BORDERLINE_WEIGHT } : null;
    return { isSaying: label.class !== "other", weight: label.weight };
  }
}

function ruledBy(
  { quotes, ignore }: Ruled,
  content: readonly Span[],
): { isSaying: boolean; weight: number } | null {
  const length = lengthOf(content);
  if (sharedBy(content, ignore) >= 0.5 * length) return null;
  const onGold = quotes.map((quote) => {
    const shared = sharedBy(content, quote.content);
    const [a, b] = [length, lengthOf(quote.content)];
    return { shared, fits: shared >= 0.5 * Math.min(a, b) && shared >= 0.3 * Math.max(a, b) };
  });
  if (onGold.some(({ fits }) => fits)) return { isSaying: true, weight: 1 };
  return onGold.some(({ shared }) => shared > 0) ? null : { isSaying: false, weight: 1 };
}

function sharedBy(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce((sum, span) => sum + coveredBy(span, b), 0);
}
