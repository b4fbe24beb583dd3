import type { ArchiveWriter } from "../../src/archive/archive.ts";
import { SOUND } from "../../src/archive/fetch-records.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { NOTHING_CUT } from "../../src/ingest/cut/cut-list.ts";
import { addArticles, type EmbedTexts } from "../../src/intake/add-articles.ts";
import type { TenantStore } from "../../src/library/stores/library-store.ts";
import type { Article } from "../../src/text/article.ts";
import { BENCH_SEED } from "../answers.ts";
import { benchArticles } from "../articles.ts";
import type { MovedPlace } from "./moved-place.ts";

/** Servers, and the share of the shared passages that each has of its own. */
const SERVERS = ["101", "102", "103"];
const OWN_SHARE = 0.02;
const KEPT_ANSWERS = 100;
/** Of so many articles one tells again, under another headline, what the one before tells. */
const COPY_EVERY = 40;
/** Of so many articles one has a quote that somebody has corrected. */
const CORRECT_EVERY = 50;
const AT = new Date("2031-05-02T10:00:00.000Z");

/**
 * Fills an empty place with something of every kind: articles of so many passages with quotes, copies, places that they came from and
 * corrections; servers with articles of their own, settings, kept answers, verdicts, feeds and sent files. Where it is filled, nothing is done.
 */
export async function fillPlace(
  { shared, store }: MovedPlace,
  passages: number,
  embed: EmbedTexts,
): Promise<void> {
  const { passages: held } = await shared.status();
  if (held === passages && (await store.tenants()).length === SERVERS.length) return;
  await fillArchive(shared, articlesOf(passages, BENCH_SEED), embed);
  for (const [i, server] of [null, ...SERVERS].entries()) {
    const of = store.of(server);
    try {
      await keepAnswers(of, i);
      if (server === null) continue;
      const own = await of.ownToWrite();
      await fillArchive(own, articlesOf(Math.ceil(passages * OWN_SHARE), BENCH_SEED + i), embed);
      await removeCorrected(own);
      await keepFeeds(of, i);
      await sendFile(of, i);
    } finally {
      await of.close();
    }
  }
}

function* articlesOf(passages: number, seed: number): Generator<Article> {
  let before: Article | undefined;
  let i = 0;
  for (const article of benchArticles(passages, seed)) {
    const isCopy =
      ++i % COPY_EVERY === 0 && before?.text.split("\n\n").length === article.text.split("\n\n").length;
    yield isCopy ? { ...article, outlet: "The Other Gazette", text: before?.text ?? "" } : article;
    before = article;
  }
}

async function fillArchive(
  archive: MovableArchive,
  articles: Iterable<Article>,
  embed: EmbedTexts,
): Promise<void> {
  const writer = await archive.openWriter();
  try {
    await addArticles(articles, {
      ...{ writer, embed },
      readingOf: ({ id }) => ({
        origin: { file: `/articles/${id}.txt`, line: null },
        reading: { format: "text", feed: null, cut: NOTHING_CUT, warnings: [] },
        at: AT.toISOString(),
      }),
    });
    await correctSome(archive, writer);
  } finally {
    await writer.close();
  }
}

/** Names another speaker, none, and what is no quote, in turn. */
async function correctSome(archive: MovableArchive, writer: ArchiveWriter): Promise<void> {
  const entries = await archive.articles();
  for (const [i, { id }] of entries.filter((_, at) => at % CORRECT_EVERY === 0).entries()) {
    const [quote] = await archive.quotes({ within: { ids: [id] } });
    const [first, last] = [quote?.content[0], quote?.content.at(-1)];
    if (first === undefined || last === undefined) continue;
    const sets = [
      { is: "speaker", name: "Will Hall", kind: "person" },
      { is: "unknown" },
      { is: "not_a_quote" },
    ] as const;
    await writer.correct(id, { start: first.start, end: last.end }, sets[i % sets.length] ?? sets[0], AT);
  }
  await writer.setSpeakerRules([{ is: "merge", name: "Will Hall", other: "Bram Tessaly" }]);
}

/** Leaves the correction of an article that is gone. */
async function removeCorrected(archive: MovableArchive): Promise<void> {
  const [corrected] = await archive.corrections();
  if (corrected === undefined) return;
  const writer = await archive.openWriter();
  try {
    await writer.remove([corrected.article]);
  } finally {
    await writer.close();
  }
}

async function keepAnswers(of: TenantStore, seed: number): Promise<void> {
  const records = await of.recordsToWrite();
  await records.changeSettings(() => ({
    json: JSON.stringify({ keepDays: seed + 3 }),
    forgetsTopics: false,
  }));
  const now = AT.getTime();
  for (let i = 0; i < KEPT_ANSWERS; i++) {
    const key = await records.keep({
      ...{ question: `question ${i}`, record: JSON.stringify({ articles: [], statements: [] }), now },
      ...{ member: String(i % 7), use: { by: "ask", isAnswered: i % 3 > 0 }, topics: [] },
    });
    if (i % 5 === 0)
      await records.judge(key, { voter: String(i), isHelpful: i % 2 === 0, now, citations: "[]" });
  }
}

async function keepFeeds(of: TenantStore, seed: number): Promise<void> {
  const records = await of.fetchedToWrite();
  const url = `https://bell.example/${seed}`;
  const times = { checkedAt: AT.getTime(), fetchedAt: null };
  const pending = Array.from({ length: KEPT_ANSWERS }, (_, i) => `${url}/page-${i}`);
  await records.putFeed({ ...SOUND, url, title: null, entries: {}, validators: null, ...times }, { pending });
}

async function sendFile(of: TenantStore, seed: number): Promise<void> {
  const staged = of.files.stage();
  try {
    await staged.put(`notice-${seed}.txt`, Buffer.from(`The mill\n\nThe mill turned ${seed} times.\n`));
    await staged.settle(`notice-${seed}.txt`);
  } finally {
    await staged.drop();
  }
}
