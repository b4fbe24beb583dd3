import { compareCodeUnits } from "./code-units.ts";
import type { NameKey } from "./name-key.ts";
import type { SpeakerGroup } from "./speaker-group.ts";
import type { SpeakerEntry, SpeakerIdentity } from "./speaker-identity.ts";

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
