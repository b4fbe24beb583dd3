import type { Span } from "../text/span.ts";

/**
 * What a line of an article is that stands beside its text:
 * - byline: who wrote it. caption: what a picture shows, or whose it is.
 * - teaser: the headline of another article. dateline: where and for whom a report was written, in front of its first sentence.
 */
export type LineKind = "byline" | "caption" | "teaser" | "dateline";

export interface KnownLine extends Span {
  readonly kind: LineKind;
}

/** Longer lines are text, whatever they look like; in UTF-16 units. */
const LONGEST = { byline: 160, caption: 420, teaser: 240, dateline: 80 } as const;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|de|la|van|von|der|al|bin)){1,4}";
const BYLINE = new RegExp(
  `^(?:(?:(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eporting|REPORTING|[Ii]nterview(?:ed)?|[Ee]diting|[Aa]dditional\\s[Rr]eporting)\\s+)?(?:[Bb]y|BY)\\s+(?:${NAME}|\\p{Lu}{2,}(?:\\s\\p{Lu}{2,})+)|[Cc]ontribut(?:ing|ors?):\\s+${NAME})`,
  "u",
);
/** A name, and what its bearer is for the paper: "Ana Marsh, staff writer", "Ana Marsh | The Pellmouth Post". */
const SIGNED = new RegExp(
  `^${NAME}(?:\\s+and\\s+${NAME})?\\s*(?:[,|–—-]\\s*(?:(?:[Ss]taff|[Ss]enior|[Cc]hief|[Pp]olitical|[Ss]ports?|[Ss]pecial)\\s)?(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Cc]ontributor)s?\\b[^.!?]*|\\|\\s*\\p{Lu}[^.!?]*)$`,
  "u",
);
const LABELLED =
  /^(?:\(?(?:photos?|pictures?|images?|video|credit|pictured|caption|file photo|illustration)(?:\s(?:captions?|source|credit|by))?\s*[:|]|(?:image|photo|picture)\s(?:captions?|source|credit|by)\s|(?:media|getty)\s?(?:caption|images?)\b)/iu;
const CREDIT = new RegExp(
  `(?:[(|]\\s*(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|AP\\s[Pp]hoto)\\b[^()\\n]{0,80}\\)?|(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit)s?\\s*(?::|\\bby\\b)\\s[^.!?\\n]{2,60}|(?<=^|[.!?)…,]\\s)${NAME}\\s?/\\s?\\p{Lu}[\\p{L}\\p{N}\\s.&/-]{1,60}|(?:[Vv]ia\\s)?(?:Getty(?:\\sImages)?|AFP|EPA|Shutterstock|Alamy|AP\\sImages|Associated\\sPress\\s[Pp]hoto)(?:\\s?/\\s?[\\p{L}\\s]{2,40})?|[Cc]ourtesy\\sof\\s[^.!?\\n]{2,60})[.)]?$`,
  "u",
);
/** What every credit holds; a look for it is cheap. */
const CREDIT_HINT =
  /\/|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|Getty|AFP|EPA|Shutterstock|Alamy|Associated/u;
const TEASER =
  /^[\W_]{0,4}(?:(?:read|see|watch|listen|hear)\s(?:more|also|next|now|here)|also\s(?:read|see|on)|(?:more|related)(?:\s(?:on|from|stories|news|coverage|articles?|reading|video|links?))?\s*[:|]|related|(?:you\s)?(?:may|might)\salso\slike|in\scase\syou\smissed\sit|recommended(?:\sfor\syou)?|don['’]t\smiss|most\s(?:read|popular)|sign\sup|subscribe|newsletter|advertisement|trending|go\sdeeper|up\snext)(?:\s?[:|–—]|\s*$|\s(?:for|to|with|more|here|on)\b)/iu;
const DATELINE =
  /^\p{Lu}{3,}[\p{Lu}\s.'’-]*(?:,\s\p{L}[\p{L}.\s]{1,30})?(?:,\s\p{Lu}\p{L}{2,8}\.?\s\p{N}{1,2})?\s?(?:\((?:[^()\n]{2,40})\))?\s?(?:[–—]|--?(?=\s))\s?/u;

/** The lines, or beginnings of lines, of a text that are known to stand beside it, in order. Linear in its length. */
export function knownLines(text: string): KnownLine[] {
  const found: KnownLine[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const known = end - start <= LONGEST.caption ? kindOf(text.slice(start, end).trim()) : null;
    if (known !== null) found.push({ kind: known, start, end });
    else {
      const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST.dateline)));
      if (dateline !== null) found.push({ kind: "dateline", start, end: start + dateline[0].length });
    }
    start = end + 1;
  }
  return found;
}

/** `null`: a line of text, or one that begins with a dateline. */
function kindOf(line: string): LineKind | null {
  if (line.length < 3) return null;
  if (line.length <= LONGEST.teaser && TEASER.test(line)) return "teaser";
  if (LABELLED.test(line) || (CREDIT_HINT.test(line) && CREDIT.test(line) && !/["“”]/u.test(line)))
    return "caption";
  const isWhole = line.length <= LONGEST.byline && !/[!?“”"]/u.test(line);
  return isWhole && ((BYLINE.test(line) && !tells(line)) || SIGNED.test(line)) ? "byline" : null;
}

/** "By Friday Lind had left.": a sentence. */
function tells(line: string): boolean {
  return /[.]$/u.test(line) && /\s\p{Ll}+\s\p{Ll}+\s/u.test(line);
}
