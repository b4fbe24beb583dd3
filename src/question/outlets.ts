import { fold } from "../text/terms.ts";

/** An outlet that a question limits itself to, with the words that do so as offsets into it. */
export interface AskedOutlet {
  readonly outlet: string;
  readonly start: number;
  readonly end: number;
}

const BEFORE =
  /(?:^|[\s,(])(?:according to|(?:as )?(?:reported|published|told|printed|written) (?:by|in|to)|(?:articles?|stories|pieces?|news|report|coverage) (?:by|from|in|of)|in|from|by|per|via|on|at|does|did|do|has)\s+(?:the\s+)?$/iu;
const BEHIND =
  /^(?:['’]s?)?\s*(?:articles?|stories|pieces?|coverage|reports?|reporting)\b|^\s+(?:says?|quotes?|quoted|reports?|reported|have|has|got|published?|printed|ran|carry|carried)\b/iu;

/**
 * The outlet of the archive that a question names as where something stands ("according to Reuters", "in USA Today", "the Courier's
 * articles", or behind a comma at the end); `null` where none does. Case, dots, hyphens and "the" do not count; the longest name does.
 */
export function outletIn(question: string, outlets: readonly string[]): AskedOutlet | null {
  const words = [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&’'-]*/gu)];
  const byName = new Map(outlets.flatMap((outlet) => namesOf(outlet).map((name) => [name, outlet] as const)));
  const longest = Math.max(1, ...outlets.map((outlet) => outlet.split(/[\s-]+/u).length));
  for (let count = Math.min(longest, words.length); count > 0; count--)
    for (let from = 0; from + count <= words.length; from++) {
      const [first, last] = [words[from], words[from + count - 1]];
      if (first === undefined || last === undefined) continue;
      const start = first.index;
      const bare = question.slice(start, last.index + last[0].length).replace(/['’]s?$|[.,]+$/u, "");
      const outlet = byName.get(plain(bare));
      if (outlet === undefined) continue;
      const end = start + bare.length;
      const lead = BEFORE.exec(question.slice(0, start));
      const isBehind = BEHIND.test(question.slice(end));
      const isTag =
        /,\s*(?:the\s+)?$/iu.test(question.slice(0, start)) && /^[\s?!.]*$/u.test(question.slice(end));
      if (lead === null && !isBehind && !isTag) continue;
      const lastWord =
        lead?.[0]
          .toLowerCase()
          .match(/\p{L}+/gu)
          ?.findLast((word) => word !== "the") ?? "";
      // "What did Reuters say": that body's own words are asked for, unless it quotes somebody.
      if (
        /^(?:does|did|do|has)$/u.test(lastWord) &&
        !/^\s+(?:quotes?|quoted|reports?|have|got|published?|printed?|carry)\b/iu.test(question.slice(end)) &&
        !SAYS_SOMEBODY.test(question.slice(end))
      )
        continue;
      const isKeptBefore = /^(?:does|did|do|has)$/u.test(lastWord) || lead === null;
      return { outlet, start: isKeptBefore ? start : (lead?.index ?? start), end };
    }
  return null;
}

/** "… say Loretta Lynch told": what follows speaks. */
const SAYS_SOMEBODY = /^\s+(?:say|says|report|write)\s+\p{Lu}/u;

/** The outlet that words mean: by one of its names, or as the only one that has all of these words in its name; `null` for none. */
export function outletNamed(words: string, outlets: readonly string[]): string | null {
  const named = outlets.find((outlet) => isNameOfOutlet(words, outlet));
  if (named !== undefined) return named;
  const wanted = wordsOf(words);
  if (wanted.length === 0) return null;
  const holding = outlets.filter((outlet) => {
    const has = new Set(wordsOf(outlet));
    return wanted.every((word) => has.has(word));
  });
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** Whether words name an outlet: case, dots, hyphens and "the" do not count. */
export function isNameOfOutlet(words: string, outlet: string | null): boolean {
  return outlet !== null && plain(words) !== "" && namesOf(outlet).includes(plain(words));
}

/** What an outlet may be called: an address without its ending, "the" left out although it is written in one word. */
function namesOf(outlet: string): string[] {
  const name = plain(outlet);
  return /^the....+/u.test(name) ? [name, name.slice(3)] : [name];
}

function wordsOf(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(name: string): string {
  return fold(name)
    .replace(/^(?:the |www\.)/u, "")
    .replace(/(?:\.(?:com?|org|net))?(?:\.\p{L}{2})?$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
