import { leadsBody, roleCovers } from "../../english/roles.ts";
import { addToList } from "../../text/list-map.ts";
import { nameWords } from "../../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
import { stemmer } from "stemmer";
import type { KeptList, KeptTable } from "../../retrieval/kept-work.ts";
import type { Steps } from "../../text/slices.ts";
import { type RoleWords, roleWords } from "./role-words.ts";

export interface RoleMatch {
  readonly identity: SpeakerIdentity;
  /** Words of the description asked for that no description of theirs holds; an article of theirs may. See `RoleWords.words`. */
  readonly missing: readonly string[];
  /** Whether the office is the one asked for rather than one that it includes, or another at the head of the same body. */
  readonly isSame: boolean;
  /** How many words of the description were not asked for: of "chair of the Harbour Union PAC" one, for "the Harbour Union's chair". */
  readonly extra: number;
  /** Whether they held it once, by their description, and that was not asked for. */
  readonly isFormer: boolean;
}

export interface RoleIndex {
  /** Who is described so, those with the fewest missing words first, then who is quoted most. Empty where the words are no description. */
  find(description: string): readonly RoleMatch[];
}

/** A role that is told of somebody, who is given by the place among the identities; as JSON can hold it. */
export interface ToldRole extends Pick<RoleWords, "isFormer"> {
  readonly at: number;
  readonly words: readonly string[];
}

/** The roles that names and descriptions tell of each identity, by their keys. */
export function* readToldRoles(
  identities: Iterable<SpeakerIdentity>,
): Steps<ReadonlyMap<string, readonly ToldRole[]>> {
  const told = new Map<string, ToldRole[]>();
  let at = 0;
  for (const identity of identities) {
    for (const name of new Set([...identity.names, identity.name])) {
      const role = roleWords(name);
      if (role !== null) addToList(told, role.key, { at, words: [...role.words], isFormer: role.isFormer });
    }
    at += 1;
    yield;
  }
  return told;
}

/** The look-up of identities whose roles were read. */
export function roleIndexOf(
  identities: KeptList<SpeakerIdentity>,
  byKey: KeptTable<readonly ToldRole[]>,
): RoleIndex {
  return {
    find(description) {
      const asked = roleWords(description);
      if (asked === null) return [];
      const found = new Map<SpeakerIdentity, RoleMatch>();
      const elsewhere = new Set<SpeakerIdentity>();
      for (const key of byKey.keys()) {
        const isCovered = roleCovers(asked.key, key);
        const isLike = !isCovered && asked.words.size > 0 && leadsBody(asked.key) && leadsBody(key);
        if (!isCovered && !isLike) continue;
        for (const told of byKey.get(key) ?? []) {
          const identity = identities.at(told.at) as SpeakerIdentity;
          const match = matchOf(asked, key, told, identity);
          if (match === null && isCovered && isElsewhere(asked, told, identity)) elsewhere.add(identity);
          if (match === null || (isLike && match.missing.length > 0)) continue;
          if (isBetter(match, found.get(match.identity))) found.set(match.identity, match);
        }
      }
      // "The finance minister" of whom another article tells that he is the Chinese one.
      const here = [...found.values()].filter(
        ({ identity, missing }) => !elsewhere.has(identity) || !missing.some(isPlace),
      );
      return here.sort(
        (a, b) =>
          a.missing.length - b.missing.length ||
          Number(b.isSame) - Number(a.isSame) ||
          a.extra - b.extra ||
          b.identity.quotes - a.identity.quotes,
      );
    },
  };
}

/** `null` where the description tells another country or the like: the French president is not the German one. */
function matchOf(asked: RoleWords, key: string, role: ToldRole, identity: SpeakerIdentity): RoleMatch | null {
  if (asked.isFormer && !role.isFormer) return null;
  if (isElsewhere(asked, role, identity)) return null;
  const own = new Set(nameWords(identity.name).map(stemmer));
  const missing = missingOf(asked, role, own);
  const extra = role.words.filter((word) => !asked.words.has(word) && !own.has(word)).length;
  return {
    identity,
    missing,
    extra,
    isSame: key === asked.key,
    isFormer: role.isFormer && !asked.isFormer,
  };
}

function missingOf(asked: RoleWords, role: ToldRole, own: ReadonlySet<string>): string[] {
  return [...asked.words].filter((word) => !own.has(word) && !role.words.includes(word));
}

function isPlace(word: string): boolean {
  return word.startsWith("place ");
}

/** Whether a role is told to be in another place than the one asked for. */
function isElsewhere(asked: RoleWords, role: ToldRole, identity: SpeakerIdentity): boolean {
  if (!role.words.some(isPlace)) return false;
  return missingOf(asked, role, new Set(nameWords(identity.name).map(stemmer))).some(isPlace);
}

function isBetter(match: RoleMatch, known: RoleMatch | undefined): boolean {
  return (
    known === undefined ||
    match.missing.length < known.missing.length ||
    (match.missing.length === known.missing.length && rankOf(match) < rankOf(known))
  );
}

function rankOf({ isSame, isFormer, extra }: RoleMatch): number {
  return (isFormer ? 100 : 0) + (isSame ? 0 : 50) + extra;
}
