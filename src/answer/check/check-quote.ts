import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { PassageId } from "../../text/passage.ts";
import { UserError } from "../../user-error.ts";
import { askedSpeakers } from "../asked-speakers.ts";
import { withStories } from "../with-stories.ts";
import { createWordCitations } from "../word-citations.ts";
import type { CheckAnswer } from "./check-answer.ts";
import { checkLead } from "./check-lead.ts";
import { checkVerdict, inOrderOfWorth } from "./check-verdict.ts";
import { foundWords, withoutRepeats } from "./found-words.ts";
import { matchesAmong, type RunOfText, sharesEnough } from "./matches.ts";
import { type NearbyText, nearbyTexts } from "./nearby-text.ts";
import { type GivenWords, givenWords } from "./quote-words.ts";
import { rarityOf } from "./rarity.ts";
import { plainRun, saidRuns } from "./said-runs.ts";

export interface CheckOptions {
  /** Who is said to have said it, as people name them. */
  readonly speaker?: string | undefined;
  /** Places told at most, from 1. */
  readonly limit?: number | undefined;
}

export interface QuoteChecker {
  /** Throws a `UserError` for a quotation that cannot be read: empty, without words, or longer than 10,000 characters. */
  check(quote: string, options?: CheckOptions): Promise<CheckAnswer>;
}

export interface QuoteCheckerOptions {
  readonly archive: Archive;
  /** Who is quoted in the archive as it is now. */
  readonly speakers: () => Promise<SpeakerDirectory>;
}

/** Longer quotations are not compared: nobody pastes more, and comparing costs words times words. UTF-16 units. */
export const LONGEST_QUOTATION = 10_000;
const DEFAULT_LIMIT = 10;

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

/** Tells whether words stand in the archive as quoted, altered, or as somebody else's. */
export function createQuoteChecker({ archive, speakers }: QuoteCheckerOptions): QuoteChecker {
  return {
    async check(quote, { speaker, limit = DEFAULT_LIMIT } = {}) {
      const started = performance.now();
      const fault = quotationFault(quote);
      if (fault !== null) throw new UserError(fault);
      const given = givenWords(quote);
      const [rarity, directory] = await Promise.all([rarityOf(archive, given), speakers()]);
      const texts = await nearbyTexts(archive, given, rarity);
      const asked = speaker === undefined ? null : askedSpeakers(speaker, directory);
      const meant = asked === null ? null : [...asked.likely, ...asked.unlikely];
      const runs = await runsIn(archive, texts, { given, directory });
      const citations = createWordCitations();
      const matches = matchesAmong(given, runs, rarity);
      const all = matches.map((match) => foundWords(match, { quote, given, asked: meant, directory }));
      const kept = inOrderOfWorth(withoutRepeats(all)).slice(0, limit);
      const found = kept.map((each) => each.cite(citations));
      const suggestions = (asked?.suggestions ?? []).map(({ name }) => name);
      const verdict = checkVerdict(found[0], speaker !== undefined);
      const answer = { quote, speaker: speaker ?? null, verdict, found, suggestions };
      const sources = await withStories(citations.sources(), archive);
      const lead = checkLead(answer, {
        isKnown: meant === null || meant.length > 0,
        correction: asked?.correction ?? null,
        sources,
      });
      const tookMs = Math.round((performance.now() - started) * 10) / 10;
      return { ...answer, lead, sources, tookMs };
    },
  };
}

/** What the quotation is compared with: the text as it stands, and what is said in it without the words between. */
async function runsIn(
  archive: Archive,
  texts: readonly NearbyText[],
  { given, directory }: { readonly given: GivenWords; readonly directory: SpeakerDirectory },
): Promise<RunOfText[]> {
  const plain = texts
    .map((nearby) => ({ nearby, run: plainRun(nearby) }))
    .filter(({ run }) => sharesEnough(given, run.words));
  const ids = plain.flatMap(({ nearby }) => nearby.passages.map(({ id }) => id));
  const byPassage = new Map<PassageId, StoredQuote[]>();
  for (const quote of ids.length === 0 ? [] : await archive.quotes({ passages: ids }))
    for (const id of quote.passages) byPassage.set(id, [...(byPassage.get(id) ?? []), quote]);
  const keyOf = ({ article, speaker }: StoredQuote): string | null =>
    speaker === null ? null : (directory.identityOf(article, speaker.name)?.id ?? speaker.name);
  return plain.flatMap(({ nearby, run }) => {
    const quotes = [...new Set(nearby.passages.flatMap(({ id }) => byPassage.get(id) ?? []))];
    const said = saidRuns(nearby, run, quotes, keyOf).filter(({ words }) => sharesEnough(given, words));
    return [...said, run].map((each) => ({ nearby, quotes, run: each }));
  });
}
