import { compareCodeUnits } from "../../../text/ordered.ts";
import type { Steps } from "../../../text/slices.ts";
import { sortedSteps } from "../../../text/sorted-steps.ts";
import { groupBodies, groupPeople, isProperName } from "./group-people.ts";
import { joinBareNames } from "./join-bare-names.ts";
import { type NameKey, nameWords, nameKeyOf as readNameKey } from "./name-key.ts";
import {
  type NamedEntry,
  putIn,
  type SpeakerEntry,
  type SpeakerGroup,
  type SpeakerGroups,
  type SpeakerIdentity,
} from "./speaker-identity.ts";

/** A group written out; the same for the same members in whatever order. */
export function identityOf(group: SpeakerGroup, nameKeyOf: (name: string) => NameKey): SpeakerIdentity {
  const [only] = group.members;
  if (only !== undefined && group.members.length === 1) return identityOfOne(group, only);
  const members = group.members.toSorted(compareEntries);
  const kind = members[0]?.speaker.kind ?? "unnamed";
  const byCount = countOf(
    members.flatMap(({ speaker }) => [...new Set([speaker.name, ...speaker.alsoNamed])]),
  );
  const isFull = (name: string): number => (kind === "person" && nameKeyOf(name).given.length > 1 ? 1 : 0);
  const hasArticle = (name: string): number => (/^the\s/iu.test(name) ? 1 : 0);
  const [best] = [...countOf(members.map(({ speaker }) => speaker.name))].sort(
    ([a, x], [b, y]) =>
      isFull(b) - isFull(a) ||
      hasArticle(a) - hasArticle(b) ||
      y - x ||
      b.length - a.length ||
      compareCodeUnits(a, b),
  );
  return {
    id: group.id,
    name: best?.[0] ?? "",
    kind,
    names: [...byCount].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b)).map(([name]) => name),
    quotes: members.reduce((sum, member) => sum + member.quotes, 0),
    articles: [...new Set(members.map((member) => member.article))],
    members,
    confidence: group.confidence,
  };
}

/** Most speakers are quoted in one article alone. */
function identityOfOne(group: SpeakerGroup, only: SpeakerEntry): SpeakerIdentity {
  const { name, kind, alsoNamed } = only.speaker;
  return {
    id: group.id,
    name,
    kind,
    names: alsoNamed.length === 0 ? [name] : [...new Set([name, ...alsoNamed])].sort(compareCodeUnits),
    quotes: only.quotes,
    articles: [only.article],
    members: [only],
    confidence: group.confidence,
  };
}

function compareEntries(a: SpeakerEntry, b: SpeakerEntry): number {
  return (
    compareCodeUnits(a.article, b.article) ||
    compareCodeUnits(a.speaker.name, b.speaker.name) ||
    a.quotes - b.quotes ||
    compareCodeUnits(a.speaker.alsoNamed.join(), b.speaker.alsoNamed.join())
  );
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Who is the same speaker in several articles. Persons with one surname and agreeing given names are one; a bare surname
 * joins the only bearer in the archive, or one who dominates; bodies are one by name; unnamed sources, and bodies without a
 * name of their own ("the ministry"), stay with their article. The result depends on the entries, not on their order; most
 * quotes first. A speaker a step; near-linear in the number of entries.
 */
export function* groupSpeakers(entries: readonly SpeakerEntry[]): Steps<SpeakerIdentity[]> {
  const nameKeyOf = createNameKeys();
  const groups: SpeakerGroups = new Map();
  const bare: NamedEntry[] = [];
  const people: NamedEntry[] = [];
  const bodies: SpeakerEntry[] = [];
  for (const entry of entries) {
    const { kind, name } = entry.speaker;
    if (kind === "person") {
      const key = nameKeyOf(name);
      (key.given === "" ? bare : people).push({ entry, key });
    } else if (kind === "body" && isProperName(name)) bodies.push(entry);
    else putIn(groups, `${kind} ${nameWords(name).join(" ")} ${entry.article}`, entry);
    yield;
  }
  yield* groupPeople(groups, people);
  yield* joinBareNames(groups, bare);
  yield* groupBodies(groups, bodies);
  const identities: SpeakerIdentity[] = [];
  for (const group of groups.values()) {
    identities.push(identityOf(group, nameKeyOf));
    yield;
  }
  return yield* sortedSteps(
    identities,
    (a, b) => b.quotes - a.quotes || compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id),
  );
}

/** Takes every name apart once: most are those of other articles too. */
function createNameKeys(): (name: string) => NameKey {
  const known = new Map<string, NameKey>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = readNameKey(name);
      known.set(name, key);
    }
    return key;
  };
}
