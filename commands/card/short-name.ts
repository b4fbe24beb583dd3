import { cutTo } from "../autocomplete/choice.ts";
import { isolated } from "./isolated.ts";
import { visibleCharacters } from "./visible-characters.ts";

/** Discord shows about 34 characters of a label; the name gets what the phrase leaves. UTF-16 units. */
const LONGEST_NAME = 24;

/** A name in a label of ours. */
export function shortName(name: string): string {
  return isolated(labelText(name, LONGEST_NAME));
}

/** Words of an article for a label, on one line and in at most `most` characters. Labels are no Markdown: what is hidden is made visible. */
export function labelText(text: string, most: number): string {
  // So much of it at least is shown; making all of a long text visible would be work for nothing.
  const begin = text
    .slice(0, 2 * most)
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
  return cutTo(visibleCharacters(begin), most);
}
