import type { NameKey } from "./name-key.ts";
import type { SpeakerEntry } from "./speaker-identity.ts";

/** Entries that are one speaker's. */
export interface SpeakerGroup {
  readonly id: string;
  /** Of a person; empty for others. */
  readonly surname: string;
  readonly given: string;
  readonly members: SpeakerEntry[];
  confidence: number;
}

/** By id. */
export type SpeakerGroups = Map<string, SpeakerGroup>;

/** A person's entry with its name taken apart. */
export interface NamedEntry {
  readonly entry: SpeakerEntry;
  readonly key: NameKey;
}

/** Adds an entry to the group of an id. */
export function putIn(
  groups: SpeakerGroups,
  id: string,
  entry: SpeakerEntry,
  surname = "",
  given = "",
): void {
  const group = groups.get(id);
  if (group === undefined) groups.set(id, { id, surname, given, members: [entry], confidence: 1 });
  else group.members.push(entry);
}
