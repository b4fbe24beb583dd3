import type { Archive } from "../archive/archive.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { type Gender, givenNameOf } from "../english/names/given-names.ts";
import { pronounOf } from "../english/pronouns.ts";
import { rolesIn } from "../english/roles.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { ArticleId } from "../text/article.ts";
import type { PassageRequest } from "./passage-request.ts";
import type { QuoteInContext } from "./quote-context.ts";
import { wordsAt } from "./words-at.ts";

/** A person who is all that a topic names: what was said on "Orla Hall" may say "her". */
export interface PersonAsked {
  /** The term of the surname. */
  readonly surname: string;
  /** `undefined` where the given name does not tell. */
  readonly gender: Gender | undefined;
}

/** More words are no name alone. */
const MOST_WORDS = 3;

/** Whom a topic names, where it names a person and nothing else; `null` for any other topic. */
export function personAsked({ words, names }: Pick<PassageRequest, "words" | "names">): PersonAsked | null {
  const content = termsOf(words).filter(({ term }) => !isFunctionTerm(term));
  if (content.length === 0 || content.length > MOST_WORDS) return null;
  const [first] = content;
  const given =
    content.length < 2 || first === undefined ? undefined : givenNameOf(words.slice(first.start, first.end));
  const named = new Set(names.flatMap(termList));
  // In small letters a given name tells that the word behind it is a name, too.
  const isOneName = content.length === 2 && (content[1]?.start ?? 0) === (first?.end ?? 0) + 1;
  const isLower = named.size === 0 && isOneName && given !== undefined && !given.isWord;
  if (!isLower && !content.every(({ term }) => named.has(term))) return null;
  const surname = content.at(-1)?.term;
  return surname === undefined ? null : { surname, gender: given?.gender };
}

/** Paragraphs with the surname from which on an article is about whoever bears it, where the headline does not have it. */
const PARAGRAPHS = 3;
const LOOKED_AT = 200;

/** Those of some articles that speak of a person again and again, so that a pronoun in them may well mean them. */
export async function articlesOn(
  { surname }: PersonAsked,
  quotes: readonly QuoteInContext[],
  archive: Pick<Archive, "searchTerms" | "passages">,
): Promise<ReadonlySet<ArticleId>> {
  const titled = quotes.filter(({ title }) => title.has(surname)).map(({ article }) => article.id);
  const found = new Set<ArticleId>(titled);
  const ids = [...new Set(quotes.map(({ article }) => article.id))].filter((id) => !found.has(id));
  if (ids.length === 0) return found;
  const hits = await archive.searchTerms({ terms: [surname], limit: LOOKED_AT, within: { ids } });
  const times = new Map<ArticleId, number>();
  for (const { article } of await archive.passages(hits.map(({ id }) => id)))
    times.set(article, (times.get(article) ?? 0) + 1);
  for (const [article, count] of times) if (count >= PARAGRAPHS) found.add(article);
  return found;
}

/** Nouns for whoever it may be. */
const SOMEBODY =
  /^(?:m[ae]n|wom[ae]n|person|people|guys?|boys?|girls?|kids?|child(?:ren)?|some(?:one|body)|any(?:one|body)|every(?:one|body))$/u;
const OPENS_SENTENCE = /(?:^|[.!?…]["”’]?\s+)["“‘]?$/u;

/**
 * Whether words in marks speak of a third person who may be the one that was asked for: their "he" is not whoever says them, as that of
 * reported speech may be.
 */
export function mayMean(quoted: QuoteInContext, { gender }: PersonAsked): boolean {
  if (quoted.quote.kind !== "direct") return false;
  const said = wordsAt(quoted, quoted.quote.content);
  for (const { 0: word, index } of said.matchAll(/[\p{L}’']+/gu)) {
    const key = word.toLowerCase().replaceAll("’", "'");
    const pronoun = pronounOf(key);
    if (pronoun?.kind === "third" && pronoun.stands === "person")
      return gender === undefined || pronoun.gender === gender;
    // "Something was going on with Post, he", "a man with his hands in the air": another one was spoken of.
    const isName =
      /^\p{Lu}/u.test(word) && pronoun === undefined && !OPENS_SENTENCE.test(said.slice(0, index));
    if (isName || SOMEBODY.test(key) || rolesIn([key]).length > 0) return false;
  }
  return false;
}
