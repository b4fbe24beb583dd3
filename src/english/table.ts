import { readFileSync } from "node:fs";

/** The data files of this room. Sources and compiled files read the same ones. */
const FOLDER = new URL("../../../src/english/tables/", import.meta.url);

/** The words of a list that is written as text, divided by white space. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.match(/\S+/gu));
}

/** A function that gives what `make` makes, which is made when it is first asked for. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The rows of a data file, each by its tab-separated columns; empty columns at a row's end may be missing. Lines that begin with "#"
 * tell what the columns are and where the data are from. Throws when the file is not there: it belongs to the installation.
 */
export function readTable(name: string, folder = FOLDER): string[][] {
  return readFileSync(new URL(name, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
