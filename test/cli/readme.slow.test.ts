import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.ts";
import { type CliResult, runCli, workFolder } from "./cli-process.ts";

const README = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const program = await createProgram([], async () => {}, process);

const work = workFolder();
const data = join(work, "data");
const backup = join(work, "verbatim.tar");
const page = join(work, "page.md");
const questions = join(work, "questions.jsonl");
const COUNCIL = "What did Varrick say about the ferry?";
const QUOTE = "What she has not earned is another repair bill of 900,000 crowns";

beforeAll(() => {
  cpSync("articles", join(work, "my-articles"), { recursive: true });
  writeFileSync(page, "# The lamp of Orrin\n\nMayor Solveig Hall said the lamp of Orrin burns again.\n");
  writeFileSync(questions, `${JSON.stringify({ question: COUNCIL })}\n`);
});

/** What each command of the README is run with, in the order in which a reader would; and what is then expected. */
const RUNS: readonly (readonly [args: readonly string[], code: number, says: RegExp | null])[] = [
  [["ingest", join(work, "my-articles")], 0, /8 added/u],
  [["ask", COUNCIL], 0, /Varrick/u],
  [["ask", "--questions", questions, "--json"], 0, /"status":"answered"/u],
  [["ask", "--speaker", "Varrick", "the ferry"], 0, /Varrick/u],
  [["ask", "--since", "2020-01-01", "--before", "2031-01-01", COUNCIL], 0, /Varrick/u],
  [["ask", "--outlet", "Pellmouth", COUNCIL], 0, /Varrick/u],
  [["completion", "bash"], 0, /complete /u],
  [["chat", "--no-history"], 0, /./u],
  [["ingest", "--prune", join(work, "my-articles")], 0, /8 unchanged/u],
  [["ingest", page], 0, /1 added/u],
  [["ingest", "http://127.0.0.1/feed"], 1, /not|refused/iu],
  [["extract", page], 0, /The lamp of Orrin/u],
  [["unfollow", "https://bell.example/feed"], 3, /./u],
  [["quotes", "Varrick", "ferry"], 0, /Varrick/u],
  [["timeline", "Varrick", "ferry"], 0, /2023/u],
  [["quotes", "Varrick", "--since", "2024", "--outlet", "The Pellmouth Courier"], 0, /Varrick/u],
  [["speakers"], 0, /Varrick/u],
  [["show", "--quotes", "lamp of orrin"], 0, /Solveig Hall/u],
  [["correct", "lamp of orrin", "1", "--speaker", "unknown"], 0, null],
  [["correct", "--list"], 0, /lamp/u],
  [["correct", "lamp of orrin", "1", "--undo"], 0, null],
  [["correct", "lamp of orrin", "1", "--not-a-quote"], 0, null],
  [["correct", "lamp of orrin", "1", "--undo"], 0, null],
  [["speakers", "merge", "Ilse Varrick", "Solveig Hall"], 0, null],
  [["speakers", "split", "Ilse Varrick"], 0, null], // takes the merge back
  [["speakers", "split", "Ilse Varrick"], 0, null],
  [["speakers", "split", "Ilse Varrick", "--undo"], 0, null],
  [["check", QUOTE, "--speaker", "Varrick"], 0, /Varrick/u],
  [["quotes", "extract", "--articles", page, "--json"], 0, /Solveig Hall/u],
  [["quotes", "extract", "--articles", page, "--json", "--all"], 0, /Solveig Hall/u],
  [["sources"], 0, /The lamp of Orrin/u],
  [["show", "--cut", "lamp of orrin"], 0, /burns again/u],
  [["status"], 0, /articles/u],
  [["doctor"], 0, /model/u],
  [["backup", backup], 0, /Backed up 9/u],
  // Into another folder: these runs share a process, which has this one still open.
  [["restore", backup, "--replace", "--data", join(work, "other")], 0, /Restored 9/u],
  [["verify"], 0, /All is whole/u],
  [["export", "articles"], 0, /"The lamp of Orrin"/u],
  [["export", "quotes", "--as", "csv"], 0, /Solveig Hall/u],
  [["export", "answers", "--as", "markdown", "--questions", questions], 0, /Varrick/u],
  [["remove", "--yes", "lamp of orrin"], 0, /Removed: 1 article/u],
  [["remove", "--yes", "--samples"], 0, /Removed/u],
  [["compact"], 0, /archive takes/u],
  [["block", "--yes", "news.example"], 0, null],
  [["block", "--list"], 0, /news\.example/u],
  [["block", "--undo", "news.example"], 0, null],
  [["stats"], 0, null],
  [["reindex"], 0, null],
  [["deploy"], 1, /DISCORD_TOKEN/u],
  [["deploy", "--guild", "1"], 1, /DISCORD_TOKEN/u],
  [["deploy", "--guild", "1", "--remove"], 1, /DISCORD_TOKEN/u],
  [["start"], 0, null],
];

