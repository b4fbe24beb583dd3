import { readFileSync } from "node:fs";
import type { Archive, QuoteId, StoredQuote } from "../../src/archive/archive.ts";
import type { QuoteKind, ReportedSpeech, Speaker } from "../../src/quotes/quote.ts";
import { resolveSpeakers } from "../../src/quotes/speakers/candidates/resolve-speakers.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { overlaps, type Span } from "../../src/text/span.ts";

interface GoldQuote {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: readonly Span[];
}

/** Quotes as people marked them, in the place of those that were extracted. Articles without any are as they are. */
export async function goldQuotes(
  archive: Archive,
  file: string,
): Promise<Pick<Archive, "quotes" | "speakers">> {
  const gold = new Map(
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: ArticleId; quotes: GoldQuote[] })
      .map(({ id, quotes }) => [id, quotes]),
  );
  const all: StoredQuote[] = [];
  for (const { id } of await archive.articles()) {
    const article = await archive.article(id);
    if (article === undefined) continue;
    const passages = await archive.passagesOf(id);
    const speech = (gold.get(id) ?? []).map(
      (q): ReportedSpeech => ({
        kind: q.kind,
        class: "saying",
        polarity: "said",
        content: q.content,
        cue: q.cue,
        mention: q.speaker[0] ?? null,
        confidence: 1,
      }),
    );
    for (const quote of resolveSpeakers(article, speech)) {
      const touched = passages
        .filter((p) => quote.content.some((span) => overlaps(span, p)))
        .map((p) => p.id);
      if (touched.length > 0)
        all.push({ ...quote, id: (all.length + 1) as QuoteId, article: id, passages: touched });
    }
  }
  const key = (article: string, name: string) => `${article}\n${name}`;
  const speakers = new Map<string, { article: ArticleId; speaker: Speaker; quotes: number }>();
  for (const { article, speaker } of all) {
    if (speaker === null) continue;
    const known = speakers.get(key(article, speaker.name));
    if (known === undefined) speakers.set(key(article, speaker.name), { article, speaker, quotes: 1 });
    else known.quotes += 1;
  }
  return {
    async quotes({ speakers, passages, within }) {
      const inLimits = within && new Set((await archive.articles(within)).map((a) => a.id));
      const names = speakers && new Set(speakers.map(({ article, name }) => key(article, name)));
      const ids = passages && new Set(passages);
      return all.filter(
        (q) =>
          (names === undefined || (q.speaker !== null && names.has(key(q.article, q.speaker.name)))) &&
          (ids === undefined || q.passages.some((id) => ids.has(id))) &&
          (inLimits === undefined || inLimits.has(q.article)),
      );
    },
    speakers: async () => [...speakers.values()],
  };
}
