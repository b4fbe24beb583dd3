import type { StoredQuote } from "../../archive/archive.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/speaker-identity.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { Article } from "../../text/article.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { CERTAIN_FROM } from "../cite-quotes.ts";
import type { WordCitations } from "../word-citations.ts";
import type { FoundWords, SaidBy } from "./check-answer.ts";
import { stretchesOf, type WordDifference, wordDifferences } from "./differences.ts";
import type { Match } from "./matches.ts";
import type { GivenWords } from "./quote-words.ts";
import { typographyOf } from "./typography.ts";
import { ownerOf, type WordsOwner } from "./words-owner.ts";

/** A match with what it means, not yet cited: sources are numbered in the order they are shown. */
export interface Finding
  extends Pick<FoundWords, "words" | "saidBy" | "similarity" | "typography" | "isSpliced"> {
  readonly distance: number;
  readonly published: string | null;
  /** The same for the same words of the same speaker. */
  readonly key: string;
  readonly article: Article;
  /** Other articles with the same words of the same speaker. */
  readonly also: Article[];
  cite(citations: WordCitations): FoundWords;
}

export interface CheckedQuotation {
  readonly quote: string;
  readonly given: GivenWords;
  /** Who may be meant by the speaker asked for; `null` where none was. */
  readonly asked: readonly SpeakerIdentity[] | null;
  readonly directory: SpeakerDirectory;
}

/** What a match says about a quotation. */
export function foundWords(match: Match, checked: CheckedQuotation): Finding {
  const { quote, given, asked, directory } = checked;
  const { article, passages } = match.nearby;
  const bearerOf = (stored: StoredQuote): SpeakerIdentity | undefined =>
    stored.speaker === null ? undefined : directory.identityOf(stored.article, stored.speaker.name);
  const owner = ownerOf(match, given.words, (stored) =>
    stored.speaker === null ? null : (bearerOf(stored)?.id ?? stored.speaker.name),
  );
  const differences = wordDifferences(match.pairs, given.words, match.run.words);
  const isExact = !owner.isSpliced && differences.every(({ kind }) => kind === "cut");
  const spans = shownSpans(match, differences);
  const stored = spans.map((span) => sliceOf(article.text, span)).join(" ");
  const bearer = owner.quote === null ? undefined : bearerOf(owner.quote);
  const speaker = bearer?.name ?? owner.quote?.speaker?.name ?? null;
  const cue = owner.quote?.cue.map((span) => sliceOf(article.text, span)).join(" … ") ?? "";
  const size = given.words.length;
  const similarity = Math.max(0, 1 - match.distance / size);
  const also: Article[] = [];
  const facts = {
    words: isExact ? ("exact" as const) : ("altered" as const),
    saidBy: saidBy(owner, asked, bearerOf),
    similarity,
    isSpliced: owner.isSpliced,
    typography: isExact ? typographyOf(quote, stored) : { capitals: false, punctuation: false },
  };
  return {
    ...facts,
    distance: match.distance,
    published: article.published,
    article,
    also,
    key: [bearer?.id ?? speaker ?? "", ...keysOf(match)].join(" "),
    cite(citations) {
      const statement = citations.cite({
        article,
        passages,
        also,
        spans,
        kind: owner.quote?.kind ?? "passage",
        speaker,
        cue: cue === "" ? null : cue,
        confidence: owner.quote?.confidence ?? null,
        isSpeakerCertain:
          owner.quote === null ? null : speaker !== null && owner.quote.confidence >= CERTAIN_FROM,
        score: similarity,
      });
      return {
        ...facts,
        statement,
        differences: differences.map(({ kind, given: mine, stored: theirs }) => ({
          kind,
          given: { ...mine, text: sliceOf(quote, mine) },
          stored: theirs.map((span) => citations.piece(article, span)),
        })),
      };
    },
  };
}

/** The same words of the same speaker once: the earliest place, with the articles of the others. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  const early = (f: Finding): string => f.published ?? "9999";
  for (const finding of [...findings].sort((a, b) =>
    early(a) < early(b) ? -1 : early(a) > early(b) ? 1 : 0,
  )) {
    const first = kept.get(finding.key);
    if (first === undefined) kept.set(finding.key, finding);
    else if (first.article.id !== finding.article.id && !first.also.includes(finding.article))
      first.also.push(finding.article);
  }
  return [...kept.values()];
}

function saidBy(
  { quote, isMarked }: WordsOwner,
  asked: readonly SpeakerIdentity[] | null,
  bearerOf: (quote: StoredQuote) => SpeakerIdentity | undefined,
): SaidBy {
  if (quote === null) return isMarked ? "uncertain" : "article";
  if (quote.speaker === null || quote.confidence < CERTAIN_FROM) return "uncertain";
  if (asked === null) return "speaker";
  const bearer = bearerOf(quote);
  return bearer !== undefined && asked.includes(bearer) ? "speaker" : "somebody_else";
}

/** The stored words that were compared, words left out at marked cuts not among them. */
function shownSpans({ pairs, run, nearby }: Match, differences: readonly WordDifference[]): Span[] {
  const cut = new Set(differences.filter(({ kind }) => kind === "cut").flatMap(({ stored }) => stored));
  const shown: Span[] = [];
  let open: Match["run"]["words"][number][] = [];
  const close = (): void => {
    shown.push(...stretchesOf(open));
    open = [];
  };
  for (const { stored, isCut } of pairs) {
    const word = stored === null ? undefined : run.words[stored];
    if (isCut && cut.size > 0) close();
    else if (word !== undefined) open.push(word);
  }
  close();
  return shown.map(({ start, end }) => ({ start, end: endWithStop(nearby.article.text, end) }));
}

/** A full stop or the like right behind the last word belongs to it. */
function endWithStop(text: string, end: number): number {
  return end + (/^[.!?…]+/u.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

function keysOf({ pairs, run }: Match): string[] {
  return pairs.flatMap(({ stored }) => (stored === null ? [] : (run.words[stored]?.key ?? [])));
}
