const MIN_CHARACTERS = 12;
const MAX_CHARACTERS = 200;
/** Names of files and what programs put there. */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|qxp|qxd|txt|html?|odt|pages|pptx?|xlsx?|rtf)\b|^(?:microsoft (?:word|powerpoint)\b|untitled|unbenannt|sans titre|document\s?\d*$|dokument\s?\d*$|layout\s?\d|page\s?\d|slide\s?\d|https?:)|_|^\S+$/iu;

/** The title in a document's properties, where somebody wrote it for readers; `null` for the names of files and the like. */
export function statedTitle(title: string): string | null {
  const plain = title.replaceAll(/\s+/gu, " ").replaceAll("\0", "").toWellFormed().trim();
  return plain.length >= MIN_CHARACTERS && plain.length <= MAX_CHARACTERS && !NO_TITLE.test(plain)
    ? plain
    : null;
}
