/**
 * Trains the weights of `src/retrieval/topic-model.ts` and prints them with the figures they reach on topics kept apart
 * (three folds). Topics are words taken from what marked quotes say and from what stands around them.
 * Run: node dist/bench/training/train-topic.js [DATA_FOLDER] [QUOTES_FOLDER]; DATA_FOLDER holds an archive of
 * QUOTES_FOLDER/train.articles.jsonl or of some of its articles.
 */
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { plainRequest } from "../../src/retrieval/passage-request.ts";
import { queryOf } from "../../src/retrieval/query.ts";
import { isIn, type QuoteInContext, quotesInContext } from "../../src/retrieval/quote-context.ts";
import { LEADS_IN, topicFeatures } from "../../src/retrieval/topic-features.ts";
import { TOPIC_FEATURE_NAMES as ALL_FEATURES } from "../../src/retrieval/topic-model.ts";
import { isFunctionTerm } from "../../src/english/function-words.ts";
import type { Span } from "../../src/text/span.ts";
import { termList, termsOf } from "../../src/english/terms.ts";
import type { Term } from "../../src/text/terms.ts";
import { createRandom } from "../random.ts";
import { goldQuotes } from "./gold-quotes.ts";
import { fitLogistic } from "./softmax-fit.ts";

const [dataFolder = "data", quotesFolder = "../shared/eval/quotes"] = process.argv.slice(2);
/** Two weights are set by hand. */
const TOPIC_FEATURE_NAMES = ALL_FEATURES.filter((name) => name !== "headline" && name !== "person");
const FOLDS = 3;
const PENALTY = 3e-3;
const TOPICS = 1_200;
/** Quotes of other articles that each topic is held against. */
const FOREIGN = 6;
/** Passages elsewhere that hold some word of the topic, whose quotes it is held against too. */
const TEMPTING = 12;
/** How often each word of a topic is taken for one that the article says otherwise: its words do not count as held. */
const SAID_OTHERWISE = 0.35;
/** Quotes of the same article at least so many paragraphs away are not on the topic, unless they name it. */
const FAR = 4;
/** A quote elsewhere that says as much of the topic may be on it. */
const MAY_BE_ON_IT = 0.67;
/** How often a topic has a word more that stands nowhere near: people paraphrase. */
const PARAPHRASED = 0.35;
const SHORTEST_WORD = 4;
/** How often the topic is somebody else who speaks in the article: who speaks near him need not speak of him. */
const ABOUT_A_SPEAKER = 0.3;

const cacheFolder = join(dataFolder, "models");
const model = await describeModel(undefined, cacheFolder);
const embedder = await createEmbedder({ model, cacheFolder });
const stored = openArchive({ folder: dataFolder, model, vectorIndex: await availableVectorIndex() });
const archive = { ...stored, ...(await goldQuotes(stored, join(quotesFolder, "train.gold.jsonl"))) };
const random = createRandom(11);
const oneOf = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];

const quotes = await archive.quotes({});
const inContext = await quotesInContext(archive, quotes, null);
const byArticle = new Map<string, QuoteInContext[]>();
for (const quoted of inContext)
  byArticle.set(quoted.article.id, [...(byArticle.get(quoted.article.id) ?? []), quoted]);
