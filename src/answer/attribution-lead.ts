import type { ArchiveStatus } from "../archive/archive.ts";
import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import type { Query } from "../retrieval/query.ts";
import type { Quoted, Statement, Understood } from "./answer.ts";
import type { AskedSpeakers } from "./asked-speakers.ts";
import type { AttributionQuestion } from "./attribution-question.ts";
import { correctionsOf, count, limitsIn } from "./lead.ts";

/** "5 quotes of Mark Zuckerberg on “Trump” in 2 articles, the best first." */
export function saidLead(
  understood: Understood,
  quotes: readonly DistinctQuote[],
  shown: number,
  { isManner, isElse, order }: Pick<AttributionQuestion, "isManner" | "isElse" | "order">,
  query: Query | null,
  correction: AskedSpeakers["correction"],
): string {
  const articles = new Set(quotes.map(({ best }) => best.article.id)).size;
  const more = isElse ? "more " : "";
  const number = `${quotes.length.toLocaleString("en")} ${more}${quotes.length === 1 ? "quote" : "quotes"}`;
  const about = understood.topic === null || isManner ? "" : ` on “${understood.topic}”`;
  const limits = limitsIn(understood);
  const first = { best: "the best", latest: "the latest", earliest: "the earliest" }[order];
  const part =
    shown < quotes.length ? `, ${first} ${shown} shown` : quotes.length > 1 ? `, ${first} first` : "";
  return (
    `${number} of ${understood.speaker ?? "somebody"}${about}${limits} in ${count(articles, "article")}${part}.` +
    `${query === null ? "" : correctionsOf(query)}${taken(correction)}`
  );
}

/** "12 quotes of Mark Zuckerberg in 3 articles, none on “WhatsApp payments”. What they are about: …" */
export function unsaidLead(
  { speaker, topic, ...limits }: Understood,
  { quotes, articles, topics }: Quoted,
  correction: AskedSpeakers["correction"],
  isElse: boolean,
): string {
  const inLimits = limitsIn({ ...limits, speaker, topic });
  const who = speaker ?? "anybody";
  const about = topic === null ? "" : ` on “${topic}”`;
  const told = topics.length === 0 ? "" : ` What ${who} spoke about: ${topics.join(", ")}.`;
  if (isElse) return `No more quotes of ${who}${about}${inLimits}.${told}${taken(correction)}`;
  if (quotes === 0) return `Nothing found: no quote of ${who}${inLimits}.${told}${taken(correction)}`;
  return `Nothing found: ${count(quotes, "quote")} of ${who}${inLimits} in ${count(articles, "article")}, none${about}.${told}${taken(correction)}`;
}

function taken(correction: AskedSpeakers["correction"]): string {
  return correction === null ? "" : ` Took “${correction.typed}” for “${correction.word}”.`;
}

const VOICES = {
  sayings: "on",
  voices: "on",
  source: "with the words",
  critics: "against",
  supporters: "for",
} as const;

/** "3 quotes against “the ferry” by 2 speakers in 2 articles: Orla Finch, Bram Tessaly." */
export function voicesLead(
  understood: Understood,
  asks: AttributionQuestion["asks"],
  quotes: readonly DistinctQuote[],
  shown: readonly Pick<Statement, "speaker">[],
  query: Query | null,
): string {
  const articles = new Set(quotes.map(({ best }) => best.article.id)).size;
  const speakers = [...new Set(shown.flatMap(({ speaker }) => speaker ?? []))];
  const part = shown.length < quotes.length ? `, the best ${shown.length} shown` : "";
  const by = speakers.length === 0 ? "" : ` Said by ${speakers.join(", ")}.`;
  return (
    `${count(quotes.length, "quote")} ${VOICES[asks]} “${understood.topic ?? ""}”${limitsIn(understood)} in ` +
    `${count(articles, "article")}${part}.${by}${query === null ? "" : correctionsOf(query)}`
  );
}

/** "Nothing found: none of 120 quotes in 36 articles is against “the ferry”." */
export function voicesNothingLead(
  understood: Understood,
  asks: AttributionQuestion["asks"],
  { quotes, articles }: Pick<ArchiveStatus, "quotes" | "articles">,
  query: Query | null,
): string {
  return (
    `Nothing found: of ${count(quotes, "quote")} in ${count(articles, "article")}, none ${VOICES[asks]} ` +
    `“${understood.topic ?? ""}”${limitsIn(understood)}.${query === null ? "" : correctionsOf(query)}`
  );
}
