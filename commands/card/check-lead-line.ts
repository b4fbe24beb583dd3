import type { CheckAnswer, FoundWords } from "../../src/answer/check/check-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { dayWords } from "./day-stamp.ts";
import { fitLine } from "./fit-text.ts";
import { LEAD_ROOM } from "./lead-line.ts";

/** The verdict on a quotation as Markdown: its own lead in English, composed in other languages. */
export function checkLeadLine(check: CheckAnswer, phrases: Phrases): string {
  const text = phrases.locale === "en" ? check.lead : composed(check, phrases);
  return fitLine(text, LEAD_ROOM.characters);
}

function composed(check: CheckAnswer, phrases: Phrases): string {
  const words = phrases.check;
  const [best] = check.found;
  const isUnknown = check.speaker !== null && check.suggestions.length > 0;
  const names = new Intl.ListFormat(phrases.locale, { type: "disjunction" }).format(
    check.suggestions.slice(0, 5),
  );
  return [
    best === undefined
      ? words.notFound
      : `${verdictOf(check, best, phrases)} (${placeOf(check, best, phrases)}).`,
    isUnknown ? `${words.unknownSpeaker(check.speaker ?? "")} ${phrases.lead.didYouMean(names)}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function verdictOf(
  { verdict, speaker: asked }: CheckAnswer,
  best: FoundWords,
  { check, card }: Phrases,
): string {
  const head =
    verdict !== "other_speaker"
      ? best.words === "exact"
        ? check.exact
        : check.altered
      : best.saidBy === "article"
        ? check.saidByNobody
        : check.saidBySomebodyElse;
  const name = best.statement.speaker ?? card.somebody;
  const whose = {
    speaker: check.saidBy(name),
    somebody_else: asked === null ? check.saidBy(name) : check.notBut(asked, name),
    uncertain: check.speakerUncertain,
    article: check.articlesOwnWords,
  }[best.saidBy];
  const also = [
    ...(verdict === "other_speaker" && best.words === "altered" ? [check.altered] : []),
    ...(best.isSpliced ? [check.spliced] : []),
  ];
  return `${[head, ...also].join(", ")}: ${whose}`;
}

function placeOf(
  { sources }: CheckAnswer,
  { statement }: FoundWords,
  { card, lists, locale }: Phrases,
): string {
  const source = sources.find(({ number }) => number === statement.source);
  return [
    source?.outlet ?? source?.title ?? card.untitled,
    source?.published == null ? lists.undated : dayWords(source.published, locale),
    card.paragraph(statement.passage.ordinal),
  ].join(", ");
}
