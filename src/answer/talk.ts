import type { Question } from "../question/question.ts";
import type { AnswerContext, Found } from "./context.ts";
import { NOT_FROM_QUOTES } from "./context.ts";
import type { Lead } from "./lead.ts";
import { exampleQuestions } from "./example-questions.ts";

type Talking = Extract<Question, { asks: "talk" | "foreign" | "unreferred" | "unclear" }>;

/** One line to whoever asks nothing of the articles, with questions that work here. */
export async function answerTalk(context: AnswerContext, question: Talking): Promise<Found> {
  const lead = await leadOf(context, question);
  const isFriendly = lead.is === "talk" && lead.of !== "chat" && lead.of !== "abuse";
  return {
    understood: { speakers: [], topic: null, outlet: null, from: null, to: null },
    status: isFriendly ? "answered" : "nothing_found",
    lead,
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
  };
}

async function leadOf(context: AnswerContext, question: Talking): Promise<Lead> {
  switch (question.asks) {
    case "talk":
      return { is: "talk", of: question.of, examples: await exampleQuestions(context) };
    case "unclear":
      return { is: "unclear", examples: await exampleQuestions(context) };
    case "foreign":
      return { is: "foreign", language: question.language };
    case "unreferred":
      return { is: "unreferred", word: question.word };
  }
}
