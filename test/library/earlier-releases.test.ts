import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Article } from "../../src/text/article.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { jsonLines, openLibraries } from "./open-libraries.ts";

// What an earlier release left in a server's folder: its database, with the answers whose buttons people still press. Tests
// run from the project's folder, and the compiled ones have no data beside them.
const RELEASES = join("test", "library", "releases");

interface Left {
  readonly articles: readonly Article[];
  readonly answers: Readonly<
    Record<
      string,
      {
        readonly key: AnswerKey;
        readonly status: string;
        readonly statements: readonly (readonly string[])[];
        readonly sources: readonly string[];
      }
    >
  >;
}

test.each(["0.1.0"])("answers that release %s kept come back with their words", async (release) => {
  const folder = join(RELEASES, release);
  const { articles, answers } = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8")) as Left;
  const data = await temporaryFolder();
  mkdirSync(join(data, "servers", "1"), { recursive: true });
  cpSync(join(folder, "library.sqlite"), join(data, "servers", "1", "library.sqlite"));
  const libraries = openLibraries(data);
  await libraries.addFiles("1", [jsonLines("own.jsonl", articles)]);
  for (const { key, status, statements, sources } of Object.values(answers)) {
    const kept = await libraries.kept("1", key);
    expect(kept).toMatchObject({ status });
    expect(kept?.statements.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual(statements);
    expect(kept?.sources.map(({ article }) => article)).toEqual(sources);
  }
});
