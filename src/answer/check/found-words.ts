import type { StoredQuote } from "../../archive/archive.ts";
import { isDenial } from "../../quotes/quote.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
import { isNameOfOutlet } from "../../question/outlets.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { Article } from "../../text/article.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { CERTAIN_FROM } from "../cite-quotes.ts";
import type { WordCitations } from "../word-citations.ts";
import { type FoundWords, isFair, type SaidBy } from "./check-answer.ts";
import { denialBeside, wordsBeside } from "./denial-beside.ts";
import { stretchesOf, type WordDifference, wordDifferences } from "./differences.ts";
import { faultsOf, negationBefore } from "./faults.ts";
import type { Match } from "./matches.ts";
import type { GivenWords } from "./quote-words.ts";
import { typographyOf } from "./typography.ts";
import { ownerOf, type WordsOwner } from "./words-owner.ts";

/** A match with what it means, not yet cited: sources are numbered in the order they are shown. */
export interface Finding
  extends Pick<
    FoundWords,
    "words" | "saidBy" | "similarity" | "typography" | "isSpliced" | "polarity" | "deniedBy"
  > {
  /** Whether all the words are of one saying, none of the words between. */
  readonly isOneSaying: boolean;
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
  /** Who is said to have said it, as typed or credited. */
  readonly credited: string | null;
  readonly given: GivenWords;
  /** Who may be meant by the speaker asked for; `null` where none was. */
  readonly asked: readonly SpeakerIdentity[] | null;
  readonly directory: SpeakerDirectory;
}

/** What a match says about a quotation. */
export function foundWords(match: Match, checked: CheckedQuotation): Finding {
  const { quote, credited, given, asked, directory } = checked;
  const { article, passages } = match.nearby;
  const bearerOf = (stored: StoredQuote): SpeakerIdentity | undefined =>
    stored.speaker === null ? undefined : directory.identityOf(stored.article, stored.speaker.name);
  const ownerKey = (stored: StoredQuote): string | null =>
    stored.speaker === null ? null : (bearerOf(stored)?.id ?? stored.speaker.name);
  const owner = ownerOf(match, given.words, ownerKey);
  const differences = [...leftOutBefore(match), ...wordDifferences(match.pairs, given, match.run.words)].map(
    (difference) => ({ ...difference, ...faultsOf(difference, { quote, match, ownerKey }) }),
  );
  const isSpliced = owner.isSpliced || differences.some(({ gap }) => gap === "speakers");
  const isExact = !isSpliced && differences.every(isFair);
  const { polarity, deniedBy } = toldOf(match, owner, { typed: credited, asked, bearerOf });
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
    // Who credits the outlet tells where the words stand, and not who said them.
    saidBy: saidBy(owner, isNameOfOutlet(credited ?? "", article.outlet) ? null : asked, bearerOf),
    similarity,
    isSpliced,
    polarity,
    deniedBy,
    typography:
      isExact && differences.every(({ kind }) => kind === "cut")
        ? typographyOf(quote, stored)
        : { capitals: false, punctuation: false },
  };
  return {
    ...facts,
    distance: match.distance,
    isOneSaying: match.run.isSaid && owner.quote !== null,
    published: article.published,
    article,
    also,
    key: [bearer?.id ?? speaker ?? "", isDenial({ polarity }), ...keysOf(match)].join(" "),
    cite(citations) {
      const statement = citations.cite({
        article,
        passages,
        also,
        spans,
        kind: owner.quote?.kind ?? "passage",
        polarity,
        speaker,
        cue: cue === "" ? null : cue,
        confidence: owner.quote?.confidence ?? null,
        isSpeakerCertain:
          owner.quote === null ? null : speaker !== null && owner.quote.confidence >= CERTAIN_FROM,
        isSetByHand: owner.quote?.byHand !== undefined,
        score: similarity,
      });
      return {
        ...facts,
        statement,
        differences: differences.map(({ kind, gap, negation, given: mine, stored: theirs }) => ({
          kind,
          gap,
          negation,
          given: { ...mine, text: sliceOf(quote, mine) },
          stored: theirs.map((span) => citations.piece(article, span)),
        })),
      };
    },
  };
}

/** A negation right before the words that governs them is left out of the quotation. */
function leftOutBefore(match: Match): WordDifference[] {
  const span = negationBefore(match);
  return span === null
    ? []
    : [{ kind: "missing", given: { start: 0, end: 0 }, stored: [span], run: { from: 0, to: 0 } }];
}

