import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable, wordList } from "../../src/english/table.ts";
import { fold } from "../../src/text/terms.ts";

const FILES = [
  "function-words.tsv",
  "given-names.tsv",
  "irregular-forms.tsv",
  "nicknames.tsv",
  "places.tsv",
  "reporting-words.tsv",
  "role-covers.tsv",
  "roles.tsv",
];

describe.each(FILES)("%s", (file) => {
  const rows = readTable(file);

  it("tells its columns and its source", () => {
    const head =
      readFileSync(new URL(`../../../src/english/tables/${file}`, import.meta.url), "utf8").split(
        "\n\n",
      )[0] ?? "";
    expect(head).toMatch(/^# .*[Cc]olumns/su);
    expect(head).toMatch(/compilation/u);
  });

  it("is folded, without white space that does not divide", () => {
    for (const cell of rows.flat()) {
      expect(cell).toBe(fold(cell));
      expect(cell).toBe(cell.trim());
      expect(cell).not.toMatch(/ {2}/u);
    }
  });
});

it.each(["function-words.tsv", "places.tsv", "roles.tsv", "role-covers.tsv", "irregular-forms.tsv"])(
  "%s has one row a word",
  (file) => {
    const words = readTable(file).map(([word]) => word);
    expect(words.length).toBe(new Set(words).size);
  },
);

it("given names are of many countries, each with one gender", () => {
  const names = readTable("given-names.tsv").flatMap(([, names = ""]) => names.split(" "));
  expect(names.length).toBeGreaterThan(3_000);
  expect(new Set(names.map((name) => name.replace("*", ""))).size).toBe(names.length);
});

it("nicknames are given names, or words that are more often no name", () => {
  const rows = readTable("nicknames.tsv");
  expect(rows.length).toBeGreaterThan(300);
  for (const [gender, long = "", short = ""] of rows) {
    expect(gender).toMatch(/^[fm]$/u);
    expect(long).not.toBe("");
    expect(short).not.toBe("");
    const both = short.split(" ").filter((name) => long.split(" ").includes(name));
    expect(both).toEqual([]);
  }
});

it("roles that cover others, and are covered, stand in the table of roles", () => {
  const keys = new Set(
    readTable("roles.tsv").flatMap(([word = "", keys = ""]) => [word, ...keys.split(", ")]),
  );
  for (const [asked = "", told = ""] of readTable("role-covers.tsv"))
    for (const key of [asked, ...told.split(", ")]) expect(keys.has(key), key).toBe(true);
});

it("a list without words is empty", () => {
  expect(wordList("  ")).toEqual(new Set());
});

it("a table that is not there is told by its path", () => {
  expect(() => readTable("no-such-table.tsv")).toThrow(/no-such-table\.tsv/u);
});
