import type { SpeakerKind } from "../quotes/quote.ts";
import { isProperName } from "../quotes/speakers/identities/group-people.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { fold } from "../text/terms.ts";

/** One who is quoted in the archive. */
export interface ListedSpeaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Whether the article names them, rather than describing somebody ("an official"), something ("the company") or words ("a report"). */
  readonly isNamed: boolean;
  /** The other names they go by, the most frequent first. */
  readonly alsoNamed: readonly string[];
  readonly quotes: number;
  /** Articles that quote them. */
  readonly articles: number;
}

export interface SpeakerList {
  /** Most quotes first. */
  readonly speakers: readonly ListedSpeaker[];
  /** Where a name was asked for that nobody bears: those that come nearest. */
  readonly suggestions: readonly string[];
}

/** Everybody who is quoted; with `like`, those whose names hold these letters or whom these words mean. */
export function speakerList({ identities, index }: SpeakerDirectory, like?: string): SpeakerList {
  const quoted = identities.filter(({ quotes }) => quotes > 0);
  if (like === undefined) return { speakers: quoted.map(listed), suggestions: [] };
  const letters = fold(like).trim().replaceAll(/\s+/gu, " ");
  const holding = quoted.filter(({ names }) => names.some((name) => fold(name).includes(letters)));
  if (holding.length > 0) return { speakers: holding.map(listed), suggestions: [] };
  const { matches, suggestions } = index.find(like);
  return { speakers: matches.map(listed), suggestions: suggestions.map(({ name }) => name) };
}

function listed({ name, kind, names, quotes, members }: SpeakerIdentity): ListedSpeaker {
  const articles = new Set(members.flatMap((member) => (member.quotes > 0 ? [member.article] : []))).size;
  const isNamed = kind === "person" || (kind === "body" && isProperName(name));
  return { name, kind, isNamed, alsoNamed: names.filter((other) => other !== name), quotes, articles };
}
