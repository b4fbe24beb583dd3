import { createFakeDiscord } from "../test/support/discord/fake-discord.ts";
import type { StoredMessage } from "../test/support/discord/world/records.ts";
import { BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import { type Crowd, createCrowd, kindOfAnswer, percentile, secondsTold } from "./crowd.ts";
import type { BotFigures } from "./measured-bot.ts";
import { startMeasuredBot } from "./start-measured-bot.ts";

/** How the bot bears many questions at once. */
export interface BurstFigures extends BotFigures {
  readonly questions: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  /** Questions with more than one answer, or with none. */
  readonly twice: number;
  readonly silent: number;
  /** From the question to its acknowledgement, and to its answer, milliseconds. */
  readonly acknowledgedMsMax: number;
  readonly answeredMsP50: number;
  readonly answeredMsMax: number;
}

export interface BurstOptions {
  /** Holds the archive of so many passages that `makeArchive` has made. */
  readonly dataFolder: string;
  readonly modelFolder: string;
  readonly passages: number;
}

const SERVERS = 10;
const USERS = 50;
const QUESTIONS = 200;
/** Mentions are answered by messages, of which Discord takes 50 requests a second, typing included; the others count not. */
const ONE_IN_FIVE = 5;
const PATIENCE_MS = 60_000;

/** How one question fared. */
interface Outcome {
  readonly acknowledgedMs: number;
  readonly answeredMs: number;
  readonly kind: ReturnType<typeof kindOfAnswer> | "silent";
  readonly isTwice: boolean;
}

/** 200 questions of 50 people in 10 servers at the same moment: of five, three by command, one by mention and one by menu. */
export async function measureBurst({
  dataFolder,
  modelFolder,
  passages,
}: BurstOptions): Promise<BurstFigures> {
  const fake = await createFakeDiscord();
  const crowd = createCrowd(fake, { servers: SERVERS, users: USERS });
  const bot = await startMeasuredBot(fake, { dataFolder, modelFolder });
  const [first = "", ...questions] = benchQuestions(
    [...benchArticles(passages, BENCH_SEED)],
    QUESTIONS + 1,
    BENCH_SEED,
  );
  // Each person that clicks has an answer to click on.
  const cards = new Map<number, StoredMessage>();
  for (let i = ONE_IN_FIVE - 1; i < USERS; i += ONE_IN_FIVE)
    cards.set(i, await crowd.person(i).slash("ask", { question: first }).answer(undefined, PATIENCE_MS));
  bot.measure();
  const outcomes = await Promise.all(questions.map((question, i) => ask(crowd, i, question, cards)));
  const figures = await bot.stop();
  await fake.stop();
  const count = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const took = outcomes.map(({ answeredMs }) => answeredMs).sort((a, b) => a - b);
  return {
    questions: outcomes.length,
    answered: count("answered"),
    refused: count("refused"),
    failed: count("failed"),
    twice: outcomes.filter(({ isTwice }) => isTwice).length,
    silent: count("silent"),
    acknowledgedMsMax: Math.max(...outcomes.map(({ acknowledgedMs }) => acknowledgedMs)),
    answeredMsP50: Math.round(percentile(took, 0.5)),
    answeredMsMax: Math.round(took.at(-1) ?? 0),
    ...figures,
  };
}

async function ask(
  crowd: Crowd,
  i: number,
  question: string,
  cards: ReadonlyMap<number, StoredMessage>,
): Promise<Outcome> {
  const person = crowd.person(i);
  const startedAt = performance.now();
  const isMention = i % ONE_IN_FIVE === 0;
  const card = cards.get(i % USERS);
  const handle = isMention
    ? person.says(question, { mention: true })
    : card === undefined
      ? person.slash("ask", { question })
      : person.reads(card, 1);
  try {
    const { afterMs } = await handle.acknowledged(PATIENCE_MS);
    const message = await handle.answer(({ data }) => secondsTold(data) === null, PATIENCE_MS);
    const answers = "answers" in handle ? handle.answers() : [message, ...handle.interaction.followUps];
    return {
      acknowledgedMs: afterMs,
      answeredMs: performance.now() - startedAt,
      kind: kindOfAnswer(message),
      isTwice: new Set(answers).size > 1,
    };
  } catch {
    // Nothing came within a minute.
    return { acknowledgedMs: PATIENCE_MS, answeredMs: PATIENCE_MS, kind: "silent", isTwice: false };
  }
}
