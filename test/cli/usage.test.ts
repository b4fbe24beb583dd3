import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, runProcess, workFolder, writeFiles } from "./cli-process.ts";

const data = ["--data", workFolder()];
const COMMANDS = ["ask", "chat", "start", "ingest", "sources", "show", "status", "doctor", "reindex"];

describe("help", () => {
  test("of the program lists every command, the exit codes and examples", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "mu"));
    expect(stdout).toContain("Examples:\n");
    expect(stdout).toContain("3  nothing found");
  });

  test("of every command has examples that call it", async () => {
    const results = await Promise.all(COMMANDS.map((command) => runCli([command, "--help"])));
    for (const [i, { code, stdout }] of results.entries()) {
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}# .+\\n {2}.*verbatim ${COMMANDS[i]}`, "u"));
      expect(stdout).toContain("--data <dir>");
    }
  });
});

describe("wrong usage ends with 2, says why on standard error, and prints nothing", () => {
  const long = `Who is the mayor ${"of Marrowick ".repeat(800)}?`;
  test.each<[what: string, args: string[], says: string]>([
    ["no command", [], "Usage: verbatim"],
    ["an unknown command", ["statuss"], "(Did you mean status?)"],
    ["an unknown option", ["ask", "--jsn", "who"], "(Did you mean --json?)"],
    ["a limit of 0", ["ask", "--limit", "0", "who"], 'Expected a whole number from 1 to 100, got "0"'],
    ["a limit in words", ["ask", "--limit", "two", "who"], 'got "two"'],
    ["an empty question", ["ask", ""], "Expected a question, got nothing"],
    ["a question without words", ["ask", "\u0001\u001b[?!"], "Expected a question, got no words"],
    ["a question that is too long", ["ask", long], "at most 2000 characters, got 10418"],
    ["no question at all", ["ask"], "Expected questions in standard input, got none"],
    ["two kinds of questions", ["ask", "--questions", "q.jsonl", "who"], "got both"],
    [
      "a removal of no server's commands",
      ["deploy", "--remove"],
      "Expected --guild ID beside --remove, got none",
    ],
    ["no host to block", ["block"], "Expected one host, such as news.example, got none"],
    ["a host that is half the web", ["block", "com"], "Expected one host, such as news.example, got com"],
    ["nothing to remove", ["remove"], "Expected articles or --samples, got both or neither"],
    ["no path to ingest", ["ingest"], "missing required argument"],
    ["an empty path to ingest", ["ingest", ""], "Expected a path, got an empty one"],
    ["an empty path among others", ["watch", "news", " "], "Expected a path, got an empty one"],
    ["an empty data folder", ["--data", "", "status"], "Expected a path, got an empty one"],
    ["a missing file of questions", ["ask", "--questions", "/nowhere/q.jsonl"], "got: no such file"],
  ])("%s", async (_, args, says) => {
    const { code, stdout, stderr } = await runCli([...args, ...(args.length > 0 ? data : [])]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });
});

test.each(["--version", "-V"])("%s prints the version alone", async (option) => {
  expect(await runProcess([option])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    stderr: "",
  });
});

test("a setting that cannot be used is a failure with its cure", async () => {
  const { code, stderr } = await runCli(["status", ...data], { env: { EMBEDDING_THREADS: "many" } });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Expected EMBEDDING_THREADS .+ got "many"\. Correct it .+\n$/u);
});

test("what cannot be watched ends with an error at once", async () => {
  const folder = workFolder();
  const log = join(writeFiles(folder, { "x.log": "a line" }), "x.log");
  for (const [path, says] of [
    [join(folder, "nowhere"), "nowhere: no such file or folder; check the path"],
    [log, "x.log: neither a folder nor a file of a kind that is read; name another"],
  ] as const) {
    const { code, stdout, stderr } = await runCli(["watch", path, ...data]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^Expected folders to watch, got .+\n$/u);
    expect(stderr).toContain(says);
  }
});
