import { compareCodeUnits } from "./code-units.ts";
import { type Gender, genderOfGivenName } from "../../english/names/given-names.ts";
import { addToList } from "./list-map.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import type { Steps } from "../../text/slices.ts";
import { type NamedEntry, putIn, type SpeakerGroup, type SpeakerGroups } from "./speaker-group.ts";
import type { SpeakerEntry } from "./speaker-identity.ts";

/** A bare surname joins the most frequent of several bearers who is in this many times as many articles as the next. */
const DOMINANT = 4;
const JOINED_ONLY = 0.95;
const JOINED_DOMINANT = 0.8;

interface Ranked {
  readonly group: SpeakerGroup;
  readonly articles: number;
}

/**
 * Adds persons named by one word alone to the groups of those named in full. The word is a surname, or, where nobody has
 * that surname, the first word of a name ("Xi").
 */
export function* joinBareNames(groups: SpeakerGroups, bare: readonly NamedEntry[]): Steps<void> {
  const bearersOf = bearersByName(groups, new Set(bare.map(({ key }) => key.surname)));
  const joined: [SpeakerGroup, SpeakerEntry, number][] = [];
  for (const { entry, key } of bare) {
    const [first, second] = bearersOf(key.surname, honorificGender(entry));
    const isOnly = second === undefined;
    if (first !== undefined && (isOnly || first.articles >= DOMINANT * second.articles))
      joined.push([first.group, entry, isOnly ? JOINED_ONLY : JOINED_DOMINANT]);
    else putIn(groups, `person ${key.surname}`, entry);
    yield;
  }
  // Only now, so that no entry counts for the bearers of the next.
  for (const [group, entry, confidence] of joined) {
    group.members.push(entry);
    group.confidence = Math.min(group.confidence, confidence);
  }
}

/** The two likeliest bearers of each of `names`, worked out once for each. */
function bearersByName(
  groups: SpeakerGroups,
  names: ReadonlySet<string>,
): (name: string, gender: Gender | undefined) => readonly Ranked[] {
  const bySurname = new Map<string, SpeakerGroup[]>();
  const byFirst = new Map<string, SpeakerGroup[]>();
  if (names.size > 0)
    for (const group of groups.values()) {
      if (group.surname === "") continue;
      if (names.has(group.surname)) addToList(bySurname, group.surname, group);
      if (names.has(group.given)) addToList(byFirst, group.given, group);
    }
  const known = new Map<string, readonly Ranked[]>();
  return (name, gender) => {
    const key = `${name} ${gender ?? ""}`;
    const found = known.get(key) ?? firstTwo(bySurname.get(name) ?? byFirst.get(name) ?? [], gender);
    known.set(key, found);
    return found;
  };
}

/** The two bearers in most articles whose gender does not tell against it; equals by their ids. */
function firstTwo(groups: readonly SpeakerGroup[], gender: Gender | undefined): readonly Ranked[] {
  const fitting = groups.filter((group) => {
    const own = genderOfGivenName(group.given);
    return gender === undefined || own === undefined || own === gender;
  });
  return fitting
    .map((group) => ({ group, articles: new Set(group.members.map((member) => member.article)).size }))
    .sort((a, b) => b.articles - a.articles || compareCodeUnits(a.group.id, b.group.id))
    .slice(0, 2);
}

/** The gender that "Mr" or "Mrs" tells, where the article always uses the same. */
function honorificGender({ speaker }: SpeakerEntry): Gender | undefined {
  const genders = new Set(
    [speaker.name, ...speaker.alsoNamed].map((name) => HONORIFICS.get(firstWord(name))),
  );
  genders.delete(undefined);
  return genders.size === 1 ? [...genders][0] : undefined;
}

function firstWord(name: string): string {
  const end = name.indexOf(" ");
  return (end < 0 ? name : name.slice(0, end)).toLowerCase().replace(".", "");
}
