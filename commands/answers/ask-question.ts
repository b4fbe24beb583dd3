import { type ConversationMemory, converse } from "../../src/answer/conversation.ts";
import { LONGEST_QUESTION } from "../../src/answer/question-fault.ts";
import type { Conversations } from "../../src/library/conversations.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { answerPage } from "../card/answer-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { leadLine } from "../card/lead-line.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { emptyArchivePage } from "./empty-archive.ts";

/** Quotes of one answer: what does not fit the first page is behind its button. */
const MOST_QUOTES = 50;

/** Words that a question needs: a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export interface AskedQuestion {
  readonly question: string;
  /** Names of conversations that the question may go on with, likeliest first; the first that is known counts. */
  readonly goesOnWith: readonly string[];
  /** Where none of them is known any more: what else the question may go on with. */
  readonly orElse?: (() => Promise<ConversationMemory | undefined>) | undefined;
}

export interface AnsweredQuestion {
  readonly page: CardPage;
  /** Remembers the conversation under further names, such as the message that shows the answer. */
  remember(name: string): Promise<void>;
}

/** Answers a question of whatever surface, and goes on with its conversation. */
export async function askQuestion(
  { question, goesOnWith, orElse }: AskedQuestion,
  turn: Turn,
): Promise<AnsweredQuestion> {
  const { context, tenant, phrases } = turn;
  const { libraries, conversations } = context;
  const told = (page: CardPage): AnsweredQuestion => ({ page, remember: async () => {} });
  if (!hasWords(question)) return told(noticePage(phrases.notices.noWords, { tone: "hint" }));
  if (question.length > LONGEST_QUESTION)
    return told(noticePage(phrases.notices.tooLong(question.length, LONGEST_QUESTION), { tone: "hint" }));
  const found = await libraries.use(tenant, async (library) => {
    if ((await library.archive.status()).articles === 0) return null;
    const memory = (await firstKnown(goesOnWith, conversations)) ?? (await orElse?.());
    return converse(library.answerer, memory, question, { quoteLimit: MOST_QUOTES });
  });
  if (found === null) return told(emptyArchivePage(turn));
  const { answer, memory } = found;
  const key = await libraries.keep(tenant, answer);
  const remember = async (name: string): Promise<void> => {
    if (memory !== undefined) await conversations.set(name, memory);
  };
  await remember(conversationOf(turn));
  await remember(conversationOfAnswer(turn, key));
  return { page: answerPage(answer, 0, { key, lead: leadLine(answer, phrases), phrases }), remember };
}

async function firstKnown(
  names: readonly string[],
  conversations: Conversations,
): Promise<ConversationMemory | undefined> {
  for (const name of names) {
    const known = await conversations.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** What one user talks about in one channel. */
export function conversationOf({ channelId, userId }: Pick<Turn, "channelId" | "userId">): string {
  return `${channelId}:user:${userId}`;
}

/** What is talked about below one answer, by whoever goes on from there; another tenant has no such answer. */
export function conversationOfAnswer({ tenant }: Pick<Turn, "tenant">, key: AnswerKey): string {
  return `${tenant ?? ""}:answer:${key}`;
}

/** What is talked about below one message of the bot. */
export function conversationOfMessage(channelId: string, messageId: string): string {
  return `${channelId}:message:${messageId}`;
}
