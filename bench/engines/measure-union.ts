import pg from "pg";
import { type createEmbedder, describeModel } from "../../embeddings/index.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { type ArchiveDatabase, SHARED } from "../../src/archive/open-archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { embedTextsWith } from "../../src/intake/embed-texts.ts";
import { createLibraryView } from "../../src/library/library-view.ts";
import { createSharedNames } from "../../src/library/union/shared-names.ts";
import { createUnionArchive } from "../../src/library/union/union-archive.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";
import { BENCH_SEED } from "../answers.ts";
import { benchArticles, benchFacts, benchQuestions } from "../articles.ts";
import { percentile } from "../crowd.ts";

/** How a server's questions are answered over its own and the shared articles. */
interface UnionFigures {
  readonly msP50: number;
  readonly msP95: number;
  /** Messages to the database that a question costs, beginnings and ends of transactions included; of half of the questions. */
  readonly messages: number;
}

const SERVER = "server:1";
const QUESTIONS = 40;
const WARM_UP = 5;

/**
 * Gives a server a fifth as many articles of its own as the database has shared ones, and asks the same questions with both archives asked
 * apart, as those of files are, and at once. Questions take turns, so that what else the machine does counts for both.
 */
export async function measureUnion(
  database: ArchiveDatabase,
  passages: number,
  embedder: Awaited<ReturnType<typeof createEmbedder>>,
  modelFolder: string,
): Promise<Record<string, Record<string, UnionFigures>>> {
  const model = await describeModel(undefined, modelFolder);
  const [own, shared] = [database.open(SERVER, { model }), database.open(SHARED, { model })];
  const mine = [...benchArticles(passages / 5, BENCH_SEED + 1)].map(
    (article): Article => ({ ...article, id: `own-${article.id}` as ArticleId }),
  );
  const writer = await own.openWriter();
  await addArticles(mine, { writer, embed: embedTextsWith(embedder.embedPassages) });
  await writer.close();
  const places = createSharedNames(own);
  const answererOf = (archive: Archive) =>
    createLibraryView({
      ...{ archive, places, embedQuery: embedder.embedQuery },
      ...{ now: () => new Date(), isChanging: () => false },
    }).answerer;
  const ways = {
    apart: answererOf(createUnionArchive(own, shared, { places })),
    "at once": answererOf(
      createUnionArchive(own, shared, { places, joined: database.openJoined(SERVER, { model }) }),
    ),
  };
  const theirs = [...benchArticles(passages, BENCH_SEED)];
  const figures: Record<string, Record<string, UnionFigures>> = {};
  for (const [kind, make] of Object.entries({ sayings: benchQuestions, facts: benchFacts })) {
    const measured = Object.entries(ways).map(([way, answerer]) => ({
      ...{ way, answerer, ms: [] as number[], messages: [] as number[] },
    }));
    const questions = [...make(theirs, QUESTIONS, BENCH_SEED), ...make(mine, QUESTIONS, BENCH_SEED)];
    for (const [i, question] of questions.entries())
      for (const one of i % 2 === 0 ? measured : measured.toReversed()) {
        const begun = performance.now();
        const messages = await messagesOf(() => one.answerer.answer(question));
        if (i < WARM_UP) continue;
        one.ms.push(performance.now() - begun);
        one.messages.push(messages);
      }
    figures[kind] = Object.fromEntries(
      measured.map(({ way, ms, messages }) => {
        const [times, sent] = [ms.sort((a, b) => a - b), messages.sort((a, b) => a - b)];
        return [
          way,
          { msP50: percentile(times, 0.5), msP95: percentile(times, 0.95), messages: percentile(sent, 0.5) },
        ];
      }),
    );
  }
  return figures;
}

/** How many statements node-postgres sends while `work` runs. */
async function messagesOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let sent = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: never[]) {
    sent += 1;
    return (query as (...all: never[]) => never).apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}
