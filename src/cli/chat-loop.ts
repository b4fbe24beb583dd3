import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** What a chat does with a line; `end` ends it. */
export type ChatTurn = (line: string) => Promise<"go on" | "end">;

export interface ChatLoopOptions {
  readonly input: Readable;
  /** Where the prompt and what is typed are shown; `undefined` where nobody types. */
  readonly terminal: NodeJS.WriteStream | undefined;
  readonly prompt: string;
}

/** Takes line after line until the input ends, Ctrl-C or Ctrl-D is pressed, or a turn ends it. Lines wait their turn. */
export async function chatLoop({ input, terminal, prompt }: ChatLoopOptions, turn: ChatTurn): Promise<void> {
  const reader = createInterface({
    input,
    prompt,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(terminal === undefined ? { terminal: false } : { output: terminal, terminal: true }),
  });
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