/** Run until they are stopped, or need a database; these have tests of their own. */
const RUN_ELSEWHERE: readonly string[] = ["watch", "migrate", "move"];

test.each(RUNS.map(([args, code, says]) => [args.join(" ").replaceAll(work, ""), args, code, says] as const))(
  "verbatim %s",
  { timeout: 60_000 },
  async (_, args, code, says) => {
    const ran: CliResult = await runCli(args.includes("--data") ? args : [...args, "--data", data]);
    expect(ran, ran.stdout + ran.stderr).toMatchObject({ code });
    if (says !== null) expect(ran.stdout + ran.stderr).toMatch(says);
  },
);

/** Commands with the options and subcommands that the README tells of them: `speakers merge A B`, `correct --list`. */
function toldCommands(): readonly {
  readonly name: string;
  readonly words: readonly string[];
  readonly options: readonly string[];
}[] {
  const inline = [...README.matchAll(/`([^`\n]+)`/gu)].map(([, code = ""]) => code);
  const lines = [...README.matchAll(/^(?:\$ )?npm run -s verbatim -- (.+)$/gmu)].map(([, code = ""]) => code);
  const names = new Set(program.commands.map((command) => command.name()));
  return [...inline, ...lines]
    .map((code) => code.replace(/^npm run -s verbatim -- /u, "").replace(/^verbatim /u, ""))
    .flatMap((code) => {
      const words = code.split(/\s+/u);
      const [name = ""] = words;
      return names.has(name) ? [{ name, words, options: code.match(/--[a-z][a-z-]*/gu) ?? [] }] : [];
    });
}

test("each command and option that the README tells of is there, and is run above", () => {
  const told = toldCommands();
  expect(told.length).toBeGreaterThan(40);
  for (const { name, options } of told) {
    if (RUN_ELSEWHERE.includes(name)) continue;
    const runs = RUNS.filter(([args]) => args[0] === name);
    expect(runs, name).not.toEqual([]);
    for (const option of options.filter((one) => one !== "--data" && one !== "--help" && one !== "--json"))
      expect(
        RUNS.some(([args]) => args[0] === name && args.includes(option)),
        `${name} ${option}`,
      ).toBe(true);
  }
  for (const [args] of RUNS) expect(program.commands.map((command) => command.name())).toContain(args[0]);
});

test("each command that --help lists is told in the README", () => {
  const told = new Set(toldCommands().map(({ name }) => name));
  for (const command of program.commands) expect(told, command.name()).toContain(command.name());
});

test("each npm script that the README tells of is there", () => {
  const told = [...README.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z:-]*)/gu)].map(([, name = ""]) => name);
  const OF_NPM = new Set(["ci", "install", "i", "link", "pack", "packages", "registry", "run", "prune"]);
  const known = told.filter((name) => !OF_NPM.has(name));
  expect(known.length).toBeGreaterThan(5);
  for (const name of known) expect(Object.keys(scripts), name).toContain(name);
});
