import { PassThrough } from "node:stream";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { chatLoop } from "../../src/cli/chat-loop.ts";
import { writeHistory } from "../../src/cli/chat-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A chat on a terminal; each turn lasts as long as `answering`. */
function typedChat({
  answering = async () => {},
  historyFile,
}: {
  answering?: () => Promise<void>;
  historyFile?: string;
} = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const screen = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, columns: 80, rows: 24 });
  const asked: { line: string; isEchoed: boolean }[] = [];
  const ended = chatLoop(
    { input, terminal: screen as unknown as NodeJS.WriteStream, prompt: "> ", historyFile },
    async (line, isEchoed) => {
      asked.push({ line, isEchoed });
      await answering();
      return line === "quit" ? "end" : "go on";
    },
  );
  const keys = async (typed: string): Promise<void> => {
    input.write(typed);
    await wait(20);
  };
  return { keys, asked, ended, shown: () => String(screen.read() ?? "") };
}

test("lines that are pasted are answered one by one, and those that waited are to be shown again", async () => {
  const { keys, asked, ended } = typedChat({ answering: () => wait(5) });
  await keys("who?\rwhere?\rquit\rnever\r");
  await ended;
  expect(asked).toEqual([
    { line: "who?", isEchoed: true },
    { line: "where?", isEchoed: false },
    { line: "quit", isEchoed: false },
  ]);
});

test("Ctrl-C drops what is typed, then what waits, and leaves where nothing is", async () => {
  let finish = (): void => {};
  const { keys, asked, ended, shown } = typedChat({
    answering: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  await keys("not this\u0003");
  expect(asked).toEqual([]);
  expect(shown()).toContain("^C");
  await keys("this?\rone that waits\r");
  await keys("\u0003");
  finish();
  await wait(20);
  expect(asked.map(({ line }) => line)).toEqual(["this?"]);
  await keys("\u0003");
  await ended;
});

test("Ctrl-D leaves", async () => {
  const { keys, ended, asked } = typedChat();
  await keys("\u0004");
  await ended;
  expect(asked).toEqual([]);
});

test("what two chats keep at the same time is kept of both", async () => {
  const historyFile = join(await temporaryFolder(), "history");
  const one = typedChat({ historyFile });
  await one.keys("of one\r");
  writeHistory(historyFile, ["of another", "of one"]);
  await one.keys("of one again\r");
  await one.keys("\u0004");
  await one.ended;
  expect(readFileSync(historyFile, "utf8")).toBe("of one\nof another\nof one again\n");
});
