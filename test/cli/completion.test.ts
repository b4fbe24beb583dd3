import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCli, workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
writeFiles(join(work, "articles"), { "ferry.md": "", "wall notes.md": "" });

/** What a shell prints, or `null` where it is not there. */
function inShell(shell: string, args: readonly string[]): string | null {
  try {
    return execFileSync(shell, args, { cwd: work, encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

let bash: string;
beforeAll(async () => {
  bash = (await runCli(["completion", "bash"])).stdout;
});

/** What bash offers for the last word. */
function offered(...words: string[]): string[] | null {
  const script = `${bash}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _verbatim; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = inShell("bash", ["-c", script, "bash", ...words]);
  return out === null ? null : out.split("\n").filter((line) => line !== "");
}

describe("in bash", () => {
  test.each<[words: string[], offers: string[]]>([
    [["as"], ["ask"]],
    [["st"], ["status", "start", "stats"]],
    [
      ["ask", "--s"],
      ["--speaker", "--since"],
    ],
    [["ask", "who", "--li"], ["--limit"]],
    [["--data", "ask", "sour"], ["sources"]],
    [["--data", "art"], ["articles"]],
    [
      ["ingest", "articles/"],
      ["articles/ferry.md", "articles/wall notes.md"],
    ],
    [
      ["export", ""],
      ["articles", "quotes", "answers"],
    ],
    [["export", "quotes", "--as", "c"], ["csv"]],
    [["speakers", "m"], ["merge"]],
    [["speakers", "merge", "--j"], ["--json"]],
    // That of `speakers` is not for the commands below it; those of the program are.
    [["speakers", "merge", "--l"], []],
    [["speakers", "merge", "--d"], ["--data"]],
    [["quotes", "Varrick", "--ou"], ["--outlet"]],
    [["ask", "--speaker", "ar"], []],
    [["completion", "f"], ["fish"]],
    [["help", "unf"], ["unfollow"]],
    [["no-such-command", "x"], []],
  ])("verbatim %j", (words, offers) => {
    const found = offered("verbatim", ...words);
    if (found !== null) expect(found.sort()).toEqual([...offers].sort());
  });

  test("every command there is can be completed", async () => {
    const { stdout } = await runCli(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?: \[| <| {2})/gmu)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(20);
    const found = offered("verbatim", "");
    if (found !== null) expect(commands.filter((name) => !found.includes(name))).toEqual([]);
  });
});

test("zsh and fish take their scripts", async () => {
  for (const shell of ["zsh", "fish"]) {
    const { stdout } = await runCli(["completion", shell]);
    expect(stdout).toContain("merge");
    writeFiles(work, { [shell]: stdout });
    inShell(shell, ["-n", join(work, shell)]);
  }
  const found = inShell("fish", [
    "-c",
    `source ${join(work, "fish")}; complete -C 'verbatim export quotes --as '`,
  ]);
  if (found !== null) expect(found).toMatch(/csv[\s\S]+jsonl[\s\S]+markdown/u);
});

test("help of a command below another tells its own options and the program's", async () => {
  const { stdout } = await runCli(["speakers", "merge", "--help"]);
  expect([...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z]+)/gmu)].map(([, option]) => option)).toEqual([
    "--json",
    "--help",
    "--data",
    "--verbose",
    "--version",
  ]);
});

test("of another shell there is none", async () => {
  expect(await runCli(["completion", "tcsh"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("Allowed choices are bash, zsh, fish"),
  });
});
