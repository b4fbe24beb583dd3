import {
  isDeterminer,
  isFunctionWord,
  isHelpingVerb,
  isPreposition,
} from "../../../src/english/function-words.ts";
import { reportingVerb } from "../../../src/english/reporting-verbs.ts";
import type { SpeakerKind } from "../../../src/quotes/quote.ts";
import { isProperName } from "../../../src/quotes/speakers/identities/group-people.ts";
import { nameWords } from "../../../src/quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../../../src/quotes/speakers/identities/speaker-identity.ts";

/**
 * What makes a speaker's name look like none: a verb in it; a small letter at the start of what is shown as a name; more words than a list
 * can show; marks that no name has; an end, or a beginning, that belongs to more; the name of another who speaks in the same article.
 */
export type Oddity = "verb" | "small letter" | "long" | "marks" | "cut off" | "no noun" | "several of one";

export interface OddName {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly article: string;
  readonly oddity: Oddity;
  /** Why it may be left as it is, where it may. */
  readonly reason: string | null;
}

/** A list of speakers with names that nobody would give them, in the order of `identities`. */
export function oddNames(identities: readonly SpeakerIdentity[]): OddName[] {
  const odd = identities.flatMap(({ name, kind, articles }) =>
    odditiesOf(name, kind).map((oddity) => ({
      name,
      kind,
      article: articles[0] ?? "",
      oddity,
      reason: reasonFor(name, oddity),
    })),
  );
  return [...odd, ...severalOfOne(identities)];
}

const MOST_WORDS = 6;
const RELATIVE = /^(?:who|whom|whose|which|that|where|what|why|how)$/u;
const ENDING_ALONE =
  /^(?:there|here|all|image|photo|video|advertisement|two|one|three|first|second|others?|many|some|most|both|few|several|more|us|them|(?:every|any|some|no)(?:one|body))$/u;

function odditiesOf(name: string, kind: SpeakerKind): Oddity[] {
  const words = name.split(/\s+/u);
  const found: Oddity[] = [];
  const isTelling = (word: string, i: number): boolean =>
    /^\p{Ll}/u.test(word) &&
    ((RELATIVE.test(word) && !(i === 0 && word === "that")) || isVerb(word, words[i + 1] ?? ""));
  if (words.some(isTelling)) found.push("verb");
  const isShownAsName = kind === "person" || (kind === "body" && isProperName(name));
  if (isShownAsName && /^\p{Ll}/u.test(name)) found.push("small letter");
  if (words.length > MOST_WORDS) found.push("long");
  if (
    /,(?!\p{N})|[;:()[\]]|^[^\p{L}\p{N}"“'‘$€£]|(?<!\p{L})["“][^"”]*$|[^\p{L}\p{M}\p{N}.%"”'’+!?&$)]$/u.test(
      name,
    )
  )
    found.push("marks");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > 1 && /^\p{Ll}/u.test(last) && isFunctionWord(last) && !ENDING_ALONE.test(last))
    found.push("cut off");
  else if (/['’]s$/u.test(last) || (/^\p{Ll}/u.test(first) && isPreposition(first) && words[1] !== "least"))
    found.push("cut off");
  if (
    words.length === 1 &&
    /^(?:there|here|this|that|these|those|the|an?|not|so|it|what|who|which)$/u.test(
      name.charAt(0).toLowerCase() + name.slice(1),
    )
  )
    found.push("no noun");
  return found;
}

/** Of what has a noun's form, too ("talks", "brands"), only what stands before another noun phrase is a verb. */
function isVerb(word: string, next: string): boolean {
  if (isHelpingVerb(word)) return true;
  const verb = reportingVerb(word);
  if (verb !== undefined && verb.lemma !== word && !verb.isNoun && !/(?:s|ed|ing)$/u.test(word)) return true;
  const isBefore = isDeterminer(next) && !/^(?:all|both|some|most)$/u.test(next);
  return isBefore && !isFunctionWord(word) && /(?:[^su'’]s|ed)$/u.test(word);
}

function reasonFor(name: string, oddity: Oddity): string | null {
  const isNameOf = (words: readonly string[]): boolean =>
    words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:of|for|and|the|in|on|de|la|&)$/u.test(word));
  const words = name.split(/\s+/u);
  if (oddity === "small letter" && /^\p{Ll}{1,4}\p{Lu}/u.test(name)) return "it is written so";
  if (oddity === "small letter" && /^the\s+\p{Lu}/u.test(name)) return "a name with its article";
  if (oddity === "small letter" && isProperName(name)) return "a description with a name in it";
  if (oddity === "long" && isNameOf(words)) return "the whole name of a body";
  if (oddity === "long" && isNameOf(words.slice(2))) return "one word and the whole name of a body";
  if (oddity === "long" && shortened(name).split(" ").length <= MOST_WORDS)
    return "a name in it is that long";
  if (oddity === "long" && /^one of\s/iu.test(name)) return "without its last word nobody knows one of whom";
  if (oddity === "no noun" && /^those$/iu.test(name)) return "the article tells no more but in a clause";
  if (oddity === "marks" && /,.*\s(?:and|or)\s/u.test(name)) return "several who speak together";
  if (oddity === "marks" && /^(?:(?:an?|the|one|two|three|some|many)\s)+\p{Ll}[\p{L}-]*,\s\p{Ll}/u.test(name))
    return "two adjectives";
  return null;
}

/** With one word for each run of capitalised ones. */
function shortened(name: string): string {
  return name.replace(/\p{Lu}[^\s]*(?:\s(?:(?:of|for|and|the)\s)?\p{Lu}[^\s]*)+/gu, "Name");
}

/** Bodies that one article has under their name and under its letters, as two. */
function severalOfOne(identities: readonly SpeakerIdentity[]): OddName[] {
  const byArticle = new Map<string, SpeakerIdentity[]>();
  for (const identity of identities)
    if (identity.kind === "body" && isProperName(identity.name))
      for (const article of identity.articles)
        byArticle.set(article, [...(byArticle.get(article) ?? []), identity]);
  return [...byArticle].flatMap(([article, bodies]) =>
    bodies.flatMap((body) => {
      const isLettered = bodies.some((other) => other !== body && lettersOf(other.name).has(body.name));
      const isTwice = bodies.some((other) => other !== body && keyOf(other.name) === keyOf(body.name));
      if (!isLettered && !isTwice) return [];
      return [{ name: body.name, kind: body.kind, article, oddity: "several of one" as const, reason: null }];
    }),
  );
}

function lettersOf(name: string): ReadonlySet<string> {
  const words = name.match(/\p{L}+/gu) ?? [];
  const of = (some: readonly string[]) => some.map((word) => word.charAt(0).toUpperCase()).join("");
  return new Set(words.length < 2 ? [] : [of(words), of(words.filter((word) => /^\p{Lu}/u.test(word)))]);
}

function keyOf(name: string): string {
  return nameWords(name.replace(/^the\s+/iu, "")).join(" ");
}
