import type { Archive } from "../../archive/archive.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import { UserError } from "../../user-error.ts";
import { isNameOfOutlet } from "../../question/outlets.ts";
import { speakerNamed } from "../../question/asked-speaker.ts";
import type { Names } from "../../question/names/names.ts";
import { speakersMeant } from "../speakers-meant.ts";
import { withStories } from "../with-stories.ts";
import { createWordCitations } from "../word-citations.ts";
import type { CheckAnswer, CheckedText } from "./check-answer.ts";
import { type CheckOne, checkQuotations } from "./check-quotations.ts";
import { checkVerdict, inOrderOfWorth } from "./check-verdict.ts";
import { type CheckedQuotation, type Finding, foundWords, withoutRepeats } from "./found-words.ts";
import { type Match, matchesAmong } from "./matches.ts";
import { nearbyTexts } from "./nearby-text.ts";
import { nearestQuote } from "./nearest-quote.ts";
import { givenWords } from "./quote-words.ts";
import { rarityOf } from "./rarity.ts";
import { createRunsOfTexts } from "./runs-of-texts.ts";

export interface CheckOptions {
  /** Who is said to have said it, as people name them. */
  readonly speaker?: string | null | undefined;
  /** Places told at most, from 1. */
  readonly limit?: number | undefined;
}

export interface QuoteChecker {
  /**
   * Checks a text as one quotation. Throws a `UserError` for one that cannot be read: empty, without words, or longer than 10,000
   * characters.
   */
  check(quote: string, options?: CheckOptions): Promise<CheckAnswer>;
  /**
   * Checks each quotation of a text, with whom the text credits; one without quote marks is a quotation. Where the text credits nobody,
   * `speaker` holds. Throws as `check` does.
   */
  checkText(text: string, options?: CheckOptions): Promise<CheckedText>;
}

export interface QuoteCheckerOptions {
  readonly archive: Archive;
  /** Who may be named in the archive as it is now. */
  readonly names: () => Promise<Names>;
}

/** Longer quotations are not compared: nobody pastes more, and comparing costs words times words. UTF-16 units. */
export const LONGEST_QUOTATION = 10_000;
const DEFAULT_LIMIT = 10;
/** Of a speaker so much is read: no name is longer. UTF-16 units. */
const LONGEST_SPEAKER = 200;

/** Why a text cannot be checked, for people; `null` when it can. */
export function quotationFault(quote: string): string | null {
  const example = 'Try for example: verbatim check "We were late"';
  if (quote.trim() === "") return `Expected a quotation to check, got nothing. ${example}`;
  if (quote.length > LONGEST_QUOTATION)
    return `Expected a quotation of at most ${LONGEST_QUOTATION} characters, got ${quote.length}. Check a part of it.`;
  return givenWords(quote).words.length > 0
    ? null
    : `Expected a quotation to check, got no words. ${example}`;
}

/** Tells whether words stand in the archive as quoted, altered, denied, or as somebody else's. */
export function createQuoteChecker({ archive, names: namesNow }: QuoteCheckerOptions): QuoteChecker {
  const checked: CheckOne = async (quotation, options) => {
    const { text: quote, speaker } = quotation;
    const { limit, citations, share } = options;
    const started = performance.now();
    const given = givenWords(quote);
    const [rarity, names] = await Promise.all([rarityOf(archive, given), namesNow()]);
    const { directory } = names;
    const texts = await nearbyTexts(archive, given, { rarity, share });
    const asked = speaker === null ? null : speakerNamed(speaker.slice(0, LONGEST_SPEAKER), names);
    const meant =
      asked === null
        ? null
        : (await speakersMeant(asked, { names, archive })).flatMap(({ own, speakingFor }) => [
            ...own,
            ...speakingFor,
          ]);
    const runs = await options.runs.of(texts, { given, directory, share });
    const matches = await inSlices(matchesAmong(given, runs, { rarity, share }));
    const all = await inSlices(
      findingsOf(matches, { quote, credited: speaker, given, asked: meant, directory }),
    );
    const kept = inOrderOfWorth(withoutRepeats(all)).slice(0, limit);
    const found = kept.map((each) => each.cite(citations));
    const nearest =
      found.length > 0 ? null : await nearestQuote(archive, { given, rarity, directory, citations });
    const cited = [...found, ...(nearest === null ? [] : [nearest])];
    const used = new Set(cited.flatMap(({ statement }) => [statement.source, ...statement.also]));
    const answer: CheckAnswer = {
      quote,
      place: quotation.place,
      speaker,
      isSpeakerKnown:
        meant === null ||
        meant.length > 0 ||
        names.outlets.some((outlet) => isNameOfOutlet(speaker ?? "", outlet)),
      taken: asked?.by === "name" ? asked.correction : null,
      verdict: checkVerdict(
        found[0],
        speaker !== null && !isNameOfOutlet(speaker, kept[0]?.article.outlet ?? null),
      ),
      found,
      nearest,
      suggestions: asked?.by === "unknown" ? asked.suggestions.map(({ name }) => name) : [],
      sources: citations.sources().filter(({ number }) => used.has(number)),
      tookMs: sinceMs(started),
    };
    return { answer, isOneSaying: kept[0]?.isOneSaying === true };
  };

  return {
    async check(quote, { speaker = null, limit = DEFAULT_LIMIT } = {}) {
      assertReadable(quote);
      const whole = { text: quote, place: { start: 0, end: quote.length }, speaker };
      const { answer } = await checked(whole, {
        limit,
        citations: createWordCitations(),
        runs: createRunsOfTexts(archive),
        share: 1,
      });
      return { ...answer, sources: await withStories(answer.sources, archive) };
    },
    async checkText(text, { speaker = null, limit = DEFAULT_LIMIT } = {}) {
      const started = performance.now();
      assertReadable(text);
      const { answers, unchecked, citations } = await checkQuotations(text, {
        speaker,
        limit,
        runs: createRunsOfTexts(archive),
        checked,
      });
      const sources = await withStories(citations.sources(), archive);
      const checks = answers.map((answer) => {
        const own = new Set(answer.sources.map(({ number }) => number));
        return { ...answer, sources: sources.filter(({ number }) => own.has(number)) };
      });
      return { text, checks, unchecked, sources, tookMs: sinceMs(started) };
    },
  };
}

function assertReadable(text: string): void {
  const fault = quotationFault(text);
  if (fault !== null) throw new UserError(fault);
}

function sinceMs(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}

function* findingsOf(matches: readonly Match[], checked: CheckedQuotation): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const match of matches) {
    found.push(foundWords(match, checked));
    yield;
  }
  return found;
}