interface Bearers {
  /** As typed or credited. */
  readonly typed: string | null;
  readonly asked: readonly SpeakerIdentity[] | null;
  readonly bearerOf: (quote: StoredQuote) => SpeakerIdentity | undefined;
}

/** What the article tells of the words, by their quote or by what stands beside them. */
function toldOf(
  match: Match,
  { quote }: WordsOwner,
  bearers: Bearers,
): Pick<FoundWords, "polarity" | "deniedBy"> {
  const polarity = quote === null || isNoDenial(quote, match.nearby.article.text) ? "said" : quote.polarity;
  const speaker = quote?.speaker ?? null;
  const { asked, typed, bearerOf } = bearers;
  const meant = [...(asked ?? []), ...(typed === null ? [] : [{ name: typed, names: [typed] }])];
  const said = speaker === null ? [] : [speaker.name, ...speaker.alsoNamed];
  // "A banner reads" says of nobody that it is their saying: who is asked for may take it back.
  const isNobody = said.length > 0 && !said.some((name) => /\p{Lu}/u.test(name));
  const names = isNobody ? [...said, ...meant.flatMap((each) => each.names)] : said;
  const beside = wordsBeside(match);
  const told = isDenial({ polarity }) ? polarity : (denialBeside(beside, names) ?? polarity);
  if (!isDenial({ polarity: told })) return { polarity: told, deniedBy: null };
  const sentence = `${beside.before} ${beside.after} ${beside.next}`;
  const bearer = quote === null ? undefined : bearerOf(quote);
  // A word of the sentence that was read as who speaks is no name.
  const isNamed = speaker !== null && !/^\p{Ll}+$/u.test(speaker.name);
  const own = isNamed ? (bearer?.name ?? speaker.name) : null;
  if (bearer !== undefined && asked?.includes(bearer)) return { polarity: told, deniedBy: bearer.name };
  const deniedBy = namedIn(sentence, meant) ?? own ?? namedIn(sentence, speakersOf(match, bearerOf));
  return { polarity: told, deniedBy };
}

/**
 * “I stole nothing,” she denied: the words are those with which she denies something else. "Did not deny saying", "not only said": a
 * denial that is undone, or is none.
 */
function isNoDenial({ kind, polarity, cue, content }: StoredQuote, text: string): boolean {
  const first = cue[0];
  if (first === undefined || !isDenial({ polarity })) return false;
  if (polarity === "not_said") return NOT_ONLY.test(text.slice(Math.max(0, first.start - 40), first.end));
  const isBehind = kind === "direct" && first.start >= (content[0]?.end ?? 0);
  return isBehind || UNDENIED.test(text.slice(Math.max(0, first.start - 40), first.end));
}

/** "Not only said": said. */
const NOT_ONLY = /(?<!\p{L})not\s+(?:only|just|merely|simply)\s+\p{L}+$/iu;
const UNDENIED =
  /(?:(?<!\p{L})(?:not|never|nor|without)|n['’]t)\s+(?:\p{L}+\s+)?(?:den(?:y|ied|ying)|disput(?:ed?|ing))(?!\p{L})/iu;

type Named = Pick<SpeakerIdentity, "name" | "names">;

/** Those who speak in the text around the words. */
function speakersOf({ spoken }: Match, bearerOf: Bearers["bearerOf"]): Named[] {
  return spoken.quotes.flatMap((quote) => {
    if (quote.speaker === null || quote.speaker.kind === "unnamed") return [];
    const { name, alsoNamed } = quote.speaker;
    return [{ name: bearerOf(quote)?.name ?? name, names: [name, ...alsoNamed] }];
  });
}

/** Of some, the one whom a sentence names with the longest name. */
function namedIn(sentence: string, people: readonly Named[]): string | null {
  const [best] = people
    .flatMap(({ name, names }) => names.map((wording) => ({ name, wording })))
    .filter(({ wording }) => sentence.includes(wording))
    .sort((a, b) => b.wording.length - a.wording.length);
  return best?.name ?? null;
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
  const cut = new Set<number>();
  for (const { kind, run: left } of differences)
    if (kind === "cut") for (let at = left.from; at < left.to; at += 1) cut.add(at);
  const shown: Span[] = [];
  let open: Match["run"]["words"][number][] = [];
  const close = (): void => {
    shown.push(...stretchesOf(open));
    open = [];
  };
  for (const { stored, isCut } of pairs) {
    const word = stored === null ? undefined : run.words[stored];
    if (isCut && stored !== null && cut.has(stored)) close();
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
