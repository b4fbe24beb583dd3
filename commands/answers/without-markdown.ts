/** What formats text in Discord; an escaped character is one of the text. */
const FORMATTING =
  /\\([!-/:-@[-`{-~])|\*{1,3}|_{2,3}|~~|\|\||`+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[([^[\]\n]+)\]\(<?https?:[^()\s]+\)/gu;
/** Custom emoji, moments, people, roles and channels. */
const REFERENCES = /<(?:a?:\w+:\d+|t:-?\d+(?::\w)?|@[!&]?\d+|#\d+)>/gu;

/**
 * The words of a message as people read them: without what formats them, with escaped characters as they are seen, of links the words.
 * Block quotes keep their ">", by which they are known as quotations.
 */
export function withoutMarkdown(message: string): string {
  return message
    .replaceAll(REFERENCES, " ")
    .replaceAll(FORMATTING, (_, escaped?: string, label?: string) =>
      label === undefined ? (escaped ?? "") : withoutMarkdown(label),
    )
    .trim();
}
