import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { MOST_KEPT_LINES, readHistory, writeHistory } from "./chat-history.ts";

/** What a chat does with a line; `end` ends it. `isEchoed`: whether it stands on the screen as the last thing typed. */
export type ChatTurn = (line: string, isEchoed: boolean) => Promise<"go on" | "end">;

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

/** Lines that wait for their turn; while there are more, no more are read. */
const MOST_WAITING = 1_000;

/**
 * Takes line after line until the input ends, Ctrl-D is pressed, or a turn ends it. Lines wait their turn: what is pasted is answered one
 * by one. Ctrl-C drops the line that is being typed, or else the lines that wait, or else ends it.
 */
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
  // Each line at once: a chat ends in many ways. Those of other chats, which may go on at the same time, stay.
  if (keptIn !== undefined)
    reader.on("history", ([latest = ""]: string[]) =>
      writeHistory(keptIn, [latest, ...readHistory(keptIn).filter((line) => line !== latest)]),
    );
  const waiting: { readonly line: string; readonly isEchoed: boolean }[] = [];
  let isAsking = false;
  let isClosed = false;
  let wake = (): void => {};
  reader.on("line", (line) => {
    waiting.push({ line, isEchoed: isAsking });
    isAsking = false;
    if (waiting.length >= MOST_WAITING) reader.pause();
    wake();
  });
  reader.on("close", () => {
    isClosed = true;
    wake();
  });
  reader.on("SIGINT", () => {
    const isTyping = reader.line !== "";
    if (!isTyping && waiting.length === 0) return reader.close();
    waiting.length = 0;
    terminal?.write("^C\n");
    // What was typed stays on the screen; `readline` alone forgets it.
    Object.assign(reader, { line: "", cursor: 0, prevRows: 0 });
    if (isAsking) reader.prompt();
    return undefined;
  });
  for (;;) {
    const next = waiting.shift();
    if (next !== undefined) {
      if ((await turn(next.line, next.isEchoed)) === "end") break;
      continue;
    }
    if (isClosed) break;
    reader.resume();
    isAsking = true;
    if (terminal !== undefined) reader.prompt();
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  reader.close();
}
