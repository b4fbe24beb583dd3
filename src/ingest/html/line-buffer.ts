import { withoutInvisible } from "../../text/invisible.ts";

/** A line between block elements or `<br>`s. */
export interface Line {
  readonly text: string;
  /** Share of the characters that are links. */
  readonly linkShare: number;
  /** Share that is set in italics or small print. */
  readonly softShare: number;
  /** A blank line, or a long line that ends its sentence, stands before it. */
  readonly opensParagraph: boolean;
}

export interface LineBuffer {
  add(text: string, isLink: boolean, isSoft?: boolean): void;
  /** Notes that one element ends and the next begins: a label and a value that styles set apart, if their letters say so. */
  part(): void;
  breakLine(): void;
  /** The lines since the last call that hold more than white space. */
  take(): Line[];
}

const PIECES = 4;

/** The wide space of Chinese and Japanese is part of their sentences. */
const SPACE = /[^\S\u3000]+/gu;
/** White space other than one plain space between words: most lines have none. */
const OTHER_SPACE = /[^\S\u3000 ]| {2}/u;
/** Lines from here on that end a sentence are paragraphs, though only one `<br>` parts them. */
const LONG_LINE = 80;
const ENDS_SENTENCE = /[.!?…。！？؟।:：]["'”’»)\]」』]*$/u;

/** Collects the text of inline elements. */
export function lineBuffer(): LineBuffer {
  let lines: { parts: string[]; links: number; soft: number; characters: number }[] = [];
  const lastLine = (): (typeof lines)[number] => {
    const last = lines.at(-1);
    if (last !== undefined) return last;
    const first = { parts: [], links: 0, soft: 0, characters: 0 };
    lines.push(first);
    return first;
  };
  let isParted = false;
  return {
    part() {
      isParted = true;
    },
    add(text, isLink, isSoft = false) {
      if (text === "") return;
      const line = lastLine();
      // Soft hyphens and references part a word into pieces.
      const last = isParted ? line.parts.slice(-PIECES).join("") : "";
      if (isParted && isOtherThing(last, text)) line.parts.push(" ");
      isParted = false;
      line.parts.push(text);
      const seen = charactersIn(text);
      line.characters += seen;
      if (isLink) line.links += seen;
      if (isSoft) line.soft += seen;
    },
    breakLine() {
      lastLine();
      lines.push({ parts: [], links: 0, soft: 0, characters: 0 });
    },
    take() {
      const taken: Line[] = [];
      let blank = true;
      for (const { parts, links, soft, characters } of lines) {
        const text = collapsed(withoutInvisible(parts.join("")).replaceAll("\0", ""));
        if (text === "") {
          blank = true;
          continue;
        }
        const before = taken.at(-1)?.text ?? "";
        const opensParagraph =
          blank ||
          (before.length >= LONG_LINE && text.length >= LONG_LINE && ENDS_SENTENCE.test(before.slice(-12)));
        const all = Math.max(1, characters);
        taken.push({
          text: text.toWellFormed(),
          linkShare: links / all,
          softShare: soft / all,
          opensParagraph,
        });
        blank = false;
      }
      lines = [];
      return taken;
    },
  };
}

function collapsed(text: string): string {
  return (OTHER_SPACE.test(text) ? text.replaceAll(SPACE, " ") : text).trim();
}

/** Characters of `text` that are no white space. */
function charactersIn(text: string): number {
  if (text.length <= 1) return text.trim().length;
  let spaces = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13) || code === 160) spaces += 1;
  }
  return text.length - spaces;
}

/** Whether pieces that styles set apart are two things: "Jane Doe" and "Reporter", "12 May 2024" and "3 min read". */
function isOtherThing(before: string, text: string): boolean {
  // "10:10 PM IST" and "Updated": capitals end, and a word begins.
  if (/\p{Lu}{2}$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(text)) return true;
  if (before.length <= 1 || !/[\p{Ll}\p{N}]$/u.test(before)) return false;
  if (JOINS_NAMES.test(text) && /\p{Lu}[\p{L}\u00ad'’-]*\s\p{Lu}[\p{L}\u00ad'’-]*\p{Ll}{2}$/u.test(before))
    return true;
  return /^\p{Lu}/u.test(text) || (/^\p{Nd}/u.test(text) && text.length > MAX_INDEX);
}

/** "Jane Doe", "and", "Joan Roe": three pieces, of which styles make one line. */
const JOINS_NAMES = /^\s*(?:and|und|et|y|in|for|with)\s*$/u;

/** Small numbers are raised or lowered: "CO2", notes. In characters. */
const MAX_INDEX = 2;

/** Lines that are broken for their looks, as one. */
export function joinedLines(lines: readonly Line[]): Line {
  const length = (line: Line): number => Math.max(1, line.text.length);
  const all = lines.reduce((sum, line) => sum + length(line), 0);
  const shareOf = (share: "linkShare" | "softShare"): number =>
    lines.reduce((sum, line) => sum + line[share] * length(line), 0) / Math.max(1, all);
  return {
    text: lines.map(({ text }) => text).join(" "),
    linkShare: shareOf("linkShare"),
    softShare: shareOf("softShare"),
    opensParagraph: lines[0]?.opensParagraph ?? true,
  };
}
