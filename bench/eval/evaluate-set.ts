import { createAnswerer } from "../../src/answer/answerer.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import { queryOf } from "../../src/retrieval/query.ts";
import type { Retriever } from "../../src/retrieval/retriever.ts";
import type { PassageId } from "../../src/text/passage.ts";
import { type EvalQuestion, type EvalSet, isGold } from "./eval-set.ts";
import { rankingFigures, share } from "./metrics.ts";

/** Figures of one set by name, such as `fused hit@1`; each between 0 and 1. */
export type Figures = Readonly<Record<string, number>>;

export interface SetResult {
  readonly name: string;
  readonly figures: Figures;
  /** Of how many questions each figure is the share; left out where a set is large. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** What leads state and their statements contradict; there may be none. */
  readonly contradictions?: readonly string[];
  /** A table for people to read, beside the figures. */
  readonly lines?: readonly string[];
  /** Questions that were answered wrongly, refused wrongly or not refused, for people to read. */
  readonly wrong: readonly string[];
}

interface Asked {
  readonly question: EvalQuestion;
  readonly bm25: number | null;
  readonly dense: number | null;
  readonly fused: number | null;
  readonly isRefused: boolean;
  /** Whether the marked sentence holds an answer; `null` where no good passage that holds one is listed. */
  readonly isMarked: boolean | null;
}

const RANKED = 10;

/** Asks a set's questions of its archive: by words alone, by meaning alone, and as people ask. */
export async function evaluateSet(
  { name, questions }: EvalSet,
  archive: Archive,
  retriever: Retriever,
  embedQuery: (text: string) => Promise<Float32Array>,
): Promise<SetResult> {
  const answerer = createAnswerer({ archive, retriever });
  const files = new Map((await archive.articles()).map((a) => [a.id, a.file]));
  const asked: Asked[] = [];
  for (const question of questions) {
    const rankOf = async (ids: readonly PassageId[]) =>
      firstGood(
        question,
        (await archive.passages(ids)).map((p) => ({ ...p, file: files.get(p.article) ?? null })),
      );
    const query = await queryOf(passageRequest(question.question), archive);
    const vector = await embedQuery(query.text);
    const terms = query.terms.map((t) => t.term);
    const lexical = await archive.searchTerms({ terms, limit: RANKED });
    const similar = await archive.searchVectors({ vector, limit: RANKED });
    const answer = await answerer.answer(question.question);
    const listed = [...answer.statements, ...answer.closest];
    const fused = listed.map(({ passage }) => ({ ...passage, file: files.get(passage.article) ?? null }));
    const good = listed.find(
      (s) =>
        holds(s.passage.text, question) && isGold(question, s.passage, files.get(s.passage.article) ?? null),
    );
    asked.push({
      question,
      bm25: await rankOf(lexical.map((h) => h.id)),
      dense: await rankOf(similar.map((h) => h.id)),
      fused: firstGood(question, fused),
      isRefused: answer.status === "nothing_found",
      isMarked: good === undefined ? null : good.pieces.some((piece) => holds(piece.text, question)),
    });
  }
  return { name, figures: figuresOf(asked), wrong: wrongOf(asked) };
}

function figuresOf(asked: readonly Asked[]): Figures {
  const answerable = asked.filter((a) => a.question.answerable);
  const others = asked.filter((a) => !a.question.answerable);
  const figures: Record<string, number> = {};
  if (answerable.length > 0) {
    for (const part of ["bm25", "dense", "fused"] as const)
      for (const [figure, value] of Object.entries(rankingFigures(answerable.map((a) => a[part]))))
        figures[`${part} ${figure}`] = value;
    const marked = answerable.filter((a) => a.isMarked !== null);
    if (marked.length > 0) figures["sentence marked"] = share(marked, (a) => a.isMarked === true);
    figures["not refused"] = 1 - share(answerable, (a) => a.isRefused);
  }
  if (others.length > 0) figures["refused rightly"] = share(others, (a) => a.isRefused);
  return figures;
}

function wrongOf(asked: readonly Asked[]): string[] {
  return asked.flatMap(({ question, fused, isRefused }) => {
    const { id, answerable } = question;
    if (!answerable) return isRefused ? [] : [`${id}: answered, though the archive cannot answer it`];
    const place = fused === null ? "not among the first ten" : `in place ${fused}`;
    if (isRefused) return [`${id}: refused, with the right passage ${place}`];
    return fused === 1 ? [] : [`${id}: right passage ${place}`];
  });
}

type Listed = Parameters<typeof isGold>[1] & { readonly file: string | null };

function firstGood(question: EvalQuestion, passages: readonly Listed[]): number | null {
  const place = passages.findIndex((p) => isGold(question, p, p.file));
  return place < 0 ? null : place + 1;
}

function holds(text: string, { answers }: EvalQuestion): boolean {
  return answers.some((answer) => plain(text).includes(plain(answer)));
}

/** As the ruler in the evaluation folder compares: letters, digits and money alone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$%.]+/gu, " ")
    .trim();
}
