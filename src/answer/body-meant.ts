import { isFunctionTerm } from "../english/function-words.ts";
import { isCommonWord } from "../english/common-words.ts";
import { BODY_WORDS } from "../english/names/bodies.ts";
import { placeKey, placeWords } from "../english/names/places.ts";
import { leadsBody, rolesIn, speaksForBody } from "../english/roles.ts";
import type { Described } from "../question/names/description-index.ts";
import type { Names } from "../question/names/names.ts";
import { roleWords } from "../question/names/role-words.ts";
import { nameWords } from "../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { Meant } from "./meant.ts";

/** What else speaks for a body: its statement, its lawyers. */
const VOICES: ReadonlySet<string> = new Set(["lawyer", "official"]);
const STATEMENT = /\b(?:statement|report|website|spokes\p{L}+|communications)\b/iu;
/** Who speaks for a country. */
const STATE_HEADS: ReadonlySet<string> = new Set([
  "president",
  "prime minister",
  "foreign minister",
  "minister",
  "chancellor",
  "ambassador",
  "secretary",
]);
const STATE_BODY = /\b(?:government|ministry|foreign office|state department|embassy|administration)\b/iu;
/** "the company", "the statement": the body that its article is about. A kind before it ("the advocacy group") is another's, but for firms. */
const GENERIC = /^(?:[Tt]he|[Aa]n?)\s+(?:(\p{Ll}+)\s+)?(\p{Ll}+?)(?:['’]s\s+(?:statement|website|report))?$/u;
/** Words for any firm, and for any body that is none. */
const FIRMS = /^(?:company|firm|giant|network)$/u;
const BODIES = /^(?:statement|group|organi[sz]ation)$/u;

/** "A senior official of the American company". */
const OF_GENERIC = /\b(?:of|at|from|for|with)\s+the\s+(?:[\p{L}.-]+\s+){0,3}?(\p{Ll}+)$/u;

type Relation = "speaks" | "belongs" | null;

/**
 * A body with those who speak for it, and after them who leads it or belongs to it, and "the company" in articles that quote it.
 * `own`: the body where it is quoted itself. A country is meant with its government and those who represent it. Empty where nobody is.
 */
export function bodyMeant(
  name: string,
  own: readonly SpeakerIdentity[],
  { descriptions, directory }: Names,
): readonly Meant[] {
  const place = placeKey(name);
  const speaking = new Set<SpeakerIdentity>();
  const belonging = new Set<SpeakerIdentity>();
  for (const words of formsOf(name, own, place))
    for (const described of descriptions.holding(words)) {
      if (own.includes(described.identity)) continue;
      const relation = place === undefined ? relationTo(words, described) : relationToState(described);
      if (relation === "speaks") speaking.add(described.identity);
      if (relation === "belongs") belonging.add(described.identity);
    }
  for (const identity of speaking) belonging.delete(identity);
  const known = [...own, ...speaking, ...belonging];
  // "The company" of the articles that quote a person is no sign that the name is a firm's: others who are described by it are.
  const isBody = own.some(({ kind }) => kind !== "person") || speaking.size + belonging.size > 0;
  if (!isBody) return [];
  const nouns = new Set(
    own.flatMap(({ names }) => names.flatMap(nameWords)).filter((word) => BODY_WORDS.has(word)),
  );
  for (const article of new Set(known.flatMap(({ articles }) => articles))) {
    const quoted = directory.speakersOf(article).filter(({ speaker }) => speaker.kind !== "person");
    const others = quoted.filter(({ speaker }) => {
      const identity = directory.identityOf(article, speaker.name);
      return (
        speaker.kind === "body" &&
        isNamed(speaker.name) &&
        identity !== undefined &&
        !known.includes(identity)
      );
    });
    // Where the article quotes another body by its name, "the group" may be that one; "the company", where it is called so.
    const isOtherFirm = others.some(({ speaker }) =>
      speaker.alsoNamed.some((one) => FIRMS.test(GENERIC.exec(one)?.[2] ?? "")),
    );
    const isOwn = (noun = "", kind = ""): boolean =>
      nouns.has(noun) ||
      (FIRMS.test(noun) ? !isOtherFirm : kind === "" && others.length === 0 && BODIES.test(noun));
    for (const { speaker } of quoted) {
      const isOfficial = [speaker.name, ...speaker.alsoNamed].some(
        (one) =>
          isOwn(OF_GENERIC.exec(one)?.[1]) &&
          rolesIn(nameWords(one)).some(({ key }) => speaksForBody(key) || VOICES.has(key)),
      );
      const [, kind, noun] = GENERIC.exec(speaker.name) ?? [];
      if (!isOfficial && !isOwn(noun?.toLowerCase(), kind)) continue;
      const identity = directory.identityOf(article, speaker.name);
      if (identity !== undefined && !known.includes(identity)) speaking.add(identity);
    }
  }
  return [{ name, own, speakingFor: [...speaking], belonging: [...belonging], tier: 0 }];
}

/** The word rows by which descriptions name the body. */
function formsOf(
  name: string,
  own: readonly SpeakerIdentity[],
  place: string | undefined,
): readonly (readonly string[])[] {
  const bodies = own.filter(({ kind }) => kind !== "person").flatMap(({ names }) => names);
  const named = [
    name,
    ...bodies.filter((one) => isNamed(one) && !isWordOnly(one)),
    ...(place === undefined ? [] : placeWords(place)),
  ];
  const rows = new Map<string, readonly string[]>();
  for (const one of named) {
    const words = nameWords(one).filter((word) => word !== "the");
    if (words.length > 0 && words.some((word) => !isFunctionTerm(word))) rows.set(words.join(" "), words);
  }
  return [...rows.values()];
}

const isNamed = (name: string): boolean => /^(?:[Tt]he\s+)?\p{Lu}/u.test(name);

/** "International" of a committee, "the Agency": other bodies have the word in their names as well. */
function isWordOnly(name: string): boolean {
  const [word = "", ...others] = nameWords(name).filter((one) => one !== "the");
  return others.length === 0 && !/\p{Lu}{2}/u.test(name) && (BODY_WORDS.has(word) || isCommonWord(word));
}

/** "Spokeswoman for the Harbour Office", "the Harbour Office's director", "Harbour Office researcher", but not a former one. */
function relationTo(body: readonly string[], { identity, description, words }: Described): Relation {
  if (words.length === body.length || /\bformer\b/iu.test(description)) return null;
  if (STATEMENT.test(description)) return "speaks";
  const keys = rolesIn(words).map(({ key }) => key);
  if (keys.some((key) => speaksForBody(key) || VOICES.has(key))) return "speaks";
  const isSomebody = identity.kind === "person" || identity.kind === "unnamed";
  return isSomebody && (keys.some(leadsBody) || roleWords(description) !== null) ? "belongs" : null;
}

/** "The Ostrany government", "Ostrany's foreign minister", "an Ostrany official". */
function relationToState({ identity, description, words }: Described): Relation {
  if (/\bformer\b/iu.test(description)) return null;
  if (STATE_BODY.test(description)) return "speaks";
  const keys = rolesIn(words).map(({ key }) => key);
  if (keys.some((key) => speaksForBody(key) || key === "official")) return "speaks";
  return identity.kind === "person" && keys.some((key) => STATE_HEADS.has(key)) ? "belongs" : null;
}
