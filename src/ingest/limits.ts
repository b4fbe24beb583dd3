/** Longest text of one article, in UTF-16 units: about 800,000 words, far beyond any news item. */
export const MAX_ARTICLE_CHARACTERS = 5_000_000;

/** A `.txt` or `.md` file larger than this is refused by its size, unread: no encoding fits the text limit into more. */
export const MAX_TEXT_FILE_BYTES = MAX_ARTICLE_CHARACTERS * 4;

/** Longest line of a JSON Lines file, in bytes: an article at the text limit fits, with `\u` escapes throughout. */
export const MAX_LINE_BYTES = MAX_ARTICLE_CHARACTERS * 6 + 1_000_000;

/** Largest documents, by their formats, in bytes. */
export const MAX_DOCUMENT_BYTES = {
  // The longest real pages have 3 MB, most of it scripts.
  html: 10_000_000,
  // The others may hold pictures, which are not read.
  "web-archive": 25_000_000,
  mail: 25_000_000,
  docx: 25_000_000,
  pdf: 25_000_000,
} as const;

/** Text, styles and properties of a Word document, unpacked, in bytes: a novel has 10 MB of them. */
export const MAX_DOCX_UNPACKED_BYTES = 20_000_000;

/** Longest Markdown file, in UTF-16 units: a hundred pages; what it is made of takes a second to find. */
export const MAX_MARKDOWN_CHARACTERS = 500_000;

/** A file of JSON Lines that is something else has as many bad lines as lines: after these they are counted. */
export const MOST_REFUSALS = 50;

/** Bad lines after which a file of JSON Lines is given up, where fewer than one in ten is an article: it is something else. */
export const MOST_BAD_LINES = 10_000;

/** Names in the list of an article's authors. */
export const MOST_AUTHORS = 1_000;
