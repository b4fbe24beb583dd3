import { isSubjectWord } from "../../../english/function-words.ts";
import { reportingVerb } from "../../../english/reporting-verbs.ts";
import type { Span } from "../../../text/span.ts";

/** Names are no longer, in UTF-16 units. */
const LONGEST = 80;
/** "the mayor", "María del Río", "Dr. Umeh", "WHO". */
const NAME =
  "(?:(?:[Tt]he\\s+)?\\p{Lu}[\\p{L}\\p{M}'’.-]*|[Tt]he\\s+\\p{Ll}+)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|der|den|da|di|dos|la|le|van|von|bin|ibn|al|el|ap|of)){0,5}";
/** "the harbour master", where nothing follows. */
const ROLE = "[Tt]he\\s+\\p{Ll}+(?:[\\s-]\\p{Ll}+){0,4}";
const DASH = new RegExp(
  `^[ \\t.,]*(?:\\n\\s*)?(?:—|–|―|--?|~)[ \\t]*(?<name>${NAME}|${ROLE})(?=\\s*(?:$|[^\\p{L}\\p{N}\\s:]|\\n))`,
  "u",
);
const BRACKETS = new RegExp(`^[ \\t.,]*\\((?<name>${NAME}|${ROLE})(?:,[^()\\n]{0,60})?\\)`, "u");
const NAME_FIRST = new RegExp(`^[\\s,]*(?<name>${NAME})\\s+(?<verb>\\p{Ll}+)`, "u");
const VERB_FIRST = new RegExp(`^[\\s,]*(?<verb>\\p{Ll}+)\\s+(?<name>${NAME})`, "u");
const ACCORDING = new RegExp(`^[\\s,]*according\\s+to\\s+(?<name>${NAME})`, "iu");
const BEFORE = new RegExp(
  `(?<name>${NAME})(?:,[^,\\n]{1,60},)?\\s+(?<verb>\\p{Ll}+)(?:\\s+(?:that|to\\s+\\p{L}+|\\p{Lu}\\p{L}+))?\\s*[:,]?\\s*$`,
  "u",
);
const LABEL = new RegExp(`(?:^|[\\n.!?]\\s*)(?<name>${NAME})(?:,[^,:\\n]{1,60})?\\s*:\\s*$`, "u");

/** Whom a dash or brackets right behind a quotation credit: “…” — Rosalind Achterberg, Lower Sleet. */
export function creditBehind(text: string, end: number): string | null {
  const behind = text.slice(end, end + LONGEST * 2);
  const found = DASH.exec(behind) ?? BRACKETS.exec(behind);
  return named(found?.groups?.name);
}

/** Whom the words beside a quotation credit, where the quotes' reader found no one: "Will said", a name that is a word. */
export function creditBeside(text: string, { start, end }: Span): string | null {
  const behind = text.slice(end, end + LONGEST * 2);
  const before = text.slice(Math.max(0, start - LONGEST * 1.5), start);
  for (const found of [NAME_FIRST.exec(behind), VERB_FIRST.exec(behind), BEFORE.exec(before)])
    if (found !== null && reportingVerb(found.groups?.verb ?? "") !== undefined)
      return named(found.groups?.name);
  return creditBehind(text, end) ?? named((ACCORDING.exec(behind) ?? LABEL.exec(before))?.groups?.name);
}

function named(name: string | undefined): string | null {
  const words = name?.trim().replace(/\.$/u, "") ?? "";
  return words === "" || words.length > LONGEST || isSubjectWord(words.toLowerCase()) ? null : words;
}
