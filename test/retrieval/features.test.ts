import { atOnce } from "../../src/text/slices.ts";
import { describe, expect, it } from "vitest";
import type { ArticleEntry } from "../../src/archive/archive.ts";
import type { Candidate } from "../../src/retrieval/candidate.ts";
import { type Features, featuresOf } from "../../src/retrieval/features.ts";
import { FEATURE_NAMES, fuse } from "../../src/retrieval/fusion.ts";
import type { Query } from "../../src/retrieval/query.ts";
import type { PassageId } from "../../src/text/passage.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { termList } from "../../src/english/terms.ts";
import { articleOf } from "../support/articles.ts";

/** A question whose terms all weigh the same; words with a capital are names. */
function queryOf(words: string): Query {
  const typed = words.split(" ");
  const terms = typed.map((word) => ({
    term: termList(word)[0] as string,
    weight: 1,
    passages: 1,
    isName: /^\p{Lu}/u.test(word),
  }));
  const pairs = terms.slice(1).map((t, i): [string, string] => [terms[i]?.term as string, t.term]);
  return {
    terms,
    pairs,
    corrections: [],
    words: typed,
    wanted: null,
    isWantedMost: false,
    counted: new Set<string>(),
    text: words,
  };
}

function candidateOf(id: number, text: string, title: string, article = `article-${id}`): Candidate {
  const { text: _, ...details } = articleOf(article, [], { title });
  const entry: ArticleEntry = { ...details, passages: 1 };
  const sentences = sentenceSpans(text).map((span) => ({ ...span, similarity: 0.25 }));
  return {
    passage: { id: id as PassageId, article: entry.id, ordinal: 1, start: 0, end: text.length, text },
    article: entry,
    similarities: { similarity: 0.5, sentences },
    lexicalRank: 1,
    vectorRank: null,
  };
}

const one = (query: Query, ...candidates: [Candidate, ...Candidate[]]): Features =>
  atOnce(featuresOf(query, candidates))[0]?.features as Features;

describe("featuresOf", () => {
  const query = queryOf("swans counted Sorrel 212");

  it("measures the share of the question that passage, sentence and title hold", () => {
    const text = "Nobody had counted the swans. There are 212.";
    expect(one(query, candidateOf(1, text, "News of the Sorrel"))).toMatchObject({
      coverage: 0.75,
      sentenceCoverage: 0.5,
      titleCoverage: 0.25,
      nameCoverage: 1,
      similarity: 0.5,
      sentenceSimilarity: 0.25,
      bm25OfBest: 1,
    });
  });

  it("is 1 where everything is held, and 0 where nothing is", () => {
    const all = one(query, candidateOf(1, "Swans counted Sorrel 212", "Swans counted on the Sorrel: 212"));
    expect(all).toMatchObject({
      coverage: 1,
      sentenceCoverage: 1,
      titleCoverage: 1,
      articleCoverage: 1,
      adjacency: 1,
    });
    const none = one(query, candidateOf(1, "A theft.", "Kettles"));
    expect(none).toMatchObject({
      coverage: 0,
      titleCoverage: 0,
      articleCoverage: 0,
      adjacency: 0,
      bm25: 0,
      bm25OfBest: 0,
    });
  });

  it("takes what other passages of the article hold", () => {
    const [first, second] = [
      candidateOf(1, "Swans.", "A", "same"),
      candidateOf(2, "The Sorrel.", "A", "same"),
    ];
    expect(one(query, first, second).articleCoverage).toBe(0.5);
    expect(one(query, first).articleCoverage).toBe(0.25);
  });

  it("counts neighbours that stand near each other, in any order", () => {
    const near = candidateOf(1, "They counted the many swans.", "A");
    const far = candidateOf(1, "Swans came here to the wide river, where they were never counted.", "A");
    expect(one(queryOf("swans counted"), near).adjacency).toBe(1);
    expect(one(queryOf("swans counted"), far).adjacency).toBe(0);
  });

  it("does not hang on the order of the candidates, nor on the size of the weights", () => {
    const candidates = [
      candidateOf(1, "Swans on the Sorrel.", "A count"),
      candidateOf(2, "The Sorrel froze. Nobody counted.", "Ice"),
      candidateOf(3, "Kettles.", "Swans"),
    ];
    const byId = (q: Query, of: readonly Candidate[]) =>
      atOnce(featuresOf(q, of))
        .toSorted((a, b) => a.candidate.passage.id - b.candidate.passage.id)
        .map((s) => rounded(s.features));
    const forward = byId(query, candidates);
    expect(byId(query, candidates.toReversed())).toEqual(forward);
    const heavier = { ...query, terms: query.terms.map((t) => ({ ...t, weight: 7 })) };
    expect(byId(heavier, candidates)).toEqual(forward);
  });

  it("is finite for a question or a passage without terms", () => {
    const empty: Query = { ...query, terms: [], pairs: [] };
    for (const features of [one(empty, candidateOf(1, "Swans.", "A")), one(query, candidateOf(1, "—", ""))])
      for (const name of FEATURE_NAMES) expect(features[name], name).toSatisfy(Number.isFinite);
    expect(atOnce(featuresOf(query, []))).toEqual([]);
  });
});

describe("fuse", () => {
  it("rises with every feature", () => {
    const none = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as unknown as Features;
    expect(fuse(none)).toBe(0);
    for (const name of FEATURE_NAMES) expect(fuse({ ...none, [name]: 1 }), name).toBeGreaterThan(0);
  });
});

function rounded(features: Features): Record<string, number> {
  return Object.fromEntries(
    Object.entries(features).map(([name, value]) => [name, Number(value.toFixed(9))]),
  );
}
