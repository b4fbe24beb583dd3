/** What is wrong in a folder's data, and what mends it. */
export interface Fault {
  /** Id of the article that it is in; `null` where it is in none. */
  readonly article: string | null;
  /** What, with what was expected. */
  readonly what: string;
  /** restore: only a backup, or the article read again. reindex: vectors are made again from the texts. index: it is made again from the table. */
  readonly cure: "restore" | "reindex" | "index";
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
