import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { questionFault } from "../question/question-fault.ts";
import { explainFileError } from "../ingest/find-files.ts";
import { readLines } from "../ingest/json-lines.ts";
import { WrongUsage } from "./exit-code.ts";

/** One question of several, or what came in its place. */
export interface ReadQuestionLine {
  /** Number of the line, from 1. */
  readonly line: number;
  readonly question: string;
  /** Why it cannot be asked; `null` when it can. */
  readonly fault: string | null;
}

/** Longest line of a file of questions, in bytes; a question is far shorter, but may have other fields beside it. */
const LONGEST_LINE_BYTES = 1_000_000;

/** The questions of a stream, one a line; blank lines are passed over. */
export async function* questionsOfStream(stream: Readable): AsyncGenerator<ReadQuestionLine> {
  let line = 0;
  for await (const question of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (question.trim() !== "") yield { line, question, fault: questionFault(question) };
  }
}

/**
 * The questions of a JSON Lines file (field `question`); blank lines are passed over. Throws a `WrongUsage` when the
 * file cannot be read.
 */
export async function* questionsOfFile(path: string): AsyncGenerator<ReadQuestionLine> {
  const lines = readLines(path, LONGEST_LINE_BYTES);
  for (;;) {
    const next = await lines.next().catch((error: unknown) => {
      const [reason, cure] = explainFileError(error);
      throw new WrongUsage(`Expected a file of questions at ${path}, got: ${reason}; ${cure}.`);
    });
    if (next.done === true) return;
    const { number: line, content } = next.value;
    if (!content.ok) yield { line, question: "", fault: `${content.reason}; ${content.cure}` };
    else if (content.text.trim() !== "") yield { line, ...(await questionInJson(content.text)) };
  }
}

async function questionInJson(text: string): Promise<{ question: string; fault: string | null }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      question: "",
      fault: 'Expected JSON such as {"question": "…"}, got a broken line. Mend or remove it.',
    };
  }
  const question =
    typeof value === "object" && value !== null && "question" in value ? value.question : undefined;
  return typeof question === "string"
    ? { question, fault: questionFault(question) }
    : {
        question: "",
        fault: 'Expected an object with a text "question", got none. Add it or remove the line.',
      };
}
