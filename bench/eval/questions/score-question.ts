import type { Answer, Statement } from "../../../src/answer/answer.ts";
import { givenNamesAgree } from "../../../src/english/names/nicknames.ts";
import { overlaps } from "../../../src/text/span.ts";
import { fold } from "../../../src/text/terms.ts";
import type { EvalQuestion, Right } from "./question-set.ts";

/** How an answer did. */
export interface Score {
  /** What is right comes first, or is the answer as a whole. */
  readonly isRight: boolean;
  /** The same among the first three statements. */
  readonly isInThree: boolean;
  readonly isRefused: boolean;
  /** What came instead; empty where it is right. */
  readonly fault: string;
}

const THREE = 3;
/** Of a set of speakers or articles so much must be there, and so much of what is shown must be of the set. */
const SHARE = 0.5;
/** Forms that ask which articles there are. */
const LISTS = /^(?:latest_news|articles_about)$/u;

/**
 * Scores an answer against what is right, by kind.
 * @param idOf the gold's name of an article
 */
export function scoreAnswer(
  { right, form }: EvalQuestion,
  answer: Answer,
  idOf: (article: string) => string,
): Score {
  const isRefused = answer.status === "nothing_found";
  const judged = judge(right, form, answer, idOf);
  const isRight = judged === 1;
  return {
    isRight,
    isInThree: judged !== null && judged <= THREE,
    isRefused,
    fault: isRight ? "" : `${right.is} expected; ${told(answer)}`,
  };
}

/** The place of what is right, from 1; `null` where it is not there. */
function judge(right: Right, form: string, answer: Answer, idOf: (article: string) => string): number | null {
  const { lead, statements, status } = answer;
  const isAnswered = status === "answered";
  const placeOfSpan = (
    spans: readonly { article: string; start: number; end: number }[],
    speakers?: readonly string[],
  ): number | null => {
    const place = statements.findIndex(
      (statement) =>
        statement.pieces.some((piece) =>
          spans.some((span) => span.article === idOf(piece.article) && overlaps(span, piece)),
        ) &&
        (speakers === undefined ||
          statement.speaker === null ||
          speakers.some((name) => isName(name, statement.speaker ?? ""))),
    );
    return place < 0 ? null : place + 1;
  };
  switch (right.is) {
    case "statements":
      return isAnswered ? placeOfSpan(right.spans, right.speakers) : null;
    case "fact":
      return isAnswered ? placeOfFact(right.spans, statements, idOf) : null;
    case "day": {
      const day =
        lead.is === "days"
          ? lead.days[0]
          : lead.is === "article_fact" && lead.detail === "date"
            ? lead.values[0]
            : undefined;
      if (day !== undefined && right.days.includes(day)) return 1;
      return isAnswered ? placeOfSpan(right.spans ?? []) : null;
    }
    case "number": {
      const number =
        lead.is === "count" ? lead.counted.found : lead.is === "articles" ? lead.articles : undefined;
      if (number === right.number) return 1;
      return isAnswered && lead.is !== "count" ? placeOfSpan(right.spans ?? []) : null;
    }
    case "speakers": {
      if (!isAnswered) return null;
      const shown = [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))];
      const found = right.speakers.filter((name) => shown.some((other) => isName(name, other)));
      const fitting = shown.filter((other) => right.speakers.some((name) => isName(name, other)));
      return found.length >= SHARE * right.speakers.length && fitting.length >= SHARE * shown.length
        ? 1
        : null;
    }
    case "articles": {
      if (!isAnswered) return null;
      if (right.text !== undefined && lead.is === "article_fact")
        return lead.values.some(
          (value) =>
            fold(right.text ?? "").includes(fold(value)) || fold(value).includes(fold(right.text ?? "")),
        )
          ? 1
          : null;
      const named = [...new Set(answer.sources.map(({ article }) => idOf(article)))];
      const found = right.articles.filter((id) => named.includes(id));
      // Who asks what there is wants a list: it may go on behind what is right.
      if (LISTS.test(form) && found.length >= SHARE * right.articles.length)
        return named.findIndex((id) => right.articles.includes(id)) + 1;
      const first = named[0] !== undefined && right.articles.includes(named[0]);
      const fitting = named.filter((id) => right.articles.includes(id));
      if (first && found.length >= SHARE * right.articles.length && fitting.length >= SHARE * named.length)
        return 1;
      return found.length > 0 ? (placeOfSpan(right.spans ?? []) ?? THREE) : null;
    }
    case "which":
      if (statements.length > 0 && right.speakers.length > 0) {
        // Kept apart and each named, both is as right as asked back.
        const shown = new Set(statements.flatMap(({ speaker }) => speaker ?? []));
        return right.speakers.every((name) => [...shown].some((other) => isName(name, other))) &&
          lead.is === "quotes" &&
          lead.speakers.length > 1
          ? 1
          : null;
      }
      if (lead.is === "which")
        return right.speakers.filter((name) => lead.speakers.some((other) => isName(name, other))).length >=
          Math.min(2, right.speakers.length)
          ? 1
          : null;
      return right.speakers.length === 0 && statements.length === 0 ? 1 : null;
    case "talk":
      return statements.length === 0 &&
        answer.closest.length === 0 &&
        (lead.is === "talk" || lead.is === "unclear" || lead.is === "nothing" || lead.is === "unreferred")
        ? 1
        : null;
    case "language":
      return statements.length === 0 && lead.is === "foreign" && lead.language === right.language ? 1 : null;
    case "nothing":
      return isAnswered && !(lead.is === "count" && lead.counted.found === 0) ? null : 1;
  }
}

/** A fact's passage is right where the paragraph holds the sentence. */
function placeOfFact(
  spans: readonly { article: string; start: number; end: number }[],
  statements: readonly Statement[],
  idOf: (article: string) => string,
): number | null {
  const place = statements.findIndex(({ passage }) =>
    spans.some((span) => span.article === idOf(passage.article) && overlaps(span, passage)),
  );
  return place < 0 ? null : place + 1;
}

/** Whether two names are of one: the words of the one are among the other's, or a surname with two forms of a given name ("Bob", "Robert"). */
function isName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    short.length > 0 &&
    (short.every((word) => long.includes(word)) ||
      (short.length > 1 && one.at(-1) === other.at(-1) && givenNamesAgree(one[0] ?? "", other[0] ?? "")))
  );
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^(?:the|mr|mrs|ms|dr|jr|sr|sen|rep|gov)$/u.test(word));

function told({ lead, statements, understood: { asks, speakers, topic } }: Answer): string {
  const shown = statements
    .slice(0, 2)
    .map((s) => `${s.speaker ?? "-"}: ${JSON.stringify(s.pieces[0]?.text.slice(0, 60) ?? "")}`);
  const because = lead.is === "nothing" ? ` ${lead.because}` : "";
  return `${lead.is}${because} [${asks}: ${speakers.join("+") || "-"} on ${topic ?? "-"}] ${shown.join(" | ")}`;
}
