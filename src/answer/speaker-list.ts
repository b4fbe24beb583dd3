import type { SpeakerKind } from "../quotes/quote.ts";
import { isProperName } from "../quotes/speakers/identities/group-people.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import { fold } from "../text/terms.ts";

/** One who is quoted in the archive. */
export interface ListedSpeaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Whether the article names them, rather than describing somebody ("an official"), something ("the company") or words ("a report"). */
  readonly isNamed: boolean;
  /** The other names they go by, the most frequent first; of those that differ in case, accents or apostrophes alone, that one. */
  readonly alsoNamed: readonly string[];
  readonly quotes: number;
  /** Articles that quote them. */
  readonly articles: number;
  /** Which these are, where somebody else has the same name. */
  readonly in?: readonly ArticleId[];
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
  if (like === undefined) return { speakers: allListed(quoted), suggestions: [] };
  const letters = fold(like).trim().replaceAll(/\s+/gu, " ");
  const holding = quoted.filter(({ names }) => names.some((name) => fold(name).includes(letters)));
  if (holding.length > 0) return { speakers: allListed(holding), suggestions: [] };
  const { matches, suggestions } = index.find(like);
  return { speakers: allListed(matches), suggestions: suggestions.map(({ name }) => name) };
}

function allListed(identities: readonly SpeakerIdentity[]): ListedSpeaker[] {
  const bearers = new Map<string, number>();
  for (const { name, kind } of identities)
    if (kind === "person") bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return identities.map(({ name, kind, names, quotes, members }) => {
    const articles = [...new Set(members.flatMap((one) => (one.quotes > 0 ? [one.article] : [])))];
    return {
      name,
      kind,
      isNamed: kind === "person" || (kind === "body" && isProperName(name)),
      alsoNamed: othersThan(name, names),
      quotes,
      articles: articles.length,
      ...((bearers.get(name) ?? 0) > 1 && { in: articles }),
    };
  });
}

function othersThan(name: string, names: readonly string[]): string[] {
  const spelt = (one: string): string => fold(one).replaceAll(/[‘’ʼ]/gu, "'").trim();
  const known = new Set([spelt(name)]);
  return names.filter((one) => known.size < known.add(spelt(one)).size);
}
