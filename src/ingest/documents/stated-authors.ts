import { isPersonName } from "../byline.ts";

const MOST_AUTHORS = 10;

/** The people in a document's property of that name; what is no full name, such as the name of an account, is left out. */
export function statedAuthors(names: string): string[] {
  const people = names
    .split(/\s*(?:[;,&]|\band\b|\bund\b|\bet\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name.length <= 80 && isPersonName(name));
  return [...new Set(people)].slice(0, MOST_AUTHORS);
}
