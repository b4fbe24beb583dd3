import { createFakeDiscord } from "../test/support/discord/fake-discord.ts";
import { text } from "../test/support/discord/people/components-of.ts";
import type { StoredMessage } from "../test/support/discord/world/records.ts";
import { BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import { type AskedFigures, askMeanwhile } from "./ask-meanwhile.ts";
import { createCrowd } from "./crowd.ts";
import type { BotFigures } from "./measured-bot.ts";
import { startMeasuredBot } from "./start-measured-bot.ts";

/** How the bot answers while many servers add a file each at the same time. */
export interface ServersFigures extends BotFigures, AskedFigures {
  readonly servers: number;
  /** Servers whose article was added. */
  readonly added: number;
  readonly seconds: number;
  /** Servers that were shown how many others were before them. */
  readonly toldOfOthers: number;
}

export interface ServersOptions {
  readonly dataFolder: string;
  readonly modelFolder: string;
  readonly passages: number;
  readonly servers: number;
}

const USERS = 50;
const EVERY_MS = 100;
const LONGEST_MS = 300_000;
/** All commands come within this time. */
const WITHIN_MS = 1_000;
/** Articles of a seed of their own: none of their paragraphs is in the archive. */
const UPLOAD_SEED = BENCH_SEED + 2;
const PASSAGES_AN_ARTICLE = 5;

/** Each of many servers adds one small file within a second, and people of others ask ten times a second until all is done. */
export async function measureManyServers({
  dataFolder,
  modelFolder,
  passages,
  servers,
}: ServersOptions): Promise<ServersFigures> {
  const fake = await createFakeDiscord();
  const askers = createCrowd(fake, { servers: 10, users: USERS });
  const adders = createCrowd(fake, { servers, users: servers });
  const bot = await startMeasuredBot(fake, { dataFolder, modelFolder });
  const known = [...benchArticles(passages, BENCH_SEED)];
  const [first = "", ...questions] = benchQuestions(known, Math.ceil(LONGEST_MS / EVERY_MS), BENCH_SEED);
  await askers.person(0).slash("ask", { question: first }).answer(undefined, LONGEST_MS);

  bot.measure();
  const startedAt = performance.now();
  const files = [...benchArticles(servers * PASSAGES_AN_ARTICLE, UPLOAD_SEED, PASSAGES_AN_ARTICLE)];
  const adding = files.map(async ({ title, text: words }, i): Promise<StoredMessage> => {
    await new Promise((resolve) => setTimeout(resolve, (WITHIN_MS * i) / servers));
    const file = { name: "notice.txt", bytes: Buffer.from(`${title}\n\n${words}\n`) };
    const asked = adders.person(i).slash("articles", { file }, { subcommand: "add" });
    return asked.answer((message) => !/before yours|%/u.test(text(message)), LONGEST_MS);
  });
  const all = Promise.all(adding);
  const asked = await askMeanwhile(all, { crowd: askers, questions, everyMs: EVERY_MS });
  const told = await all;
  const seconds = (performance.now() - startedAt) / 1_000;
  const figures = await bot.stop();
  await fake.stop();
  const wasTold = ({ versions }: StoredMessage): boolean => /before yours/u.test(JSON.stringify(versions));
  return {
    servers,
    added: told.filter((message) => text(message).includes("1 article added")).length,
    seconds: Math.round(seconds * 10) / 10,
    toldOfOthers: told.filter(wasTold).length,
    ...asked,
    ...figures,
  };
}
