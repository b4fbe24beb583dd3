import type { Story } from "../archive/archive.ts";
import type { SpeakerRule } from "../archive/corrections/speaker-rule.ts";
import { nameWords } from "../quotes/speakers/identities/name-key.ts";
import type { SpeakerEntry, SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { ArticleId } from "../text/article.ts";
import { addToList } from "../text/list-map.ts";
import { atOnce, type Steps } from "../text/slices.ts";
import { fold } from "../text/terms.ts";

/** The words of a name, of whatever script, without case and accents: names by which people set who is who. */
export function nameKey(name: string): string {
  return nameWords(name).join(" ") || fold(name).trim();
}

/** Identities looked at between two yields: reading a name's key takes some microseconds. */
const AT_A_TIME = 500;

/** Those who are called so in full; where nobody is, those whom an article calls so. Unnamed sources are nobody. */
export function calledSo(identities: readonly SpeakerIdentity[], name: string): SpeakerIdentity[] {
  return atOnce(calledSoIn(identities, name));
}

function* calledSoIn(identities: readonly SpeakerIdentity[], name: string): Steps<SpeakerIdentity[]> {
  const wanted = nameKey(name);
  const full: SpeakerIdentity[] = [];
  const within: SpeakerIdentity[] = [];
  for (const [i, identity] of identities.entries()) {
    if (i % AT_A_TIME === AT_A_TIME - 1) yield;
    if (identity.kind === "unnamed") continue;
    if (nameKey(identity.name) === wanted) full.push(identity);
    else if (identity.members.some(({ speaker }) => nameKey(speaker.name) === wanted)) within.push(identity);
  }
  return full.length > 0 ? full : within;
}

/**
 * Who is who, as people have said over what names tell; rules in their order. A rule on a name that nobody has any more changes
 * nothing. Most quotes first, as before.
 */
export function* withSpeakerRules(
  identities: readonly SpeakerIdentity[],
  rules: readonly SpeakerRule[],
  stories: readonly Story[],
): Steps<readonly SpeakerIdentity[]> {
  let all = identities;
  for (const rule of rules) {
    all = rule.is === "merge" ? yield* merged(all, rule) : yield* split(all, rule, stories);
  }
  return all === identities ? identities : [...all].sort((a, b) => b.quotes - a.quotes);
}

function* merged(
  all: readonly SpeakerIdentity[],
  { name, other }: Extract<SpeakerRule, { is: "merge" }>,
): Steps<readonly SpeakerIdentity[]> {
  const own = yield* calledSoIn(all, name);
  const others = (yield* calledSoIn(all, other)).filter((identity) => !own.includes(identity));
  const [first] = own.length > 0 ? own : others;
  if (first === undefined || others.length === 0) return all;
  const both = [...own, ...others];
  // Where whoever is called `name` is not quoted any more, the others still go by that.
  const shown = own[0]?.name ?? name;
  const one = { ...joined(both, shown), id: first.id, kind: first.kind };
  return all.flatMap((identity) => (identity === first ? [one] : both.includes(identity) ? [] : [identity]));
}

function* split(
  all: readonly SpeakerIdentity[],
  { name }: Extract<SpeakerRule, { is: "split" }>,
  stories: readonly Story[],
): Steps<readonly SpeakerIdentity[]> {
  const one = yield* calledSoIn(all, name);
  return all.flatMap((identity) => {
    if (!one.includes(identity)) return [identity];
    const parts = apart(identity, stories);
    return parts.length < 2
      ? [identity]
      : parts.map((members, i) => ({
          ...joined([{ ...identity, members }], identity.name),
          id: `${identity.id} ${members[0]?.article ?? i}`,
          kind: identity.kind,
          confidence: 1,
        }));
  });
}

/** The entries of one speaker, article by article; copies of a story are one. */
export function apart({ members }: SpeakerIdentity, stories: readonly Story[]): SpeakerEntry[][] {
  const storyOf = new Map(stories.flatMap((story) => story.map((id) => [id, story[0]] as const)));
  const parts = new Map<ArticleId, SpeakerEntry[]>();
  for (const member of members) {
    const place = storyOf.get(member.article) ?? member.article;
    addToList(parts, place, member);
  }
  return [...parts.values()];
}

function joined(
  parts: readonly Pick<SpeakerIdentity, "members" | "confidence">[],
  name: string,
): Omit<SpeakerIdentity, "id" | "kind"> {
  const members = parts.flatMap((part) => part.members);
  const names = members.flatMap(({ speaker }) => [speaker.name, ...speaker.alsoNamed]);
  return {
    name,
    names: [...new Set([name, ...names])],
    quotes: members.reduce((sum, { quotes }) => sum + quotes, 0),
    articles: [...new Set(members.map(({ article }) => article))].sort(),
    members,
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
  };
}
