import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { addToList } from "../../text/list-map.ts";
import type { PassageId } from "../../text/passage.ts";
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
import { type Match, matchesAmong, type RunOfText, sharesEnough } from "./matches.ts";
import { type NearbyText, nearbyTexts } from "./nearby-text.ts";
import { nearestQuote } from "./nearest-quote.ts";
import { type GivenWords, givenWords } from "./quote-words.ts";
import { rarityOf } from "./rarity.ts";
import { plainRun, type StoredRun, saidRuns } from "./said-runs.ts";
import { spokenText } from "./spoken-text.ts";

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
/** Words of articles that one check may look through, after those that share most with the quotation: several novels. */
const MOST_WORDS = 1_000_000;

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
    const runs = await runsIn(archive, texts, { given, directory, share });
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
      const { answer } = await checked(whole, { limit, citations: createWordCitations(), share: 1 });
      return { ...answer, sources: await withStories(answer.sources, archive) };
    },
    async checkText(text, { speaker = null, limit = DEFAULT_LIMIT } = {}) {
      const started = performance.now();
      assertReadable(text);
      const { answers, unchecked, citations } = await checkQuotations(text, { speaker, limit, checked });
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

/** What the quotation is compared with: the text as it stands, and what is said in it without the words between. */
async function runsIn(
  archive: Archive,
  texts: readonly NearbyText[],
  {
    given,
    directory,
    share,
  }: { readonly given: GivenWords; readonly directory: SpeakerDirectory; readonly share: number },
): Promise<RunOfText[]> {
  const plain = await inSlices(plainRuns(texts, given, share));
  const ids = plain.flatMap(({ nearby }) => nearby.passages.map(({ id }) => id));
  const quotes = ids.length === 0 ? [] : await archive.quotes({ passages: ids });
  return inSlices(allRuns(plain, quotes, { given, directory }));
}

interface PlainText {
  readonly nearby: NearbyText;
  readonly run: StoredRun;
}

/** The words of the texts that have enough of the quotation's. */
function* plainRuns(texts: readonly NearbyText[], given: GivenWords, share: number): Steps<PlainText[]> {
  const plain: PlainText[] = [];
  let left = MOST_WORDS * share;
  for (const nearby of texts) {
    const run = yield* plainRun(nearby);
    if (sharesEnough(given, run.words)) plain.push({ nearby, run });
    left -= run.words.length;
    if (left < 0) break;
    yield;
  }
  return plain;
}

function* allRuns(
  plain: readonly PlainText[],
  quotes: readonly StoredQuote[],
  { given, directory }: { readonly given: GivenWords; readonly directory: SpeakerDirectory },
): Steps<RunOfText[]> {
  const byPassage = new Map<PassageId, StoredQuote[]>();
  for (const quote of quotes) for (const id of quote.passages) addToList(byPassage, id, quote);
  const keyOf = ({ article, speaker }: StoredQuote): string | null =>
    speaker === null ? null : (directory.identityOf(article, speaker.name)?.id ?? speaker.name);
  const runs: RunOfText[] = [];
  for (const { nearby, run } of plain) {
    const own = [...new Set(nearby.passages.flatMap(({ id }) => byPassage.get(id) ?? []))];
    const spoken = yield* spokenText(nearby, run.words, own);
    for (const said of yield* saidRuns(run, spoken, keyOf)) {
      if (sharesEnough(given, said.words)) runs.push({ nearby, spoken, run: said });
      yield;
    }
    runs.push({ nearby, spoken, run });
  }
  return runs;
}

function* findingsOf(matches: readonly Match[], checked: CheckedQuotation): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const match of matches) {
    found.push(foundWords(match, checked));
    yield;
  }
  return found;
}
