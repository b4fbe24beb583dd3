import type { Archive, StoredQuote } from "../../archive/archive.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { addToList } from "../../text/list-map.ts";
import type { PassageId } from "../../text/passage.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import { type RunOfText, sharesEnough } from "./matches.ts";
import type { NearbyText } from "./nearby-text.ts";
import { type GivenWords, sharedWords } from "./quote-words.ts";
import { plainRun, type StoredRun, saidRuns } from "./said-runs.ts";
import { type SpokenText, spokenText } from "./spoken-text.ts";

/** Words of articles that one check may look through, after those that share most with the quotation: several novels. */
const MOST_WORDS = 1_000_000;

/** A text as quotations are compared with it. */
interface ReadText {
  /** All words, as they stand. */
  readonly plain: StoredRun;
  /** Who says which; read once some quotation shares enough words with the text. */
  said?: { readonly spoken: SpokenText; readonly runs: readonly StoredRun[] };
}

export interface RunsOfTexts {
  /**
   * What a quotation is compared with: the texts as they stand, and what is said in them without the words between, each with enough of
   * its words. `share` of what one check may cost.
   */
  of(
    texts: readonly NearbyText[],
    compared: {
      readonly given: GivenWords;
      readonly directory: SpeakerDirectory;
      readonly share: number;
    },
  ): Promise<RunOfText[]>;
}

/** Reads each text once for all the quotations of one check: those of one pasted article lie near the same paragraphs. */
export function createRunsOfTexts(archive: Pick<Archive, "quotes">): RunsOfTexts {
  const known = new Map<string, ReadText>();
  return {
    async of(texts, { given, directory, share }) {
      const read = await inSlices(textsRead(texts, known, given, share));
      const unknown = read.filter(({ text }) => text.said === undefined);
      const ids = unknown.flatMap(({ nearby }) => nearby.passages.map(({ id }) => id));
      const quotes = ids.length === 0 ? [] : await archive.quotes({ passages: ids });
      await inSlices(sayingsRead(unknown, quotes, directory));
      return inSlices(runsSharing(read, given));
    },
  };
}

interface OfText {
  readonly nearby: NearbyText;
  readonly text: ReadText;
  /** How many of the quotation's words stand in it. */
  readonly shared: number;
}

/** The texts that have enough of the quotation's words. */
function* textsRead(
  texts: readonly NearbyText[],
  known: Map<string, ReadText>,
  given: GivenWords,
  share: number,
): Steps<OfText[]> {
  const read: OfText[] = [];
  let left = MOST_WORDS * share;
  for (const nearby of texts) {
    const place = `${nearby.start} ${nearby.end} ${nearby.article.id}`;
    const text = known.get(place) ?? { plain: yield* plainRun(nearby) };
    known.set(place, text);
    const shared = sharedWords(given, text.plain.words);
    if (sharesEnough(given, shared)) read.push({ nearby, text, shared });
    left -= text.plain.words.length;
    if (left < 0) break;
    yield;
  }
  return read;
}

/** Reads who speaks where in some texts. */
function* sayingsRead(
  texts: readonly OfText[],
  quotes: readonly StoredQuote[],
  directory: SpeakerDirectory,
): Steps<void> {
  const byPassage = new Map<PassageId, StoredQuote[]>();
  for (const quote of quotes) for (const id of quote.passages) addToList(byPassage, id, quote);
  const keyOf = ({ article, speaker }: StoredQuote): string | null =>
    speaker === null ? null : (directory.identityOf(article, speaker.name)?.id ?? speaker.name);
  for (const { nearby, text } of texts) {
    const own = [...new Set(nearby.passages.flatMap(({ id }) => byPassage.get(id) ?? []))];
    const spoken = yield* spokenText(nearby, text.plain.words, own);
    text.said = { spoken, runs: yield* saidRuns(text.plain, spoken, keyOf) };
  }
}

function* runsSharing(texts: readonly OfText[], given: GivenWords): Steps<RunOfText[]> {
  const runs: RunOfText[] = [];
  for (const { nearby, text, shared } of texts) {
    if (text.said === undefined) continue;
    const { spoken, runs: said } = text.said;
    for (const run of said) {
      const sharedHere = sharedWords(given, run.words);
      if (sharesEnough(given, sharedHere)) runs.push({ nearby, spoken, run, shared: sharedHere });
      yield;
    }
    runs.push({ nearby, spoken, run: text.plain, shared });
  }
  return runs;
}
