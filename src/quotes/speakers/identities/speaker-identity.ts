import type { Gender } from "../../../english/names/given-names.ts";
import { HONORIFICS } from "../../../english/names/titles.ts";
import type { ArticleId } from "../../../text/article.ts";
import type { Speaker, SpeakerKind } from "../../quote.ts";
import type { NameKey } from "./name-key.ts";

/** A speaker as one article knows it. */
export interface SpeakerEntry {
  readonly speaker: Speaker;
  readonly article: ArticleId;
  /** Quotes of this speaker in the article, 0 or more. */
  readonly quotes: number;
}

/** One speaker over all articles. */
export interface SpeakerIdentity {
  /** The same for the same entries, in whatever order they come. */
  readonly id: string;
  /** The full name that most articles use. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** All names they go by, the most frequent first; `name` is among them. */
  readonly names: readonly string[];
  readonly quotes: number;
  /** Ascending. */
  readonly articles: readonly ArticleId[];
  /** The entries that are this speaker, by article. */
  readonly members: readonly SpeakerEntry[];
  /** How likely it is that all members are one speaker, 0 to 1: below 1 where a bare surname was joined with a full name. */
  readonly confidence: number;
}

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

/** The gender that "Mr" or "Mrs" tells, where the article always uses the same. */
export function honorificGender({ speaker }: SpeakerEntry): Gender | undefined {
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