/** A term that stands in the headline or so often in an article is what the article is about. */
const SALIENT_FROM = 3;
const salientTerms = new Map<string, ReadonlySet<string>>();
for (const [id, said] of byArticle) {
  const article = await archive.article(said[0]?.article.id ?? (id as never));
  const counts = new Map<string, number>();
  for (const term of termList(article?.text ?? "")) counts.set(term, (counts.get(term) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= SALIENT_FROM).map(([term]) => term);
  salientTerms.set(id, new Set([...(said[0]?.title ?? []), ...often]));
}

const leadsIn = (passage: Span & { readonly text: string }, { start, end }: Span): boolean =>
  LEADS_IN.test(passage.text.slice(start - passage.start, end - passage.start));

type Word = Term & { readonly word: string };

/** Words that people may name as the topic: of what was said; or of what it answers, and of what the article is about. */
function wordsOf(
  { quote, article, paragraphs, before, mentions, title }: QuoteInContext,
  isSaid: boolean,
): Word[] {
  const salient = salientTerms.get(article.id);
  const near = [...paragraphs, ...(before === null ? [] : [before])].flatMap(
    ({ passage, terms, sentences }) => {
      const close = sentences.filter(
        (sentence, i) =>
          isIn(sentence, quote.content) ||
          (leadsIn(passage, sentence) &&
            ((sentences[i + 1] !== undefined && isIn(sentences[i + 1] as Span, quote.content)) ||
              (passage === before?.passage && i === sentences.length - 1))),
      );
      return terms
        .filter((t) => isIn(t, quote.content) === isSaid && (isSaid || !isIn(t, mentions)))
        .filter((t) => isSaid || isIn(t, close) || salient?.has(t.term) === true)
        .map((t) => ({ ...t, word: passage.text.slice(t.start - passage.start, t.end - passage.start) }));
    },
  );
  const inTitle = isSaid
    ? []
    : termsOf(article.title)
        .filter((t) => title.has(t.term))
        .map((t) => ({ ...t, word: article.title.slice(t.start, t.end) }));
  return [...near, ...inTitle].filter(
    ({ term, word }) => word.length >= SHORTEST_WORD && !isFunctionTerm(term),
  );
}

const surnameOf = (name: string | undefined): string | undefined => name?.split(" ").at(-1);

/** The surname of a person who speaks in the same article. */
function otherSpeaker({ quote, article }: QuoteInContext): string | undefined {
  const others = (byArticle.get(article.id) ?? []).filter(
    (q) => q.quote.speaker?.kind === "person" && q.quote.speaker.name !== quote.speaker?.name,
  );
  return surnameOf(oneOf(others)?.quote.speaker?.name);
}

interface Example {
  readonly row: Float64Array;
  readonly isOn: boolean;
  readonly fold: number;
  readonly topic: number;
}

/** Words of a topic: the rarer ones of a place, as people name what they ask about. */
async function salient(words: readonly Word[], count: number): Promise<string[]> {
  const { holding } = await archive.termStatistics([...new Set(words.map((w) => w.term))]);
  const known = [...new Map(words.map((w) => [w.term, w])).values()].sort(
    (a, b) => (holding.get(a.term) ?? 0) - (holding.get(b.term) ?? 0),
  );
  // The rarest third are often oddities; a topic is something that is spoken of.
  const pool = known.filter((w) => (holding.get(w.term) ?? 0) > 1).slice(0, 8);
  const chosen: Word[] = [];
  for (let i = 0; i < count; i++) {
    const word = oneOf(pool.filter((w) => !chosen.includes(w)));
    if (word !== undefined) chosen.push(word);
  }
  return chosen.sort((a, b) => a.start - b.start).map((w) => w.word);
}

const examples: Example[] = [];
for (let topic = 0; topic < TOPICS; topic++) {
  const quoted = oneOf(inContext);
  if (quoted === undefined) break;
  const said = await salient(wordsOf(quoted, true), Math.floor(random() * 3));
  const around = await salient(wordsOf(quoted, false), said.length === 0 ? 2 : Math.floor(random() * 2));
  const stranger = oneOf(inContext);
  const added =
    random() < PARAPHRASED && stranger !== undefined ? await salient(wordsOf(stranger, true), 1) : [];
  const other = random() < ABOUT_A_SPEAKER ? otherSpeaker(quoted) : undefined;
  const words = other ?? [...said, ...around, ...added].join(" ");
  if (words === "") continue;
  const query = await queryOf(plainRequest(words), archive);
  const vector = await embedder.embedQuery(query.text);
  const same = byArticle.get(quoted.article.id) ?? [];
  if (other !== undefined) {
    const tried = await quotesInContext(
      archive,
      same.filter(({ quote }) => surnameOf(quote.speaker?.name) !== other).map(({ quote }) => quote),
      vector,
    );
    for (const one of tried) {
      const features = topicFeatures(query, one);
      const row = Float64Array.from(TOPIC_FEATURE_NAMES.map((name) => features[name]));
      const isOn = features.content + features.sentence > 0;
      // What a lead-in names may or may not be spoken of: nothing is learnt from it here.
      if (!isOn && features.leadIn > 0) continue;
      examples.push({ row, isOn, fold: topic % FOLDS, topic });
    }
    continue;
  }
  const place = quoted.paragraphs[0]?.passage.ordinal ?? 0;
  const far = same.filter((q) => Math.abs((q.paragraphs[0]?.passage.ordinal ?? 0) - place) >= FAR);
  const others = [oneOf(far), oneOf(far), ...Array.from({ length: FOREIGN }, () => oneOf(inContext))].filter(
    (q) => q !== undefined,
  );
  const terms = query.terms.map((t) => t.term);
  const tempting = await archive.searchTerms({ terms, limit: TEMPTING });
  const elsewhere = (await archive.quotes({ passages: tempting.map((hit) => hit.id) })).filter(
    (q) => q.article !== quoted.article.id,
  );
  const tried = await quotesInContext(
    archive,
    [quoted.quote, ...others.map((q) => q.quote), ...elsewhere],
    vector,
  );
  // The words that the article says otherwise count for the topic, and are held nowhere.
  const otherwise = new Set(terms.filter(() => random() < SAID_OTHERWISE));
  const hear = (term: string): string => (otherwise.has(term) ? `${term}, otherwise` : term);
  const heard = {
    terms: query.terms.map((t) => ({ ...t, term: hear(t.term) })),
    pairs: query.pairs.map(([a, b]): [string, string] => [hear(a), hear(b)]),
  };
  tried.forEach((one, i) => {
    const features = topicFeatures(heard, one);
    const held = features.content + features.sentence + features.leadIn;
    // What the headline names may be the topic of every quote of its article.
    if (i > 0 && (held >= MAY_BE_ON_IT || (features.title > 0 && one.article.id === quoted.article.id)))
      return;
    const row = Float64Array.from(TOPIC_FEATURE_NAMES.map((name) => features[name]));
    examples.push({ row, isOn: i === 0, fold: topic % FOLDS, topic });
  });
  if (topic % 200 === 0) console.error(`${topic} topics …`);
}
await archive.close();
await embedder.close();

const fitted = (from: readonly Example[]): number[] =>
  fitLogistic(
    from.map((e) => e.row),
    from.map((e) => e.isOn),
    PENALTY,
  );
const oddsOf = (weights: readonly number[], row: Float64Array): number =>
  row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), weights[row.length] ?? 0);
