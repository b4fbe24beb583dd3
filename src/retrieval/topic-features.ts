import { overlaps, type Span } from "../text/span.ts";
import type { Term } from "../text/terms.ts";
import type { Query } from "./query.ts";
import { type ContextParagraph, type ContextSentence, isIn, type QuoteInContext } from "./quote-context.ts";

/**
 * How a quote bears on a topic, each between 0 and 1 (cosines: -1 and 1). Shares are parts of the topic's weight, in
 * which rare terms count more. Each place counts only what the places before it lack.
 */
export interface TopicFeatures {
  /** Share that the words said hold. */
  readonly content: number;
  /** Share that the rest of their sentences holds, the words for the speaker left out. */
  readonly sentence: number;
  /** Share that the sentence before holds: what the quote answers. */
  readonly leadIn: number;
  /** Share that the rest of the paragraph holds. */
  readonly paragraph: number;
  /** Share that the rest of the paragraph before holds. */
  readonly before: number;
  /** Share that the headline holds. */
  readonly title: number;
  /** 1 when words said, sentence and lead-in hold all of it, otherwise 0. */
  readonly whole: number;
  /** Share of the topic's neighbouring words that stand near each other there; of a single word, whether it stands there. */
  readonly inARow: number;
  /** What lead-in, paragraph and paragraph before hold, when the quote refers back ("him", "the president"). */
  readonly referring: number;
  /** Cosine of the topic and the most similar sentence of the quote, read in its context. */
  readonly similarity: number;
  /** Cosine of the topic and the sentence before. */
  readonly leadInSimilarity: number;
}

const REFERRING =
  /\b(?:he|him|his|she|hers?|they|them|their|it|its|this|that|these|those|the (?:president|man|woman|company|group|country|measure|bill|plan|decision|issue))\b/iu;

/** The features of one quote. */
export function topicFeatures(
  { terms: asked, pairs }: Pick<Query, "terms" | "pairs">,
  quoted: QuoteInContext,
): TopicFeatures {
  const { quote, paragraphs, before, title, mentions } = quoted;
  const weights = new Map(asked.map(({ term, weight }) => [term, weight]));
  const all = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const own = ownSentences(quoted);
  const leadIn = sentenceBefore(quoted, own[0]);
  const claimed = new Set<string>();
  /** Share of the terms that are found here and nowhere yet. */
  const share = (found: Iterable<string>): number => {
    let sum = 0;
    for (const term of found) {
      if (claimed.has(term)) continue;
      claimed.add(term);
      sum += weights.get(term) ?? 0;
    }
    return sum / all;
  };
  const places = [...paragraphs, ...(before === null ? [] : [before])].flatMap(({ terms }) =>
    terms.filter((place) => weights.has(place.term) && !isIn(place, mentions)),
  );
  const within = (spans: readonly Span[]): string[] =>
    places.filter((place) => isIn(place, spans)).map(({ term }) => term);
  // What is quoted may name its own speaker ("I, Orla Finch, …"): the words said always count.
  const said = paragraphs.flatMap(({ terms }) =>
    terms.flatMap((place, at) =>
      weights.has(place.term) && isIn(place, quote.content) ? { ...place, at } : [],
    ),
  );
  const around = paragraphs.flatMap(({ terms }) =>
    terms.flatMap((place, at) =>
      weights.has(place.term) && isIn(place, own) && !isIn(place, mentions) ? { ...place, at } : [],
    ),
  );
  const content = share(said.map(({ term }) => term));
  const sentence = share(around.map(({ term }) => term));
  const leading = share(leadIn === null ? [] : within([leadIn]));
  const paragraph = share(within(paragraphs.map(({ passage }) => passage)));
  const beforehand = share(before === null ? [] : within([before.passage]));
  const refers = quote.content.some((span) => REFERRING.test(wordsAt(span, paragraphs)));
  return {
    content,
    sentence,
    leadIn: leading,
    paragraph,
    before: beforehand,
    title: share([...title].filter((term) => weights.has(term))),
    whole: content + sentence + leading > WHOLE ? 1 : 0,
    inARow: pairs.length === 0 ? content + sentence + leading : inARow(pairs, [...said, ...around]),
    referring: refers ? leading + paragraph + beforehand : 0,
    similarity: own.reduce((most, s) => Math.max(most, s.similarity), 0),
    leadInSimilarity: Math.max(0, leadIn?.similarity ?? 0),
  };
}

/** Sums of shares come near to 1 only. */
const WHOLE = 0.999;
/** Terms apart at most for two to be neighbours still. */
const NEAR = 3;

function inARow(pairs: Query["pairs"], places: readonly (Term & { readonly at: number })[]): number {
  const near = ([first, second]: readonly [string, string]) =>
    places.some(
      (a) =>
        a.term === first &&
        places.some((b) => b.term === second && a.at !== b.at && Math.abs(a.at - b.at) <= NEAR),
    );
  return pairs.filter(near).length / pairs.length;
}

/** The sentences that hold some of the quote. */
function ownSentences({ quote, paragraphs }: QuoteInContext): ContextSentence[] {
  const spans = [...quote.content, ...quote.cue];
  return paragraphs.flatMap(({ sentences }) => sentences.filter((sentence) => isIn(sentence, spans)));
}

function sentenceBefore(
  { paragraphs, before }: QuoteInContext,
  first: ContextSentence | undefined,
): ContextSentence | null {
  if (first === undefined) return null;
  const sentences = paragraphs[0]?.sentences ?? [];
  return sentences[sentences.indexOf(first) - 1] ?? before?.sentences.at(-1) ?? null;
}

function wordsAt(span: Span, paragraphs: readonly ContextParagraph[]): string {
  return paragraphs
    .filter(({ passage }) => overlaps(span, passage))
    .map(({ passage }) =>
      passage.text.slice(Math.max(0, span.start - passage.start), span.end - passage.start),
    )
    .join(" ");
}

/** Terms of the words said, in order. */
export function termsSaid({ quote, paragraphs }: QuoteInContext): Term[] {
  return paragraphs.flatMap(({ terms }) => terms.filter((term) => isIn(term, quote.content)));
}
