import { createFakeDiscord } from "../test/support/discord/fake-discord.ts";
import { text } from "../test/support/discord/people/components-of.ts";
import { visibleText } from "../test/support/discord/world/visible.ts";
import { BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import { type AskedFigures, askMeanwhile } from "./ask-meanwhile.ts";
import { createCrowd } from "./crowd.ts";
import type { BotFigures } from "./measured-bot.ts";
import { startMeasuredBot } from "./start-measured-bot.ts";

/** How the bot answers while a server adds articles. */
export interface IngestFigures extends BotFigures, AskedFigures {
  readonly articles: number;
  readonly ingestSeconds: number;
  /** Different states of progress that the message showed. */
  readonly progressShown: number;
  /** The last text of the message. */
  readonly told: string;
}

export interface IngestOptions {
  readonly dataFolder: string;
  readonly modelFolder: string;
  readonly passages: number;
  readonly articles: number;
}

const SERVERS = 10;
const USERS = 50;
const EVERY_MS = 500;
const PASSAGES_AN_ARTICLE = 5;
const PATIENCE_MS = 60_000;
const LONGEST_INGEST_MS = 1_200_000;
/** A file of a seed of its own: none of its paragraphs is in the archive. */
const UPLOAD_SEED = BENCH_SEED + 1;

/** One server adds a file of articles, and people of all servers, that one too, ask twice a second until that is done. */
export async function measureIngestUnderLoad({
  dataFolder,
  modelFolder,
  passages,
  articles,
}: IngestOptions): Promise<IngestFigures> {
  const fake = await createFakeDiscord();
  const crowd = createCrowd(fake, { servers: SERVERS, users: USERS });
  const bot = await startMeasuredBot(fake, { dataFolder, modelFolder });
  const known = [...benchArticles(passages, BENCH_SEED)];
  await crowd
    .person(1)
    .slash("ask", { question: benchQuestions(known, 1, 0)[0] ?? "" })
    .answer(undefined, PATIENCE_MS);

  bot.measure();
  const startedAt = performance.now();
  const adding = crowd
    .person(0)
    .slash("articles", { file: { name: "upload.jsonl", bytes: uploadOf(articles) } }, { subcommand: "add" });
  const isPercent = (said: string) => said.includes("%");
  const done = adding.answer((message) => !isPercent(text(message)), LONGEST_INGEST_MS);
  const questions = benchQuestions(known, Math.ceil(LONGEST_INGEST_MS / EVERY_MS), BENCH_SEED);
  const asked = await askMeanwhile(done, { crowd, questions: questions.slice(1), everyMs: EVERY_MS });
  const message = await done;
  const ingestSeconds = (performance.now() - startedAt) / 1_000;
  const figures = await bot.stop();
  await fake.stop();
  const shown = new Set(message.versions.map((version) => visibleText(version)).filter(isPercent));
  return {
    articles,
    ingestSeconds: Math.round(ingestSeconds),
    progressShown: shown.size,
    told: text(message),
    ...asked,
    ...figures,
  };
}

/** JSON Lines. */
function uploadOf(articles: number): Uint8Array {
  const all = benchArticles(articles * PASSAGES_AN_ARTICLE, UPLOAD_SEED, PASSAGES_AN_ARTICLE);
  const lines = [...all].map(({ id, title, authors, outlet, published, url, text: words }) =>
    JSON.stringify({ id: `upload-${id}`, title, authors, outlet, published, url, text: words }),
  );
  return Buffer.from(`${lines.join("\n")}\n`);
}
