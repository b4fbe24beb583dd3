import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { MOST_KEPT_LINES, readHistory, writeHistory } from "./chat-history.ts";

/** What a chat does with a line; `end` ends it. */
export type ChatTurn = (line: string) => Promise<"go on" | "end">;

export interface ChatLoopOptions {
  readonly input: Readable;
  /** Where the prompt and what is typed are shown; `undefined` where nobody types. */
  readonly terminal: NodeJS.WriteStream | undefined;
  readonly prompt: string;
  /** Completes a line with Tab, as `readline` wants it. */
  readonly complete?: ((line: string) => Promise<[offered: string[], replaced: string]>) | undefined;
  /** Keeps what is typed over restarts; nothing is kept where it is left out, or nobody types. */
  readonly historyFile?: string | undefined;
}

/** Takes line after line until the input ends, Ctrl-C or Ctrl-D is pressed, or a turn ends it. Lines wait their turn. */
export async function chatLoop(
  { input, terminal, prompt, complete, historyFile }: ChatLoopOptions,
  turn: ChatTurn,
): Promise<void> {
  const keptIn = terminal === undefined ? undefined : historyFile;
  const reader = createInterface({
    input,
    prompt,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(terminal === undefined ? { terminal: false } : { output: terminal, terminal: true }),
    ...(complete !== undefined && {
      completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
        complete(line).then(
          (found) => done(null, found),
          () => done(null, [[], line]),
        );
      },
    }),
    ...(keptIn !== undefined && {
      history: readHistory(keptIn),
      historySize: MOST_KEPT_LINES,
      removeHistoryDuplicates: true,
    }),
  });
  // Each line at once: a chat ends in many ways.
  if (keptIn !== undefined) reader.on("history", (history: string[]) => writeHistory(keptIn, history));
  const ask = (): void => {
    if (terminal !== undefined) reader.prompt();
  };
  reader.on("SIGINT", () => reader.close());
  ask();
  for await (const line of reader) {
    if ((await turn(line)) === "end") break;
    ask();
  }
  reader.close();
}
