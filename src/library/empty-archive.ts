import type { Archive } from "../archive/archive.ts";

/** The archive of a tenant that has no article and hides the shared ones; takes no file and no memory. */
export function createEmptyArchive(model: string): Archive {
  return {
    status: async () => ({
      engine: "none",
      location: "",
      format: 0,
      model,
      articles: 0,
      passages: 0,
      vectors: 0,
      vectorIndex: { kind: "exact", reason: "there is nothing to compare", indexed: 0 },
      quotes: 0,
      quotesBy: [],
      generation: 0,
    }),
    article: async () => undefined,
    articles: async () => [],
    outlets: async () => [],
    passages: async () => [],
    passagesOf: async () => [],
    provenance: async () => undefined,
    sameText: async () => [],
    stories: async () => [],
    copiesOf: async () => [],
    similarities: async () => new Map(),
    async termStatistics(terms) {
      const none = new Map(terms.map((term) => [term, 0]));
      return { passages: 0, length: 0, frequency: none, holding: none };
    },
    similarTerms: async () => [],
    searchTerms: async () => [],
    searchVectors: async () => [],
    quotes: async () => [],
    speakers: async () => [],
    corrections: async () => [],
    speakerRules: async () => [],
    openWriter: async () => {
      throw new Error("Expected articles to be added through the libraries, got a writer asked of one");
    },
    close: async () => {},
  };
}
