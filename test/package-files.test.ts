import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("ships every table and migration that the program reads", () => {
  const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
  const tables = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsv|sql)$/u.test(name))
    .map((name) => `src/${name.replaceAll("\\", "/")}`);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables).toContain("src/archive/postgres/migrations/001-archive.sql");
  for (const table of tables)
    expect(files.some((entry) => table === entry || table.startsWith(`${entry}/`))).toBe(true);
});
