/** A quotation needs some words to be one: shorter strings in quote marks are names or irony. */
const LEAST_WORDS = 3;
const QUOTED = /["“„«»](?<inner>[^"“”„«»]+)["“”«»]/gu;

/** Lines below one another that Discord shows as a block quote. */
const BLOCK_QUOTE = /^(?:\s*>{1,3}\s.*(?:\n|$))+/mu;

/**
 * The words of a message that are a quotation: its first block quote, else what stands in quote marks, else all of it. What is
 * Markdown is taken away: an answer of our own has its words escaped and marked.
 */
export function quotationIn(message: string): string {
  const block = plainWords(BLOCK_QUOTE.exec(message)?.[0] ?? "");
  if (isLongEnough(block)) return block;
  const text = plainWords(message);
  const quoted = [...text.matchAll(QUOTED)].map(({ groups }) => groups?.inner ?? "");
  const longest = quoted.sort((a, b) => b.length - a.length)[0]?.trim();
  return longest !== undefined && isLongEnough(longest) ? longest : text;
}

function isLongEnough(words: string): boolean {
  return words.trim().split(/\s+/u).length >= LEAST_WORDS;
}

function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/^\s*>{1,3}\s?/gmu, "")
    .replaceAll(/(?<!\\)\*\*/gu, "")
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1")
    .trim();
}
