import type { Archive } from "../archive/archive.ts";
import {
  type Correction,
  digestOfWords,
  extentOf,
  type StoredCorrection,
} from "../archive/corrections/correction.ts";
import { sharedSpeakerReports } from "../library/by-hand/speaker-reports.ts";
import type { QuoteReports } from "../library/library-records.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { sliceOf } from "../text/span.ts";
import { count } from "../words/count.ts";
import { articleOf } from "./article-of.ts";
import type { CommandContext } from "./command-context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { setShown, wordsOfQuote } from "./render-article-quotes.ts";
import { jsonLine, visible } from "./visible-text.ts";
import { ruleLine } from "./commands/who-is-who.ts";

export const HOW_TO_SEE_NUMBERS = "To see the numbers: verbatim show --quotes ARTICLE";

/** Lists what people have set by hand, of one article or of all; and of all what members in Discord hold for wrong. */
export async function listCorrections(
  wanted: string,
  { json }: { readonly json?: true },
  archive: Archive,
  reports: () => Promise<readonly QuoteReports[]>,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  let of: readonly StoredCorrection[];
  const isAll = wanted.trim() === "";
  const rules = isAll ? await archive.speakerRules() : [];
  if (isAll) of = await archive.corrections();
  else {
    of = await goneCorrections(archive, wanted);
    if (of.length === 0) {
      const meant = await articleOf(wanted, archive, terminal);
      if ("exitCode" in meant) return meant.exitCode;
      of = await archive.corrections([meant.entry.id]);
    }
  }
  const articles = new Map<ArticleId, Article | undefined>();
  for (const { article } of of)
    if (!articles.has(article)) articles.set(article, await archive.article(article));
  const reported = isAll ? await reportedQuotes(await reports(), archive) : [];
  if (json === true) {
    const corrections = of.map((one) => ({
      ...correctionJson(one, articles.get(one.article)),
      state: one.state,
    }));
    terminal.print(jsonLine({ corrections, speakers: rules, reported }));
  } else {
    for (const one of of) terminal.tell(correctionLine(one, articles.get(one.article)));
    for (const rule of rules) terminal.tell(ruleLine(rule));
    for (const one of reported) terminal.tell(reportLine(one));
  }
  if (of.length + rules.length + reported.length > 0) return EXIT.ok;
  terminal.complain(`Nothing is corrected. ${HOW_TO_SEE_NUMBERS}`);
  return EXIT.nothingFound;
}

/** A quote that is as it was read, and whose speaker people in Discord hold for wrong. */
interface ReportedQuote {
  readonly article: ArticleId;
  readonly number: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly members: number;
}

async function reportedQuotes(reports: readonly QuoteReports[], archive: Archive): Promise<ReportedQuote[]> {
  const reported: ReportedQuote[] = [];
  for (const { article: id, digest, members } of sharedSpeakerReports(reports)) {
    const article = await archive.article(id);
    if (article === undefined) continue;
    const quotes = await archive.quotes({ within: { ids: [id] }, withTakenOut: true });
    const at = quotes.findIndex((quote) => digestOfWords(sliceOf(article.text, extentOf(quote))) === digest);
    const quote = quotes[at];
    if (quote === undefined || quote.byHand !== undefined) continue;
    const text = wordsOfQuote(article, quote);
    reported.push({ article: id, number: at + 1, text, speaker: quote.speaker?.name ?? null, members });
  }
  return reported;
}

function reportLine({ article, number, text, speaker, members }: ReportedQuote): string {
  const who = speaker === null ? "whose speaker is not named" : `by ${visible(speaker)}`;
  return `${visible(article)} ${number}, ${who}: held for wrong by ${count(members, "member")} in Discord\n    ${text}`;
}

const STATES = {
  applied: "",
  waiting: " (no quote is read there now)",
  gone: " (the article is gone)",
} as const;

function correctionLine(correction: StoredCorrection, article: Article | undefined): string {
  const { set, state, start, end } = correction;
  const words = article === undefined ? "" : `\n    ${visible(sliceOf(article.text, { start, end }))}`;
  return `${visible(correction.article)}, characters ${start}–${end}: ${setShown(set)}${STATES[state]}${words}`;
}

/** `text` is there where the article is. */
export function correctionJson(correction: Correction, article: Article | undefined) {
  const { start, end, digest, set, madeAt } = correction;
  const text = article === undefined ? null : sliceOf(article.text, { start, end });
  return { article: correction.article, start, end, text, digest, set, madeAt };
}

/** The corrections of an article that is gone, named by its id. */
export async function goneCorrections(archive: Archive, id: string): Promise<readonly StoredCorrection[]> {
  const found = await archive.corrections([id as ArticleId]);
  return found.filter(({ state }) => state === "gone");
}
