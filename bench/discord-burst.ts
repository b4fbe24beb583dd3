import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { botCommands } from "../src/bot/deploy.ts";
import { createFakeDiscord } from "../test/support/discord/fake-discord.ts";
import { text } from "../test/support/discord/people/components-of.ts";
import { BENCH_PASSAGES, BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import type { BurstBotFigures } from "./burst-bot.ts";

/** How the bot bears many questions at once. */
export interface BurstFigures extends BurstBotFigures {
  readonly questions: number;
  readonly answered: number;
  readonly refused: number;
  /** Questions with more than one answer, or with none. */
  readonly twice: number;
  readonly silent: number;
  /** From the question to its acknowledgement, and to its answer, milliseconds. */
  readonly acknowledgedMsMax: number;
  readonly answeredMsP50: number;
  readonly answeredMsMax: number;
}

const SERVERS = 10;
const USERS = 50;
const QUESTIONS = 200;
const BOT = fileURLToPath(new URL("./burst-bot.js", import.meta.url));

/** 200 questions of 50 people in 10 servers at the same moment, over the archive in `dataFolder`. */
export async function measureBurst(dataFolder: string): Promise<BurstFigures> {
  const fake = await createFakeDiscord();
  fake.register(botCommands());
  const channels = Array.from({ length: SERVERS }, (_, i) =>
    fake.world.addChannel(fake.world.addGuild(`Server ${i + 1}`), "questions"),
  );
  const people = Array.from({ length: USERS }, (_, i) => {
    const user = fake.world.addUser(`person${i + 1}`);
    const channel = channels[i % SERVERS];
    if (channel?.guild != null) fake.world.addMember(channel.guild, user, []);
    return { user, channel };
  });
  const bot = fork(BOT, [dataFolder, fake.apiUrl, fake.token], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(bot, "message");
  bot.send("measure");
  const handles = benchQuestions([...benchArticles(BENCH_PASSAGES, BENCH_SEED)], QUESTIONS, BENCH_SEED).map(
    (question, i) => {
      const { user, channel } = people[i % USERS] as (typeof people)[number];
      if (channel === undefined) throw new Error("Expected everybody to be in a channel");
      const there = fake.user(user).in(channel);
      const startedAt = performance.now();
      return { handle: there.slash("ask", { question }), startedAt };
    },
  );
  const times = await Promise.all(
    handles.map(async ({ handle, startedAt }) => {
      const { afterMs } = await handle.acknowledged(30_000);
      const message = await handle.answer(undefined, 60_000).catch(() => null);
      return {
        afterMs,
        tookMs: performance.now() - startedAt,
        said: message === null ? null : text(message),
      };
    }),
  );
  const told = times.filter(({ said }) => said !== null);
  const refused = told.filter(({ said }) => /wait|busy|moment/iu.test(said?.slice(0, 80) ?? "")).length;
  const took = told.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const figures = once(bot, "message");
  bot.send("stop");
  const [ofBot] = (await figures) as [BurstBotFigures];
  await fake.stop();
  return {
    questions: QUESTIONS,
    answered: told.length - refused,
    refused,
    twice: handles.filter(({ handle }) => handle.interaction.followUps.length > 0).length,
    silent: QUESTIONS - told.length,
    acknowledgedMsMax: Math.max(...times.map(({ afterMs }) => afterMs)),
    answeredMsP50: Math.round(took[Math.floor(took.length / 2)] ?? 0),
    answeredMsMax: Math.round(took.at(-1) ?? 0),
    ...ofBot,
  };
}
