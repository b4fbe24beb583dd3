import type { Answer, Statement } from "../../src/answer/answer.ts";

/** Fewer words than this in quote marks are a fragment, which is told in the article's words. */
const FEWEST_WORDS = 5;

/** The answer with its direct quotes before what articles tell in words of their own; where days order them, they stay as they are. */
export function directFirst(answer: Answer): Answer {
  const { lead, statements } = answer;
  const isBestFirst = lead.is === "voices" || (lead.is === "quotes" && lead.order === "best");
  if (!isBestFirst) return answer;
  return { ...answer, statements: statements.toSorted((a, b) => distance(a) - distance(b)) };
}

/** How far what is shown is from the speaker's own words. */
function distance({ kind, pieces }: Statement): number {
  if (kind === "indirect") return 2;
  const words = pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return kind === "direct" && words >= FEWEST_WORDS ? 0 : 1;
}
