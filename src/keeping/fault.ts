/** What is wrong in what is stored, and what mends it. */
export interface Fault {
  /** Id of the article that it is in; `null` where it is in none. */
  readonly article: string | null;
  /** What, with what was expected. */
  readonly what: string;
  /**
   * restore: only a backup, or the article read again; dump: the same of a database. reindex: vectors are made again from the texts.
   * index, graph: it is made again from the table, in files or in a database.
   */
  readonly cure: "restore" | "dump" | "reindex" | "index" | "graph";
}

export type Tell = (fault: Fault) => void;

/** Parses what should be JSON of a kind; tells where it is not. */
export function jsonOf<T>(text: string, is: (value: unknown) => boolean, tell: () => void): T | null {
  try {
    const value: unknown = JSON.parse(text);
    if (is(value)) return value as T;
  } catch {
    // told below
  }
  tell();
  return null;
}

export const isList = (value: unknown): boolean => Array.isArray(value);
export const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