const apart = Array.from({ length: FOLDS }, (_, fold) => fitted(examples.filter((e) => e.fold !== fold)));
const right = { on: 0, off: 0, first: 0 };
const ons = examples.filter((e) => e.isOn);
const best = new Map<number, Example & { odds: number }>();
for (const example of examples) {
  const odds = oddsOf(apart[example.fold] ?? [], example.row);
  if (example.isOn === odds > 0) right[example.isOn ? "on" : "off"] += 1;
  if (odds > (best.get(example.topic)?.odds ?? Number.NEGATIVE_INFINITY))
    best.set(example.topic, { ...example, odds });
}
for (const { isOn } of best.values()) if (isOn) right.first += 1;
const share = (part: number, all: number): string => (part / all).toFixed(3);
console.log(
  `kept apart: on topic ${share(right.on, ons.length)}, off topic ${share(right.off, examples.length - ons.length)}, ` +
    `first ${share(right.first, best.size)} of ${best.size} topics`,
);
const weights = fitted(examples);
console.log(`TOPIC_WEIGHTS\n  bias: ${(weights.at(-1) ?? 0).toFixed(2)},`);
for (const [k, name] of TOPIC_FEATURE_NAMES.entries())
  console.log(`  ${name}: ${(weights[k] ?? 0).toFixed(2)},`);
