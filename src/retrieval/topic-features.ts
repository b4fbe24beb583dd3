import { overlaps, type Span } from "../text/span.ts";
import { termList } from "../english/terms.ts";
import type { Term } from "../text/terms.ts";
import { addToList } from "../text/list-map.ts";
import { areNear } from "./near-places.ts";
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
  /** Share that the sentence before holds where it leads in what is said: "Asked about the ferry, she paused." */
  readonly leadIn: number;
  /** Share that the sentence before holds otherwise. */
  readonly previous: number;
  /** Share that the rest of the paragraph holds. */
  readonly paragraph: number;
  /** Share that the rest of the paragraph before holds. */
  readonly before: number;
  /** Share that the headline holds. */
  readonly title: number;
  /** Share that the headline holds where it names the speaker before: "Tessaly: no more ferries". */
  readonly headline: number;
  /** 1 when words said, sentence and lead-in hold all of it, otherwise 0. */
  readonly whole: number;
  /** Share of the topic's neighbouring words that stand near each other there; of a single word, whether it stands there. */
  readonly inARow: number;
  /** What sentence before, paragraph and paragraph before hold, when the quote refers back ("him", "the president"). */
  readonly referring: number;
  /** 1 where all of the topic is a person whom the words said may well mean by a pronoun: they do not name them, and what stands before does. */
  readonly person: number;
  /** Cosine of the topic and the most similar sentence of the quote, read in its context. */
  readonly similarity: number;
  /** Cosine of the topic and the sentence before. */
  readonly leadInSimilarity: number;
}

const REFERRING =
  /\b(?:he|him|his|she|hers?|they|them|their|it|its|this|that|these|those|the (?:president|man|woman|company|group|country|measure|bill|plan|decision|issue))\b/iu;

/** A sentence that tells what an answer is about. */
export const LEADS_IN =
  /\b(?:asked|asks|asking|questions?|questioned|pressed|respon[ds](?:e|ed|ing|es)?|repl(?:y|ied|ies|ying)|answer(?:s|ed|ing)?|reject(?:s|ed|ing)?|turning to|turned to|speaking (?:of|about|on)|spoke (?:of|about|on)|talking about|talked about|address(?:ed|ing)|comment(?:s|ed|ing)? on|remark(?:s|ed)? (?:on|about)|regarding|criticism|statement on|issue of|subject of|topic of)\b|[?:]["”’']?\s*$/iu;

/** The features of one quote. `meansPerson`: whether the topic is a person whom its words may mean by a pronoun. */
export function topicFeatures(
  { terms: asked, pairs }: Pick<Query, "terms" | "pairs">,
  quoted: QuoteInContext,
  meansPerson = false,
): TopicFeatures {
  const { quote, paragraphs, before, title, mentions } = quoted;
  const weights = new Map(asked.map(({ term, weight }) => [term, weight]));
  const asTopic = topicTermOf(weights);
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
  const nearby = before === null ? paragraphs : [before, ...paragraphs];
  const names = new Set(asked.filter(({ isName }) => isName).map(({ term }) => term));
  const places = nearby.flatMap(({ passage, terms }) =>
    terms.flatMap((place, at): Place[] => {
      const term = asTopic(place.term);
      if (term === undefined) return [];
      // The "Ship" of a name is no ship.
      const isOther = names.has(term) && /^\p{Ll}/u.test(passage.text.charAt(place.start - passage.start));
      return isOther ? [] : [{ ...place, term, at }];
    }),
  );
  // What is quoted may name its own speaker ("I, Orla Finch, …"): the words said always count.
  const said = places.filter((place) => isIn(place, quote.content));
  const told = places.filter((place) => !isIn(place, mentions));
  const within = (spans: readonly Span[]): string[] =>
    told.filter((place) => isIn(place, spans)).map(({ term }) => term);
  const around = told.filter((place) => isIn(place, own));
  const content = share(said.map(({ term }) => term));
  const sentence = share(around.map(({ term }) => term));
  const isAsked = leadIn !== null && LEADS_IN.test(wordsAt(leadIn, nearby));
  const leading = share(isAsked ? within([leadIn]) : []);
  const previous = share(leadIn === null ? [] : within([leadIn]));
  const paragraph = share(within(paragraphs.map(({ passage }) => passage)));
  const beforehand = share(before === null ? [] : within([before.passage]));
  const refers = quote.content.some((span) => REFERRING.test(wordsAt(span, paragraphs)));
  return {
    content,
    sentence,
    leadIn: leading,
    previous,
    paragraph,
    before: beforehand,
    title: share([...title].flatMap((term) => asTopic(term) ?? [])),
    headline: headlineShare(quoted, asTopic, weights) / all,
    whole: content + sentence + leading > WHOLE ? 1 : 0,
    inARow: pairs.length === 0 ? content + sentence + leading : inARow(pairs, [...said, ...around]),
    referring: refers ? leading + previous + paragraph + beforehand : 0,
    person:
      meansPerson && content + sentence === 0 && leading + previous + paragraph + beforehand > 0 ? 1 : 0,
    similarity: own.reduce((most, s) => Math.max(most, s.similarity), 0),
    leadInSimilarity: Math.max(0, leadIn?.similarity ?? 0),
  };
}

/** Weight of the topic's terms in a headline behind the speaker's surname; 0 where it names somebody else first. */
function headlineShare(
  { quote, title }: Pick<QuoteInContext, "quote" | "title">,
  asTopic: (term: string) => string | undefined,
  weights: ReadonlyMap<string, number>,
): number {
  const surname = termList(quote.speaker?.name ?? "").at(-1);
  const terms = [...title];
  const at = surname === undefined ? -1 : terms.indexOf(surname);
  const first = terms.findIndex((term) => asTopic(term) !== undefined);
  if (at < 0 || first < at) return 0;
  const held = new Set(terms.flatMap((term) => asTopic(term) ?? []));
  return [...held].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
}

/** A term of the topic in a paragraph, with its place among the paragraph's terms. */
type Place = Term & { readonly at: number };

/** Terms as long as this are also found in longer ones: "Jefferson" in "Jeffersonian". */
const ALSO_AS_BEGINNING = 6;

/** Which term of the topic a term of the text stands for, if any. */
function topicTermOf(weights: ReadonlyMap<string, number>): (term: string) => string | undefined {
  const long = [...weights.keys()].filter((term) => term.length >= ALSO_AS_BEGINNING);
  return (term) => (weights.has(term) ? term : long.find((beginning) => term.startsWith(beginning)));
}

/** Sums of shares come near to 1 only. */
const WHOLE = 0.999;
function inARow(pairs: Query["pairs"], places: readonly Place[]): number {
  const at = new Map<string, number[]>();
  for (const place of [...places].sort((a, b) => a.at - b.at)) addToList(at, place.term, place.at);
  const near = new Map<string, boolean>();
  const isNear = ([first, second]: readonly [string, string]): boolean => {
    const pair = `${first} ${second}`;
    const known = near.get(pair) ?? areNear(at.get(first) ?? [], at.get(second) ?? []);
    near.set(pair, known);
    return known;
  };
  return pairs.filter(isNear).length / pairs.length;
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
