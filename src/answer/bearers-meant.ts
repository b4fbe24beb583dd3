import { genderOfGivenName, isGivenName } from "../english/names/given-names.ts";
import { HONORIFICS } from "../english/names/titles.ts";
import type { AskedSpeaker } from "../question/asked-speaker.ts";
import { FITS, type NameMatch } from "../question/names/name-index.ts";
import type { Names } from "../question/names/names.ts";
import { roleWords } from "../question/names/role-words.ts";
import { nameKeyOf, nameWords } from "../quotes/speakers/identities/name-key.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { bodyMeant } from "./body-meant.ts";
import type { Meant } from "./meant.ts";

/** A lesser bearer of the name is meant where the greater said nothing: so much less than the most quoted one. */
const AS_LIKELY = 0.2;

/** Behind all who bear the name themselves. */
const NAMESAKE = 4;

/** Whom a known name can mean: a body with those who speak for it, and each person who bears it. */
export function bearersMeant(
  { words, title, matches }: Extract<AskedSpeaker, { by: "name" }>,
  names: Names,
): readonly Meant[] {
  const named = withTitle(title, matches);
  const bodies = named.filter(({ identity }) => identity.kind === "body");
  const persons = named.filter(({ identity }) => identity.kind !== "body");
  return onceEach(
    [...bodiesMeant(words, bodies, persons, names), ...personsMeant(words, persons, names)].sort(
      (a, b) => a.tier - b.tier,
    ),
  );
}

function bodiesMeant(
  words: string,
  bodies: readonly NameMatch[],
  persons: readonly NameMatch[],
  names: Names,
): readonly Meant[] {
  const [person] = persons;
  if (bodies.length > 0) {
    const sure = bodies.filter(({ fit }) => fit === "full" || fit === "alias");
    const isLettered = /^[\p{Lu}\p{N}.&]{2,}$/u.test(words.replace(/^the\s+/iu, ""));
    const own = (sure.length > 0 && !isLettered ? sure : bodies).map(({ identity }) => identity);
    const isSecond = persons.some(({ fit }) => fit === "full");
    // "Clinton" is the person rather than what is called after them: "the Clinton campaign".
    const isNamesake =
      sure.length === 0 &&
      !isLettered &&
      persons.some(({ identity, fit }) => identity.kind === "person" && fit === "surname");
    return bodyMeant(own[0]?.name ?? words, own, names).map((body) => ({
      ...body,
      tier: body.tier + (isNamesake ? NAMESAKE : isSecond ? 1 : 0),
    }));
  }
  // "Wells Harrow" may be a firm: nobody is given the name, and others are described by it.
  if (person === undefined || person.fit !== "full" || isGivenName(nameKeyOf(person.identity.name).given))
    return [];
  const found = bodyMeant(person.identity.name, [person.identity], names);
  return found.some(({ speakingFor, belonging }) => speakingFor.length + belonging.length > 0) ? found : [];
}

function personsMeant(words: string, persons: readonly NameMatch[], names: Names): Meant[] {
  // A description that ends in the name makes its bearers no less sure.
  const best = (persons.find(({ identity }) => identity.kind === "person") ?? persons[0])?.fit ?? "full";
  const isOneWord = nameWords(words).length === 1;
  return persons.map(({ identity, fit }) => {
    const isLess =
      FITS.indexOf(fit) > FITS.indexOf(best) && !(isOneWord && best === "full" && fit === "surname");
    const rivals = persons.filter((other) => FITS.indexOf(other.fit) <= FITS.indexOf(fit));
    const isRare = identity.quotes < AS_LIKELY * Math.max(...rivals.map((other) => other.identity.quotes));
    return {
      name: identity.name,
      own: [identity, ...namesakesOf(identity, names)],
      speakingFor: [],
      belonging: [],
      tier: (isLess ? 2 : 0) + (isRare ? 1 : 0),
    };
  });
}

/** Each identity with the first who has it. */
function onceEach(meant: readonly Meant[]): readonly Meant[] {
  const seen = new Set<SpeakerIdentity>();
  return meant.flatMap((one) => {
    if (one.own.length === 0) return [one];
    const own = one.own.filter((identity) => !seen.has(identity));
    if (own.length === 0 || one.own[0] !== own[0]) return [];
    for (const identity of own) seen.add(identity);
    return [{ ...one, own }];
  });
}

/** A bare surname in other articles is the bearer's who is quoted most. */
function namesakesOf(identity: SpeakerIdentity, { index }: Names): readonly SpeakerIdentity[] {
  const { surname, given } = nameKeyOf(identity.name);
  if (surname === "" || given === "") return [];
  const bearers = index.named([surname]).filter((match) => match.identity.kind === "person");
  const full = bearers.filter((match) => nameKeyOf(match.identity.name).given !== "");
  const greatest = full.reduce<SpeakerIdentity | undefined>(
    (most, match) => (most === undefined || match.identity.quotes > most.quotes ? match.identity : most),
    undefined,
  );
  if (greatest !== identity) return [];
  return bearers
    .map((match) => match.identity)
    .filter((other) => nameKeyOf(other.name).given === "" && other !== identity);
}

/** "President Clinton" is the one whom articles call so, "Mrs Clinton" no man. */
function withTitle(title: string | null, matches: readonly NameMatch[]): readonly NameMatch[] {
  if (title === null) return matches;
  const gender = HONORIFICS.get(nameWords(title)[0] ?? "");
  const fitting =
    gender === undefined
      ? matches
      : matches.filter(({ identity }) => {
          const known = genderOfGivenName(nameKeyOf(identity.name).given);
          return identity.kind !== "person" || known === undefined || known === gender;
        });
  const persons = fitting.filter(({ identity }) => identity.kind !== "body");
  const role = roleWords(title);
  const holders =
    role === null
      ? []
      : persons.filter(({ identity }) => identity.names.some((name) => roleWords(name)?.key === role.key));
  if (holders.length > 0) return holders;
  return persons.length > 0 ? persons : fitting;
}
