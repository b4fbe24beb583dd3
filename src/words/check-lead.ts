import type { Source } from "../answer/answer.ts";
import type { CheckAnswer, Difference, FoundWords, NearestQuote } from "../answer/check/check-answer.ts";
import { quoteWords } from "../answer/check/quote-words.ts";
import { isDenial } from "../quotes/quote.ts";
import { dayWords, percentWords } from "./formats.ts";
import { listed } from "./lead-parts.ts";
import type { CheckPhrases } from "./phrases/check-phrases.ts";
import type { Phrases } from "./phrases.ts";

/** The verdict, whose words they are and where they stand, in a language; further sentences where there is more to tell. */
export function checkLead(
  answer: CheckAnswer,
  phrases: Phrases,
  /** Left out where the place is shown beside. */
  { hasPlace = true }: { readonly hasPlace?: boolean } = {},
): string {
  const { check: say, lead } = phrases;
  const { isSpeakerKnown, speaker, taken, suggestions, found } = answer;
  const [best] = found;
  const places = found.reduce((sum, { statement }) => sum + 1 + statement.also.length, -1);
  return [
    best === undefined ? say.notFound : verdictTold(answer, best, phrases, hasPlace),
    isSpeakerKnown ? "" : say.unknownSpeaker(speaker ?? ""),
    isSpeakerKnown || suggestions.length === 0
      ? ""
      : lead.didYouMean(listed(suggestions, phrases, "disjunction")),
    taken === null ? "" : lead.taken(taken.typed, taken.word),
    places > 0 ? say.furtherPlaces(places) : "",
    best !== undefined && !isDenial(best) && found.some(isDenial) ? say.deniedElsewhere : "",
  ]
    .filter((part) => part !== "")
    .join(lead.gap);
}

/** What stands before the nearest quote of words that are nowhere: that it is another one, with how alike it is, and if it is denied. */
export function nearestLine({ similarity, polarity, statement }: NearestQuote, phrases: Phrases): string {
  const { check: say, lead } = phrases;
  const line = say.nearest(percentWords(similarity, phrases.locale));
  if (!isDenial({ polarity })) return line;
  const told = polarity === "denied" ? say.deniedBy(statement.speaker) : say.notSaidBy(statement.speaker);
  return `${line}${lead.gap}${told}${lead.stop}`;
}

/** "Altered, 1 word replaced: said by Orla Finch (The Bell, 2 May 2031, paragraph 3)." */
function verdictTold(answer: CheckAnswer, best: FoundWords, phrases: Phrases, hasPlace: boolean): string {
  const { lead } = phrases;
  const head = headOf(answer, best, phrases).join(lead.comma);
  const place = hasPlace ? lead.inBrackets(placeOf(best, answer.sources, phrases)) : "";
  return `${head}${lead.colon}${whose(best, answer.speaker, phrases)}${place}${lead.stop}`;
}

/** "Exact", "Altered" and "1 word replaced", "Said by somebody else" and "and altered". */
function headOf({ verdict }: CheckAnswer, best: FoundWords, phrases: Phrases): string[] {
  const { check: say } = phrases;
  const isAltered = best.words === "altered";
  const details = isAltered ? changesOf(best, phrases) : writtenOf(best, phrases);
  const also = isAltered ? [say.alteredToo] : [];
  switch (verdict) {
    case "denied":
      return [best.polarity === "denied" ? say.denied : say.notSaid, ...also, ...details];
    case "other_speaker":
      return [best.saidBy === "article" ? say.saidByNobody : say.saidBySomebodyElse, ...also, ...details];
    default:
      return [isAltered ? say.altered : say.exact, ...details];
  }
}

function whose(
  { saidBy, polarity, deniedBy, statement: { kind, speaker } }: FoundWords,
  asked: string | null,
  { check: say, card, lead }: Phrases,
): string {
  if (polarity === "denied") return say.deniedBy(deniedBy);
  if (polarity === "not_said") return say.notSaidBy(deniedBy);
  const name = speaker ?? card.somebody;
  const manner = polarity === "asked" ? say.asQuestion : polarity === "ordered" ? say.asOrder : "";
  const reported = [manner, kind === "indirect" ? card.inArticleWords : ""]
    .map((part) => (part === "" ? "" : `${lead.comma}${part}`))
    .join("");
  switch (saidBy) {
    case "speaker":
      return `${say.saidBy(name)}${reported}`;
    case "somebody_else":
      return `${asked === null ? say.saidBy(name) : say.notBut(asked, name)}${reported}`;
    case "article":
      return say.articlesOwnWords;
    case "uncertain":
      return say.speakerUncertain(asked);
  }
}

/** A marked cut, and what differs in writing alone. */
function writtenOf({ typography, differences }: FoundWords, { check: say }: Phrases): string[] {
  const { capitals, punctuation } = typography;
  return [
    ...(differences.some(({ kind }) => kind === "cut") ? [say.withCut] : []),
    ...(differences.some(({ kind }) => kind === "inserted") ? [say.withInsertion] : []),
    ...(capitals && punctuation
      ? [say.butFor.both]
      : capitals
        ? [say.butFor.capitals]
        : punctuation
          ? [say.butFor.punctuation]
          : []),
  ];
}

/** "negation left out (“not”), 1 word missing", "the cut joins paragraphs". */
function changesOf({ differences, isSpliced }: FoundWords, { check: say }: Phrases): string[] {
  const faults = differences.flatMap((difference) => faultTold(difference, say));
  const parts = (["replaced", "missing", "added"] as const).flatMap((kind) => {
    const words = differences
      .filter((difference) => difference.kind === kind)
      .reduce((sum, { given, stored }) => sum + Math.max(size([given]), size(stored)), 0);
    return words === 0 ? [] : [say[kind](words)];
  });
  return [...new Set(faults), ...parts, ...(isSpliced ? [say.spliced] : [])];
}

/** What turns the words round, or makes a cut unfair; that of several speakers is told by itself. */
function faultTold({ kind, gap, negation, stored }: Difference, say: CheckPhrases): string[] {
  if (negation !== null) {
    if (negation.change === "added") return [say.negationAdded(negation.word)];
    return [kind === "cut" ? say.cutLeavesOut(negation.word) : say.negationLeftOut(negation.word)];
  }
  if (gap === "paragraphs") return [say.cutJoinsParagraphs];
  return gap === "long" ? [say.cutTooLong(size(stored))] : [];
}

function size(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + quoteWords(text).length, 0);
}

function placeOf(
  { statement: { source, passage, pages } }: FoundWords,
  sources: readonly Source[],
  { card, lists, locale }: Phrases,
): string[] {
  const { outlet, title, published } = sources.find(({ number }) => number === source) ?? {};
  return [
    outlet ?? (title === undefined || title === "" ? card.untitled : title),
    published == null ? lists.undated : dayWords(published, locale),
    card.paragraph(passage.ordinal),
    ...(pages === undefined ? [] : [card.pages(pages.first, pages.last)]),
  ];
}
