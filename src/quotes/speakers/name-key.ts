import { fold } from "../../text/terms.ts";
import { isLeadingAdjective } from "../../english/names/places.ts";
import { isTitle } from "../../english/roles.ts";
import { HONORIFICS, SUFFIXES } from "../../english/names/titles.ts";

/** A person's name taken apart; all folded, without dots. */
export interface NameKey {
  /** The last word before a suffix; empty where nothing is left of the name. */
  readonly surname: string;
  /** The first word, where there are two or more. */
  readonly given: string;
  readonly suffix: string;
  /** All words but honorifics and offices. */
  readonly words: readonly string[];
}

/** "Sen. Ana-María Marsh Jr.’s" is given "ana-maria", surname "marsh", suffix "jr". */
export function nameKeyOf(name: string): NameKey {
  const all = nameWords(name);
  const lead = all.findLastIndex((word, i) => i < all.length - 1 && (HONORIFICS.has(word) || isTitle(word)));
  let words = lead < 0 ? all : all.slice(lead + 1);
  while (words.length > 2 && isLeadingAdjective(words[0] ?? "")) words = words.slice(1);
  const last = words.at(-1) ?? "";
  const suffix = words.length > 1 && SUFFIXES.has(last) ? last : "";
  const core = suffix === "" ? words : words.slice(0, -1);
  return { surname: core.at(-1) ?? "", given: core.length > 1 ? (core[0] ?? "") : "", suffix, words };
}

/** Letters and single spaces: most names. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The folded words of a name or a description, possessive endings and dots dropped; "ceo" is written out. */
export function nameWords(text: string): string[] {
  if (PLAIN.test(text)) return withCeoSpelled(text.toLowerCase().split(" "));
  const words = text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|[.&](?=[\p{L}\p{N}]))*/gu) ?? [];
  const keys = words.map((word) => fold(word.replace(/['’]s?$/iu, "")).replaceAll("’", "'"));
  return withCeoSpelled(keys.filter((key) => key !== ""));
}

/** Most names hold none, and are left as they are. */
function withCeoSpelled(words: string[]): string[] {
  if (!words.includes("ceo")) return words;
  return words.flatMap((word) => (word === "ceo" ? ["chief", "executive"] : [word]));
}
