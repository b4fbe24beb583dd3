import type { Answer, Statement } from "../../src/answer/answer.ts";
import type { Answerer } from "../../src/answer/answerer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { overlaps } from "../../src/text/span.ts";
import type { AttributionEvalQuestion } from "./attribution-set.ts";
import type { SetResult } from "./evaluate-set.ts";
import { share } from "./metrics.ts";

interface Asked {
  readonly question: AttributionEvalQuestion;
  readonly answer: Answer;
  /** Place of the first right statement, from 1; `null` where none is listed. */
  readonly place: number | null;
}

/** Asks what people said; right is a first statement that shares words with a gold one, and a near miss refused. */
export async function evaluateAttribution(
  name: string,
  questions: readonly AttributionEvalQuestion[],
  archive: Archive,
  answerer: Answerer,
): Promise<SetResult> {
  const files = new Map((await archive.articles()).map(({ id, file }) => [id, file?.replaceAll("\\", "/")]));
  const isRight = ({ gold }: AttributionEvalQuestion, { pieces }: Statement): boolean =>
    pieces.some((piece) =>
      gold.some(
        ({ article, file, ...span }) =>
          (file === undefined
            ? piece.article === article
            : files.get(piece.article)?.endsWith(file) === true) && overlaps(span, piece),
      ),
    );
  const asked: Asked[] = [];
  for (const question of questions) {
    const answer = await answerer.answer(question.question);
    const place = answer.statements.findIndex((statement) => isRight(question, statement));
    asked.push({ question, answer, place: place < 0 ? null : place + 1 });
  }
  const answerable = asked.filter(({ question }) => question.kind === "answerable");
  const near = asked.filter(({ question }) => question.kind === "near_miss");
  const isRefused = ({ answer }: Asked) => answer.status === "nothing_found";
  return {
    name,
    figures: {
      "right statement first": share(answerable, ({ place }) => place === 1),
      "near misses refused": share(near, isRefused),
      "not refused": 1 - share(answerable, isRefused),
    },
    wrong: asked.flatMap((one) => wrongOf(one)),
  };
}

function wrongOf({ question: { question, kind, form }, answer, place }: Asked): string[] {
  const { status, understood } = answer;
  const meant = `understood as ${understood.speakers.join(" or ") || "anybody"} on ${understood.topic ?? "anything"}`;
  const told = (fault: string) => [`${form}: ${JSON.stringify(question)}: ${fault} (${meant})`];
  if (kind === "near_miss") return status === "answered" ? told("answered, and should not be") : [];
  if (status === "nothing_found") return told("refused");
  if (place === 1) return [];
  return told(place === null ? "right statement not listed" : `right statement in place ${place}`);
}
