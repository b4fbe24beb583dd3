/**
 * The words of a message as people read them: an answer of our own has its words escaped and marked. Block quotes keep their ">", by
 * which they are known as quotations.
 */
export function withoutMarkdown(message: string): string {
  return message
    .replaceAll(/(?<!\\)\*\*/gu, "")
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1")
    .trim();
}
