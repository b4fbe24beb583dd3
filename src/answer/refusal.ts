import type { Archive } from "../archive/archive.ts";
import { isGivenName } from "../english/names/given-names.ts";
import { termList } from "../english/terms.ts";
import type { AskedPart } from "../retrieval/reading/asked.ts";
import { shareMissing } from "../retrieval/reading/checks.ts";
import type { HeldTerms } from "../retrieval/reading/ground.ts";
import type { Retrieval } from "../retrieval/retriever.ts";
import type { Nothing } from "./lead.ts";

/** Years of articles that are told, at most. */
const MOST_YEARS = 3;

/**
 * Why the archive does not answer a question of fact, where that can be told for certain: a name that no article has, a time from which
 * nothing is, or what the nearest article does not mention. `null` where it is only that no passage answers.
 */
export async function refusalReason(
  { hits, reading }: Retrieval,
  archive: Pick<Archive, "articles" | "termStatistics">,
): Promise<Extract<Nothing, { because: "name_unknown" | "time_unknown" | "not_mentioned" }> | null> {
  if (reading === null) return null;
  const parts = reading.asked.parts.filter(({ kind }) => IS_TELLING.has(kind));
  const terms = [...new Set(parts.flatMap((part) => [...part.terms, ...part.others.flat()]))];
  const { holding } = await archive.termStatistics(terms);
  const isAbsent = (term: string): boolean => (holding.get(term) ?? 0) === 0;
  for (const part of parts) {
    if (part.kind !== "name" || !isNowhere(part, isAbsent)) continue;
    // Who wrote an article or printed it is named there, too.
    const heads = (await archive.articles()).flatMap(({ outlet, authors }) => [outlet ?? "", ...authors]);
    if (heads.some((head) => termList(head).some((term) => part.terms.includes(term)))) continue;
    return { because: "name_unknown", words: part.words };
  }
  for (const year of parts) {
    if (year.kind !== "year" || !year.terms.every(isAbsent)) continue;
    const days = { from: `${year.words}-01-01`, to: `${year.words}-12-31` };
    if ((await archive.articles(days)).length > 0) continue;
    // An article without a day may be of any.
    if ((await archive.articles()).some(({ published }) => published === null)) continue;
    const years = [...new Set(hits.flatMap(({ article }) => article.published?.slice(0, 4) ?? []))];
    return { because: "time_unknown", words: year.words, years: years.slice(0, MOST_YEARS).sort() };
  }
  const ground = hits[0]?.reading?.ground;
  if (ground === undefined || !ground.isWhole) return null;
  const missing = parts.find((part) => isMissing(part, ground.article));
  return missing === undefined ? null : { because: "not_mentioned", words: missing.words };
}

/** Numbers are written in too many ways to say that one is nowhere. */
const IS_TELLING: ReadonlySet<AskedPart["kind"]> = new Set(["name", "year", "calendar"]);

/** No article has a word of it, or of its other names; of a person the surname is enough. */
function isNowhere({ words, terms, others }: AskedPart, isAbsent: (term: string) => boolean): boolean {
  if (!others.every((other) => other.every(isAbsent))) return false;
  if (terms.every(isAbsent)) return true;
  const [first = ""] = words.split(" ");
  return terms.length === 2 && isGivenName(first.toLowerCase()) && isAbsent(terms[1] as string);
}

/** Of a name the last word counts: who is named by it alone is named. */
function isMissing(part: AskedPart, { all }: HeldTerms): boolean {
  const share = shareMissing(part, all);
  if (share === 0) return false;
  return part.others.length === 0 ? !all.has(part.terms.at(-1) ?? "") : share === 1;
}
