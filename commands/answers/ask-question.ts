import { type ConversationMemory, converse } from "../../src/answer/conversation.ts";
import { LONGEST_QUESTION } from "../../src/question/question-fault.ts";
import { type AnswerKey, answerBody } from "../../src/library/kept-answer.ts";
import type { KeepGiven } from "../../src/library/library.ts";
import { answerPage } from "../card/answer-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { leadLine } from "../card/lead-line.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { directFirst } from "./direct-first.ts";
import { emptyArchivePage } from "./empty-archive.ts";
import { talkPage } from "./talk-page.ts";

/** Quotes of one answer: what does not fit the first page is behind its button. */
const MOST_QUOTES = 50;

/** Words that a question needs: a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export interface AskedQuestion {
  readonly question: string;
  /** The name of the conversation that the question may go on with; `null` for none: the asker talks about something else. */
  readonly goesOnWith: string | null;
  /** Where that is not known any more: what else the question may go on with. */
  readonly orElse?: (() => Promise<ConversationMemory | undefined>) | undefined;
}

/** Answers a question of whatever surface, and goes on with its conversation. */
export async function askQuestion(asked: AskedQuestion, turn: Turn): Promise<CardPage> {
  const found = await conversed(asked, turn);
  return "components" in found ? found : pageOf(found, asked, turn);
}

/**
 * Answers a title that nobody has put to the bot; `null` where it asks nothing: a greeting, an announcement, a subject without a question
 * mark. Whoever posts those talks to others, and a line of ours below each would be in their way.
 */
export async function askTitle(title: string, turn: Turn): Promise<CardPage | null> {
  const asked = { question: title, goesOnWith: conversationOf(turn) };
  const found = await conversed(asked, turn);
  if ("components" in found) return null;
  const { asks } = found.answer.understood;
  const isPlain = asks === "keywords" || asks === "foreign";
  const isAsked = asks !== "talk" && asks !== "unclear" && (!isPlain || hasQuestionMark(title));
  return isAsked ? pageOf(found, asked, turn) : null;
}

export function hasQuestionMark(text: string): boolean {
  return /[?？؟]/u.test(text);
}

type Conversed = Awaited<ReturnType<typeof converse>>;

/** The answer with what is remembered of it, or the page that says why there is none. */
async function conversed(
  { question, goesOnWith, orElse }: AskedQuestion,
  turn: Turn,
): Promise<Conversed | CardPage> {
  const { context, tenant, phrases } = turn;
  const { libraries, conversations } = context;
  if (!hasWords(question)) return noticePage(phrases.notices.noWords);
  if (question.length > LONGEST_QUESTION)
    return noticePage(phrases.notices.tooLong(question.length, LONGEST_QUESTION));
  const found = await libraries.use(
    tenant,
    async (library) => {
      if ((await library.archive.status()).articles === 0) return null;
      const known = goesOnWith === null ? undefined : await conversations.get(goesOnWith);
      const memory = known ?? (await orElse?.());
      return converse(library.answerer, memory, question, { quoteLimit: MOST_QUOTES });
    },
    turn,
  );
  return found ?? emptyArchivePage(turn);
}

async function pageOf(
  { answer, memory }: Conversed,
  { goesOnWith }: AskedQuestion,
  turn: Turn,
): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const { libraries, conversations } = context;
  const talk = talkPage(answer, phrases);
  if (talk !== null) return talk;
  const body = answerBody(directFirst(answer));
  const key = await libraries.keep(tenant, body, keptFor(turn, answer.status === "answered"));
  if (memory !== undefined) {
    await conversations.set(conversationOfAnswer(turn, key), memory);
    if (goesOnWith !== null) await conversations.set(conversationOf(turn), memory);
  }
  return answerPage(body, 0, { key, lead: leadLine(answer, phrases), phrases });
}

/** For whom an answer is kept, and as what it is counted. */
export function keptFor({ userId: member, by }: Pick<Turn, "userId" | "by">, isAnswered: boolean): KeepGiven {
  return { member, use: { by, isAnswered } };
}

/** What one user talks about in one channel. */
export function conversationOf({ channelId, userId }: Pick<Turn, "channelId" | "userId">): string {
  return `${channelId}:user:${userId}`;
}

/** What is talked about below one answer, by whoever goes on from there; another tenant has no such answer. */
export function conversationOfAnswer({ tenant }: Pick<Turn, "tenant">, key: AnswerKey): string {
  return `${tenant ?? ""}:answer:${key}`;
}
