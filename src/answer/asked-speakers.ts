import { distance } from "fastest-levenshtein";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { fold } from "../text/terms.ts";

/** Whom the words of a question mean among the speakers of the archive. */
export interface AskedSpeakers {
  /** The likeliest; several where the words are ambiguous. Empty where nobody is meant. */
  readonly likely: readonly SpeakerIdentity[];
  /** Others whom the words can mean, who said much less. */
  readonly unlikely: readonly SpeakerIdentity[];
  /** The name that a misspelt one was taken for. */
  readonly correction: { readonly typed: string; readonly word: string } | null;
  /** Where nobody is meant: whose names are nearest. */
  readonly suggestions: readonly SpeakerIdentity[];
}

/** Of the most quoted, so many are looked through for a role. */
const LOOKED_THROUGH = 2_000;
const CEO = /\bceo\b/giu;

/** Persons and bodies whom an article also calls by the words ("the harbour master"), most quotes first. */
export function bearersOfRole(
  words: string,
  { identities }: Pick<SpeakerDirectory, "identities">,
): readonly SpeakerIdentity[] {
  const asked = namesIn(words.replace(CEO, "chief executive"));
  return identities.slice(0, LOOKED_THROUGH).filter(
    ({ kind, names }) =>
      kind !== "unnamed" &&
      names.some((name) => {
        const held = namesIn(name);
        return asked.every((word) => held.includes(word));
      }),
  );
}

/** Somebody who said this part of what the most quoted one said is as likely to be meant. */
const AS_LIKELY = 0.2;

/** Finds whom words mean: names, roles, two names joined by "and", and names misspelt by a letter or two. */
export function askedSpeakers(
  words: string,
  directory: Pick<SpeakerDirectory, "index" | "byGivenName">,
): AskedSpeakers {
  const { matches, suggestions } = directory.index.find(words);
  if (matches.length > 0) return divided(namesakes(words, matches, directory), null);
  const parts = words.split(/\s*(?:,| and | or |&)\s*/iu).filter((part) => part !== "");
  if (parts.length > 1) {
    const each = parts.map((part) => askedSpeakers(part, directory));
    if (each.some(({ likely }) => likely.length > 0))
      return {
        likely: each.flatMap(({ likely }) => likely.slice(0, 1)),
        unlikely: [],
        correction: null,
        suggestions: [],
      };
  }
  const meant = suggestions.filter((identity) => isMisspelt(words, identity));
  const [best] = meant;
  if (best !== undefined) return divided([best], { typed: words, word: best.name });
  return { likely: [], unlikely: [], correction: null, suggestions };
}

/**
 * Those of the matches who bear the words as their name, if any do: "Bram Tessaly" means nobody whom an article calls
 * Bram Tessaly's sister. A first name alone ("Orla") means everybody of that name.
 */
function namesakes(
  words: string,
  matches: readonly SpeakerIdentity[],
  { byGivenName }: Pick<SpeakerDirectory, "byGivenName">,
): readonly SpeakerIdentity[] {
  const asked = namesIn(words);
  const bearers = matches.filter(({ name }) => {
    const held = new Set(namesIn(name));
    return asked.every((word) => held.has(word));
  });
  if (bearers.length === 0) return matches;
  return [...new Set([...bearers, ...byGivenName(words)])].sort((a, b) => b.quotes - a.quotes);
}

function divided(
  matches: readonly SpeakerIdentity[],
  correction: AskedSpeakers["correction"],
): AskedSpeakers {
  const most = matches[0]?.quotes ?? 0;
  const isLikely = ({ quotes }: SpeakerIdentity) => quotes >= AS_LIKELY * most;
  return {
    likely: matches.filter(isLikely),
    unlikely: matches.filter((identity) => !isLikely(identity)),
    correction,
    suggestions: [],
  };
}

/** Letters of a word for each that may be wrong, and the words that may be. */
const LETTERS_PER_EDIT = 4;
const TITLES = /^(?:the|a|an|mr|mrs|ms|dr|sir|sen|senator|rep|president|mayor|governor|gov|professor|prof)$/u;

/** Whether every word is a name of the speaker, or nearly one. */
function isMisspelt(words: string, { names }: SpeakerIdentity): boolean {
  const known = names.flatMap(namesIn);
  const asked = namesIn(words);
  return (
    asked.length > 0 &&
    asked.every((word) =>
      known.some((name) => distance(word, name) <= Math.floor(word.length / LETTERS_PER_EDIT)),
    )
  );
}

/** The words of a name, without titles. */
function namesIn(text: string): string[] {
  return fold(text)
    .replace(/['’]s?(?=\s|$)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !TITLES.test(word));
}
