import { type Difference, type FoundWords, isFair } from "../../src/answer/check/check-answer.ts";
import { escapeText } from "./escape-text.ts";

/** Words of the quotation, those of them that are not stored, or stored words in their place. */
interface Compared {
  readonly kind: "same" | "struck" | "stored";
  readonly text: string;
}

/**
 * A quotation with what differs from the stored words, as one line of at most `most` characters of Markdown: struck out what
 * is not stored, bold what stands there. Nothing where the words are the same.
 */
export function comparedWords(quote: string, { differences }: FoundWords, most: number): string {
  if (differences.every(isFair)) return "";
  let line = "";
  for (const part of partsOf(quote, differences)) {
    const markdown = markdownOf(part);
    if (line.length + markdown.length > most) return `${line}\\[…\\]`;
    line += markdown;
  }
  return line.trim();
}

/** Some words: what is cut off is cut between parts. */
const PART = /[\s\S]{1,60}(?=\s|$)|\s*\S+/gu;

function* partsOf(quote: string, differences: readonly Difference[]): Generator<Compared> {
  let at = 0;
  for (const difference of differences) {
    const { given, stored } = difference;
    const isSame = isFair(difference);
    yield* inParts("same", quote.slice(at, given.start));
    at = given.end;
    yield* inParts(isSame ? "same" : "struck", given.text);
    if (!isSame && stored.length > 0) {
      if (given.text !== "") yield { kind: "same", text: " " };
      yield* inParts("stored", stored.map(({ text }) => text).join(" … "));
      if (given.text === "") yield { kind: "same", text: " " };
    }
  }
  yield* inParts("same", quote.slice(at));
}

/** Divided before white space, that each part is short; a word stays whole. */
function* inParts(kind: Compared["kind"], text: string): Generator<Compared> {
  for (const [part] of text.matchAll(PART)) yield { kind, text: part };
}

function markdownOf({ kind, text }: Compared): string {
  const [, before = "", words = "", behind = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  const [left, right] = [before, behind].map((space) => (space === "" ? "" : " "));
  const line = escapeText(words.replace(/[\s\u0085]+/gu, " "));
  if (line === "" || kind === "same") return `${left}${line}${right}`;
  // A tilde at the end would be taken for a part of the mark.
  const space = line.endsWith("~") ? " " : "";
  return kind === "struck" ? `${left}~~${line}${space}~~${right}` : `${left}**${line}**${right}`;
}
