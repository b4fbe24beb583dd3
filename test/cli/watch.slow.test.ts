import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dataFolderIn, endOf, runCli, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

const MILL =
  "---\ntitle: The mill turns again\noutlet: Oatbridge Herald\n---\n\nThe mill of Oatbridge turns again after forty years, the miller Jasper Threlkeld said on Saturday.\n";

test("a watched folder is in the archive a moment after it changes, and Ctrl-C ends in good order", async () => {
  const data = dataFolderIn(work, "folders");
  const folder = writeFiles(join(work, "news"), MARROWICK);
  const child = startCli(["watch", folder, "--data", data, "--json"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = endOf(child);
  let out = "";
  child.stdout?.on("data", (text: string) => {
    out += text;
  });
  const rounds = () =>
    out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const last = (what: object) => expect.poll(() => rounds().at(-1)).toMatchObject(what);
  await last({ of: "start", removed: 0 });

  const [mill, moved] = [join(folder, "mill.md"), join(folder, "moved.md")];
  writeFileSync(mill, MILL);
  await last({ of: "folders", added: 1, files: [mill] });
  renameSync(mill, moved);
  await last({ added: 1, removed: 1, embedded: 0 });
  const question = ["ask", "--json", "--data", data, "What did Jasper Threlkeld say about the mill?"];
  const answer = JSON.parse((await runCli(question)).stdout);
  expect(answer).toMatchObject({ status: "answered", sources: [{ file: moved }] });
  rmSync(moved);
  await last({ added: 0, removed: 1 });

  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 0, stderr: expect.stringContaining("Stopping after") });
  const { stdout } = await runCli(["sources", "--json", "--data", data]);
  expect(JSON.parse(stdout)).toHaveLength(Object.keys(MARROWICK).length);
});
