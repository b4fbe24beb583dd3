import type { Remembered } from "../question/follow-up.ts";
import type { Question } from "../question/question.ts";
import type { ArticleId } from "../text/article.ts";
import type { Answer, Piece } from "./answer.ts";
import type { Answered, Answerer } from "./answerer.ts";

/** What a conversation remembers: never changed, a new one follows each question. */
export interface ConversationMemory {
  /** What the last question that was about something was about. */
  readonly remembered: Remembered;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout: readonly ArticleId[];
  /** Words shown since the speaker was last another one. */
  readonly shown: readonly Pick<Piece, "article" | "start">[];
}

export interface ConverseOptions {
  readonly limit?: number | undefined;
  readonly quoteLimit?: number | undefined;
}

/** Questions that may refer to the ones before. */
export interface Conversation {
  /** Throws what `Answerer.answer` throws; the conversation goes on. */
  ask(question: string, options?: ConverseOptions): Promise<Answer>;
}

/** Pieces of quotes remembered as shown. */
const MOST_SHOWN = 500;
/** Articles remembered as talked about. */
const REMEMBERED = 5;

/**
 * What can be remembered of an answer whose question is not known any more: who spoke, the articles and the words shown. "And
 * about the ferry?" goes on from there; what the question was about is forgotten.
 */
export function memoryOf(answer: Pick<Answer, "understood" | "statements" | "sources">): ConversationMemory {
  const { speakers, asks } = answer.understood;
  const spoken =
    speakers.length > 0 ? speakers : answer.statements.flatMap(({ speaker }) => speaker ?? []).slice(0, 1);
  return {
    remembered: {
      asks: spoken.length > 0 ? "sayings" : asks,
      speakers: spoken,
      topic: null,
      manner: "say",
      limits: { outlet: null, time: null },
    },
    talkedAbout: articlesCited(answer).slice(0, REMEMBERED),
    shown: placesShown(answer).slice(-MOST_SHOWN),
  };
}

/** Answers a question that may refer to the ones before; throws what `Answerer.answer` throws. */
export async function converse(
  answerer: Answerer,
  memory: ConversationMemory | undefined,
  question: string,
  options: ConverseOptions = {},
): Promise<{ readonly answer: Answer; readonly memory: ConversationMemory | undefined }> {
  const { remembered, talkedAbout = [], shown = [] } = memory ?? {};
  const reply = await answerer.reply(question, { ...options, remembered, talkedAbout, shown });
  return { answer: reply.answer, memory: remembering(reply, memory) };
}

/** The memory after an answer; the same where it was about nothing that can be asked back about. */
function remembering(
  { answer, question }: Answered,
  memory: ConversationMemory | undefined,
): ConversationMemory | undefined {
  if (answer.understood.kind === "talk") return memory;
  // Of a known speaker who said nothing on the topic, another topic may be asked for next.
  if (answer.status !== "answered" && answer.quoted === null) return memory;
  const remembered = rememberedOf(answer, question, memory?.remembered);
  const isSame = memory?.remembered.speakers[0] === remembered.speakers[0];
  const pieces = placesShown(answer);
  return {
    remembered,
    talkedAbout: [...new Set([...articlesCited(answer), ...(memory?.talkedAbout ?? [])])].slice(
      0,
      REMEMBERED,
    ),
    shown: (isSame ? [...(memory?.shown ?? []), ...pieces] : pieces).slice(-MOST_SHOWN),
  };
}

function rememberedOf(answer: Answer, question: Question, before: Remembered | undefined): Remembered {
  const asked = "of" in question && typeof question.of === "object" ? question.of : question;
  const topic =
    "topic" in asked ? asked.topic : asked.asks === "fact" ? { words: asked.words, names: [] } : null;
  const found = answer.statements.flatMap(({ speaker }) => speaker ?? []);
  const speakers = answer.understood.speakers.length > 0 ? answer.understood.speakers : found.slice(0, 1);
  // A question about an article leaves what was talked of before.
  const isAside = question.asks === "article" && before !== undefined && speakers.length === 0;
  if (isAside) return before;
  return {
    asks: question.asks === "keywords" && speakers.length > 0 ? "sayings" : question.asks,
    speakers,
    topic,
    manner: "manner" in asked ? asked.manner : "say",
    limits: "limits" in asked ? asked.limits : { outlet: null, time: null },
  };
}

/** Keeps one conversation's questions and articles in memory, for as long as the object lives. */
export function createConversation(answerer: Answerer): Conversation {
  let memory: ConversationMemory | undefined;
  return {
    async ask(question, options) {
      const next = await converse(answerer, memory, question, options);
      memory = next.memory;
      return next.answer;
    },
  };
}

function articlesCited({ sources }: Pick<Answer, "sources">): ArticleId[] {
  return sources.map(({ article }) => article);
}

function placesShown({ statements }: Pick<Answer, "statements">): ConversationMemory["shown"] {
  return statements.flatMap(({ pieces }) => pieces).map(({ article, start }) => ({ article, start }));
}
