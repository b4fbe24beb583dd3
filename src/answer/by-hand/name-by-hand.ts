import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { HandSet } from "../../archive/corrections/correction.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../english/names/bodies.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { termList } from "../../english/terms.ts";
import { nameWords } from "../../quotes/speakers/identities/name-key.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { nameKey } from "../../retrieval/speakers-by-hand.ts";

/** A name as a person gave it, and what the archive knows of it. */
export interface NameByHand {
  readonly set: Extract<HandSet, { is: "speaker" }>;
  /** Whether an article names them. Somebody else may be set, too: it is a person who says so. */
  readonly isNamed: boolean;
  /** Where no article names them: those whose names come nearest. */
  readonly suggestions: readonly string[];
}

/** `several`: speakers of the article whom the name means equally. */
export type ReadNameByHand =
  | { readonly is: "name"; readonly name: NameByHand }
  | { readonly is: "several"; readonly names: readonly string[] }
  | { readonly is: "no_name" };

export const LONGEST_NAME = 100;

/** Passages looked at to tell whether somebody is named at all. */
const LOOKED_AT = 50;

/**
 * Who is meant by a name that a person gave to a quote: a speaker of its article, by any of their names; or else one whom other
 * articles quote by just this name; or else somebody new, called as the name is written.
 */
export async function nameByHand(
  typed: string,
  quotes: readonly StoredQuote[],
  { archive, directory }: { readonly archive: Archive; readonly directory: SpeakerDirectory },
): Promise<ReadNameByHand> {
  const name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME || !name.isWellFormed() || /\p{Cc}/u.test(name))
    return { is: "no_name" };
  const found = (known: string, kind: "person" | "body"): ReadNameByHand => ({
    is: "name",
    name: { set: { is: "speaker", name: known, kind }, isNamed: true, suggestions: [] },
  });
  const here = speakersCalled(name, quotes);
  const [only] = here;
  if (here.length > 1) return { is: "several", names: here.map((speaker) => speaker.name) };
  if (only !== undefined) return found(only.name, only.kind);
  const words = nameKey(name);
  const elsewhere = directory.identities.filter(
    ({ kind, names }) => kind !== "unnamed" && names.some((other) => nameKey(other) === words),
  );
  const [one] = elsewhere;
  if (elsewhere.length === 1 && one !== undefined && nameKey(one.name) === words)
    return found(one.name, one.kind === "body" ? "body" : "person");
  const isNamed = await isNamedBy(archive, name);
  return {
    is: "name",
    name: {
      set: { is: "speaker", name, kind: kindOf(name) },
      isNamed,
      suggestions: isNamed ? [] : nearestNames(name, directory),
    },
  };
}

/** Names that come nearest, of those who are quoted. */
export function nearestNames(name: string, { index }: SpeakerDirectory): string[] {
  const { matches, suggestions } = index.find(name);
  return [...new Set([...matches, ...suggestions].map((identity) => identity.name))].slice(0, MOST_NEAREST);
}

const MOST_NEAREST = 5;

/** Speakers of the article who go by the name; where one is called just so in full, that one alone. */
function speakersCalled(
  name: string,
  quotes: readonly StoredQuote[],
): readonly { readonly name: string; readonly kind: "person" | "body" }[] {
  const wanted = nameKey(name);
  const called = new Map<string, { name: string; kind: "person" | "body" }>();
  for (const { speaker } of quotes) {
    if (speaker === null || speaker.kind === "unnamed") continue;
    if ([speaker.name, ...speaker.alsoNamed].some((other) => nameKey(other) === wanted))
      called.set(speaker.name, { name: speaker.name, kind: speaker.kind });
  }
  const all = [...called.values()];
  const full = all.filter((speaker) => nameKey(speaker.name) === wanted);
  return full.length > 0 ? full.slice(0, 1) : all;
}

/** Whether a paragraph of some article holds the name as it is written, but for case and accents. */
async function isNamedBy(archive: Archive, name: string): Promise<boolean> {
  const hits = await archive.searchTerms({ terms: termList(name), limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const wanted = ` ${nameKey(name)} `;
  return passages.some(({ text }) => ` ${nameKey(text)} `.includes(wanted));
}

function kindOf(name: string): "person" | "body" {
  const words = nameWords(name);
  if (words.length > 1 && isGivenName(words[0] ?? "")) return "person";
  return BODY_WORDS.has(words.at(-1) ?? "") || words.some((word) => KNOWN_BODIES.has(word))
    ? "body"
    : "person";
}
