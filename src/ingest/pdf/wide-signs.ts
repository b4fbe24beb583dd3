const WIDE =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\u30fb\\u30fc\\uff01-\\uff60]";

/** Text that ends, or starts, with a sign of a script that puts no spaces between words: lines of it are joined without one. */
export const WIDE_END = new RegExp(`${WIDE}$`, "u");
export const WIDE_START = new RegExp(`^${WIDE}`, "u");
