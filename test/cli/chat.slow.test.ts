import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolderIn, runCli, runProcess, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

test("`start` without a token chats about samples while there are no articles, in an archive of their own; an error never ends the chat", async () => {
  writeFiles(join(work, "articles"), MARROWICK);
  const data = dataFolderIn(work);
  const input = [
    "How much did the bridge of glass cost?",
    "who wrote that?",
    "?!",
    "/sources",
    "/nonsense",
    "/help",
    "/quit",
    "never asked",
  ];
  const options = { cwd: work, input: input.join("\n"), env: { DISCORD_TOKEN: "" } };
  const { code, stdout, stderr } = await runProcess(["start", "--data", data], options);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /The archive is empty: this chat is about samples, the articles of .*articles\. .*verbatim ingest PATH\n\nVerbatim answers/u,
  );
  expect(stdout).toContain("Verbatim answers from 2 articles with 5 passages");
  expect(stdout).toMatch(/in their exact words\. Try:\n {2}What did Zuzanna Kordrick say about swans\?\n/u);
  expect(stdout).toContain("> How much did the bridge of glass cost?\n");
  expect(stdout.replace(/\s+/gu, " ")).toContain("It cost ▶ 7.5 million crowns ◀");
  expect(stdout).toMatch(/> who wrote that\?\n.+/u);
  expect(stdout).toContain("2 articles, 5 passages.");
  expect(stdout).toContain("There is no /nonsense");
  expect(stdout).toMatch(/\/quit +leave/u);
  expect(stdout).not.toContain("never asked");
  expect(stderr).toContain("got no words");

  const again = await runCli(["start", "--data", data]);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain("this chat is about samples");
  expect((await runCli(["sources", "--data", data])).stderr).toContain("The archive holds no article yet");

  writeFiles(join(work, "own"), MARROWICK);
  await runCli(["ingest", join(work, "own"), "--data", data]);
  const own = await runCli(["chat", "--data", data]);
  expect(own.stdout).toContain("answers from 2 articles");
  expect(own.stdout).not.toContain("samples");
});
