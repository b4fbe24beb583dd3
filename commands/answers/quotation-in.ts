/** A quotation needs some words to be one: shorter strings in quote marks are names or irony. */
const LEAST_WORDS = 3;
const QUOTED = /["“„«»](?<inner>[^"“”„«»]+)["“”«»]/gu;

/** The words of a message that are a quotation: what stands in quote marks, else all of it without the marks of quoting. */
export function quotationIn(message: string): string {
  const text = message.replaceAll(/^\s*>{1,3}\s?/gmu, "").trim();
  const quoted = [...text.matchAll(QUOTED)].map(({ groups }) => groups?.inner ?? "");
  const longest = quoted.sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.trim().split(/\s+/u).length >= LEAST_WORDS ? longest.trim() : text;
}
