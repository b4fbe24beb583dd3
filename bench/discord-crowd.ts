import { setTimeout as wait } from "node:timers/promises";
import { createFakeDiscord, type FakeDiscord } from "../test/support/discord/fake-discord.ts";
import type { SaidHandle } from "../test/support/discord/people/said-handle.ts";
import { BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import { createCrowd, kindOfAnswer, percentile, secondsTold } from "./crowd.ts";
import type { BotFigures } from "./measured-bot.ts";
import { startMeasuredBot } from "./start-measured-bot.ts";

/** How the bot bears a crowd: everybody mentions it within a second, each in a server of their own. */
export interface CrowdFigures extends BotFigures {
  readonly people: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly silent: number;
  /** Mentions with more than one message below them. */
  readonly twice: number;
  readonly answeredMsP50: number;
  readonly answeredMsMax: number;
  /** People who were told how long to wait, when at the latest, and how far off that was at most: 0.2 is a fifth of what was told. */
  readonly told: number;
  readonly toldMsMax: number;
  readonly worstWaitError: number;
  /** People who were neither answered within 30 s, nor told within 5 s a waiting time that held within a quarter. */
  readonly letDown: number;
  /** Requests that count to Discord's 50 a second; of these refused for coming too soon. */
  readonly requests: number;
  readonly requestsTooMany: number;
  readonly typings: number;
}

export interface CrowdOptions {
  readonly dataFolder: string;
  readonly modelFolder: string;
  readonly passages: number;
  readonly people: number;
}

/** All mentions come within this time. */
const WITHIN_MS = 1_000;
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 120_000;
/** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const REQUESTS_PER_SECOND = 50;
const ANSWERED_WITHIN_MS = 30_000;
const TOLD_WITHIN_MS = 5_000;
const HOLDS_WITHIN = 0.25;

export async function measureCrowd({
  dataFolder,
  modelFolder,
  passages,
  people,
}: CrowdOptions): Promise<CrowdFigures> {
  const fake = await createFakeDiscord({ requestsPerSecond: REQUESTS_PER_SECOND });
  const crowd = createCrowd(fake, { servers: people, users: people });
  const bot = await startMeasuredBot(fake, { dataFolder, modelFolder });
  const known = [...benchArticles(passages, BENCH_SEED)];
  const [first = "", ...questions] = benchQuestions(known, people + 1, BENCH_SEED);
  // Opens the archive and loads the model.
  await crowd.person(0).slash("ask", { question: first }).answer(undefined, PATIENCE_MS);
  const requestsBefore = fake.requests.length;
  bot.measure();
  const startedAt = performance.now();
  const said: SaidHandle[] = [];
  for (const [i, question] of questions.entries()) {
    const dueMs = (WITHIN_MS * i) / people - (performance.now() - startedAt);
    if (dueMs > 1) await wait(dueMs);
    said.push(crowd.person(i).says(question, { mention: true }));
  }
  await allAnswered(said);
  const figures = await bot.stop();
  await fake.stop();
  return { ...outcomes(said), ...requestsOf(fake, requestsBefore), ...figures };
}

async function allAnswered(said: readonly SaidHandle[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let open = said;
  while (open.length > 0 && performance.now() < until) {
    await wait(LOOK_EVERY_MS);
    open = open.filter((one) => outcomeOf(one).kind === "silent");
  }
}

/** How one mention fared, by the server's clock. */
interface Outcome {
  readonly kind: ReturnType<typeof kindOfAnswer> | "silent";
  readonly answeredMs: number;
  readonly toldMs: number | null;
  /** How far off the time told was, as a share of it. */
  readonly waitError: number;
  readonly isTwice: boolean;
}

function outcomeOf({ message, answers }: SaidHandle): Outcome {
  const [shown, ...more] = answers();
  const saidAt = Date.parse(message.data.timestamp);
  const at = (time: string | null | undefined) => Date.parse(time ?? "") - saidAt;
  const first = shown?.versions[0];
  const seconds = first === undefined ? null : secondsTold(first);
  const toldMs = seconds === null ? null : at(first?.timestamp);
  const isTwice = more.length > 0;
  if (shown === undefined || secondsTold(shown.data) !== null)
    return { kind: "silent", answeredMs: PATIENCE_MS, toldMs, waitError: seconds === null ? 0 : 1, isTwice };
  const answeredMs = at(shown.data.edited_timestamp ?? shown.data.timestamp);
  const waitedMs = answeredMs - (toldMs ?? 0);
  const waitError = seconds === null ? 0 : Math.abs(waitedMs / 1_000 - seconds) / seconds;
  return { kind: kindOfAnswer(shown), answeredMs, toldMs, waitError, isTwice };
}

function isLetDown({ kind, answeredMs, toldMs, waitError }: Outcome): boolean {
  if (kind === "answered" && answeredMs <= ANSWERED_WITHIN_MS) return false;
  return toldMs === null || toldMs > TOLD_WITHIN_MS || waitError > HOLDS_WITHIN;
}

function outcomes(said: readonly SaidHandle[]) {
  const all = said.map(outcomeOf);
  const count = (kind: Outcome["kind"]) => all.filter((outcome) => outcome.kind === kind).length;
  const took = all.map(({ answeredMs }) => answeredMs).sort((a, b) => a - b);
  const told = all.flatMap(({ toldMs }) => (toldMs === null ? [] : [toldMs]));
  return {
    people: all.length,
    answered: count("answered"),
    refused: count("refused"),
    failed: count("failed"),
    silent: count("silent"),
    twice: all.filter(({ isTwice }) => isTwice).length,
    answeredMsP50: Math.round(percentile(took, 0.5)),
    answeredMsMax: Math.round(took.at(-1) ?? 0),
    told: told.length,
    toldMsMax: Math.max(0, ...told),
    worstWaitError: Math.round(100 * Math.max(0, ...all.map(({ waitError }) => waitError))) / 100,
    letDown: all.filter(isLetDown).length,
  };
}

function requestsOf({ requests }: FakeDiscord, before: number) {
  const counted = requests
    .slice(before)
    .filter(({ authorization, path }) => authorization !== undefined && !path.startsWith("/webhooks/"));
  return {
    requests: counted.length,
    requestsTooMany: counted.filter(({ status }) => status === 429).length,
    typings: counted.filter(({ route }) => route?.endsWith("/typing")).length,
  };
}
