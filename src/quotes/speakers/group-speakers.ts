import { compareCodeUnits } from "./code-units.ts";
import { groupBodies, isProperName } from "./group-bodies.ts";
import { groupPeople } from "./group-people.ts";
import { identityOf } from "./identity-of.ts";
import { joinBareNames } from "./join-bare-names.ts";
import { type NameKey, nameWords, nameKeyOf as readNameKey } from "./name-key.ts";
import type { Steps } from "../../text/slices.ts";
import { sortedSteps } from "../../text/sorted-steps.ts";
import { type NamedEntry, putIn, type SpeakerGroups } from "./speaker-group.ts";
import type { SpeakerEntry, SpeakerIdentity } from "./speaker-identity.ts";

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
