import type { Compare, Limits, Sayings } from "../question/question.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import { corrected, type Query } from "../retrieval/query.ts";
import type { QuoteRanking, RankedQuote } from "../retrieval/quote-ranking.ts";
import type { Answer, Statement } from "./answer.ts";
import { type AnswerContext, articleLimits, type Found } from "./context.ts";
import type { AppliedLimits, Counted, NamedSpeaker, Taken } from "./lead.ts";
import type { Meant } from "./meant.ts";

// What an answer from quotes tells of them: who spoke, how many there are, what was understood.

/** One of those meant, with what they said that answers. */
export interface Heard {
  readonly meant: Meant;
  readonly quotes: readonly RankedQuote[];
}

/** A body with all who speak for it, or a person. */
export function everybodyOf({ own, speakingFor, belonging }: Meant): readonly SpeakerIdentity[] {
  return [...own, ...speakingFor, ...belonging];
}

/** Those whose words are shown, with what the statements tell of them. */
export function namedSpeakers(
  heard: readonly Heard[],
  distinct: readonly DistinctQuote[],
  statements: readonly Statement[],
  { directory }: Pick<AnswerContext, "directory">,
): NamedSpeaker[] {
  const counts = new Map<string, { quotes: number; speaksFor: string | null; isCertain: boolean }>();
  for (const [i, { best }] of distinct.entries()) {
    const identity = directory.identityOf(best.article.id, best.quote.speaker?.name ?? "");
    if (identity === undefined) continue;
    const group = heard.find(({ meant }) => everybodyOf(meant).includes(identity));
    const isFor = group?.meant.speakingFor.includes(identity) === true;
    // As its statements name it: a body may have two names that no article joins, a person a surname alone.
    const { name } = identity;
    const known = counts.get(name);
    counts.set(name, {
      quotes: (known?.quotes ?? 0) + 1,
      speaksFor: isFor ? (group?.meant.name ?? null) : null,
      // Compared by place: an article may call the same speaker by another name.
      isCertain: (known?.isCertain ?? true) && statements[i]?.isSpeakerCertain !== false,
    });
  }
  const bearersOf = severalBearers(distinct, directory);
  return [...counts].map(([name, counted]) => ({ name, ...counted, ...bearersOf(name) }));
}

/** Where people of one name were told apart by hand: how many of them are quoted here. */
export function severalBearers(
  distinct: readonly DistinctQuote[],
  directory: AnswerContext["directory"],
): (name: string) => Pick<NamedSpeaker, "bearers"> {
  const bearers = new Map<string, Set<SpeakerIdentity>>();
  for (const { best } of distinct) {
    const identity = directory.identityOf(best.article.id, best.quote.speaker?.name ?? "");
    if (identity?.kind === "person")
      bearers.set(identity.name, (bearers.get(identity.name) ?? new Set()).add(identity));
  }
  return (name) => {
    const people = bearers.get(name)?.size ?? 0;
    return people > 1 ? { bearers: people } : {};
  };
}

export function countedOf(
  distinct: readonly DistinctQuote[],
  statements: readonly Statement[],
  { isComplete }: Pick<QuoteRanking, "isComplete">,
): Counted {
  return {
    found: distinct.length,
    shown: statements.length,
    isLeast: isComplete === false,
    articles: new Set(distinct.map(({ best }) => best.article.id)).size,
  };
}

export function takenIn({ speakers }: Pick<Sayings, "speakers">, query: Query | null): Taken[] {
  const names = speakers.flatMap((speaker) =>
    speaker.by === "name" && speaker.correction !== null ? [speaker.correction] : [],
  );
  return [...names, ...(query?.corrections ?? []).map(({ typed, word }) => ({ typed, word }))];
}

export function topicWords({ topic }: Pick<Sayings, "topic">, query: Query | null): string | null {
  if (topic === null) return null;
  return query === null ? topic.words : corrected(topic.words, query);
}

export function understoodAs(
  question: Sayings | Compare,
  speakers: readonly string[],
  query: Query | null,
  limits: AppliedLimits,
): Found["understood"] {
  return { speakers: [...new Set(speakers)], topic: topicWords(question, query), ...limits };
}

/** What the archive has of those meant within the limits, on whatever topic. */
export async function quotedOf(
  meant: readonly Meant[],
  context: AnswerContext,
  limits: Limits,
  topics: readonly string[],
): Promise<NonNullable<Answer["quoted"]>> {
  const members = meant
    .flatMap(({ own, speakingFor }) => [...own, ...speakingFor])
    .flatMap((identity) => identity.members);
  return {
    speakers: [...new Set(meant.map(({ name }) => name))],
    ...(await quotedWithin(members, context, limits)),
    topics: [...topics],
  };
}

/** How many quotes speakers have in the articles that limits admit, and in how many of these. */
export async function quotedWithin(
  members: SpeakerIdentity["members"],
  { archive }: Pick<AnswerContext, "archive">,
  limits: Limits,
): Promise<{ readonly quotes: number; readonly articles: number }> {
  const within = articleLimits(limits);
  const admitted =
    within === undefined ? null : new Set((await archive.articles(within)).map(({ id }) => id));
  const quoting = members.filter(({ article, quotes }) => quotes > 0 && admitted?.has(article) !== false);
  return {
    quotes: quoting.reduce((sum, { quotes }) => sum + quotes, 0),
    articles: new Set(quoting.map(({ article }) => article)).size,
  };
}
