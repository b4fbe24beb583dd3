import type { Answer, Statement } from "../answer/answer.ts";
import { pageOf } from "./chat-commands.ts";
import { detailsLine } from "./details-line.ts";
import { renderAnswer, shownOf } from "./render-answer.ts";
import { type Rest, roomOf } from "./shown-in-parts.ts";
import type { Terminal } from "./terminal.ts";
import { wrapPlain } from "./wrap-text.ts";

/** More at once are not read; fewer than this make no answer. */
const MOST_AT_ONCE = 5;
const FEWEST_AT_ONCE = 1;

/**
 * Prints an answer as far as the screen holds it; what is left is shown by what is returned. Where nobody types, all of it is printed.
 * @param onShown told what was printed
 */
export function showAnswer(
  answer: Answer,
  terminal: Terminal,
  isTyped: boolean,
  onShown: (statements: readonly Statement[]) => void,
): Rest | null {
  const all = shownOf(answer);
  const show = (from: number): Rest | null => {
    const to = isTyped ? endOf(answer, from, terminal) : all.length;
    terminal.print(renderAnswer(answer, terminal, { part: { from, to }, isNumbered: isTyped }));
    onShown(all.slice(from, to));
    const left = all.length - to;
    const steps = isTyped && all.length > 0 ? nextSteps(answer, left, from === 0, terminal) : [];
    if (steps.length > 0) terminal.print(`\n${steps.join("\n")}`);
    return left > 0 ? () => show(to) : null;
  };
  return show(0);
}

function endOf(answer: Answer, from: number, terminal: Terminal): number {
  const most = Math.min(shownOf(answer).length, from + MOST_AT_ONCE);
  const room = roomOf(terminal);
  for (let to = Math.min(most, from + FEWEST_AT_ONCE); to < most; to++) {
    const next = renderAnswer(answer, terminal, { part: { from, to: to + 1 } });
    if (next.split("\n").length > room) return to;
  }
  return most;
}

/** What can be typed now; nothing where that has been told and nothing is left. */
function nextSteps(
  { sources }: Answer,
  left: number,
  isFirst: boolean,
  { colours, width }: Terminal,
): string[] {
  const isOnWeb = sources.some((source) => source.number === 1 && pageOf(source) !== null);
  const steps = [
    ...(left > 0 ? [`${left} more: /more`] : []),
    ...(isFirst
      ? ["in context: /context 1", isOnWeb ? "open its page: /open 1" : "its article: /article 1"]
      : []),
  ];
  return wrapPlain(detailsLine(steps), width).map((line) => colours.dim(line));
}
