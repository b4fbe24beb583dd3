import type { Source } from "../answer/answer.ts";
import type { CheckAnswer, FoundWords } from "../answer/check/check-answer.ts";
import { quoteWords } from "../answer/check/quote-words.ts";
import { dayWords } from "./formats.ts";
import { listed } from "./lead-parts.ts";
import type { Phrases } from "./phrases.ts";

/** The verdict, whose words they are and where they stand, in a language; further sentences where there is more to tell. */
export function checkLead(answer: CheckAnswer, phrases: Phrases): string {
  const { check: say, lead } = phrases;
  const { isSpeakerKnown, speaker, taken, suggestions, found } = answer;
  const [best] = found;
  const places = found.reduce((sum, { statement }) => sum + 1 + statement.also.length, -1);
  return [
    best === undefined ? say.notFound : verdictTold(answer, best, phrases),
    isSpeakerKnown ? "" : say.unknownSpeaker(speaker ?? ""),
    isSpeakerKnown || suggestions.length === 0
      ? ""
      : lead.didYouMean(listed(suggestions, phrases, "disjunction")),
    taken === null ? "" : lead.taken(taken.typed, taken.word),
    places > 0 ? say.furtherPlaces(places) : "",
  ]
    .filter((part) => part !== "")
    .join(lead.gap);
}

/** "Altered, 1 word replaced: said by Orla Finch (The Bell, 2 May 2031, paragraph 3)." */
function verdictTold(answer: CheckAnswer, best: FoundWords, phrases: Phrases): string {
  const { lead } = phrases;
  const head = headOf(answer, best, phrases).join(lead.comma);
  const place = lead.inBrackets(placeOf(best, answer.sources, phrases));
  return `${head}${lead.colon}${whose(best, answer.speaker, phrases)}${place}${lead.stop}`;
}

/** "Exact", "Altered" and "1 word replaced", "Said by somebody else" and "and altered". */
function headOf({ verdict }: CheckAnswer, best: FoundWords, phrases: Phrases): string[] {
  const { check: say } = phrases;
  const isAltered = best.words === "altered";
  const details = isAltered ? changesOf(best, phrases) : writtenOf(best, phrases);
  if (verdict !== "other_speaker") return [isAltered ? say.altered : say.exact, ...details];
  const other = best.saidBy === "article" ? say.saidByNobody : say.saidBySomebodyElse;
  return [other, ...(isAltered ? [say.alteredToo] : []), ...details];
}

function whose(
  { saidBy, statement: { kind, speaker } }: FoundWords,
  asked: string | null,
  { check: say, card, lead }: Phrases,
): string {
  const name = speaker ?? card.somebody;
  const reported = kind === "indirect" ? `${lead.comma}${card.inArticleWords}` : "";
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
    ...(capitals && punctuation
      ? [say.butFor.both]
      : capitals
        ? [say.butFor.capitals]
        : punctuation
          ? [say.butFor.punctuation]
          : []),
  ];
}

/** "1 word replaced", "2 words missing". */
function changesOf({ differences, isSpliced }: FoundWords, { check: say }: Phrases): string[] {
  const parts = (["replaced", "missing", "added"] as const).flatMap((kind) => {
    const words = differences
      .filter((difference) => difference.kind === kind)
      .reduce((sum, { given, stored }) => sum + Math.max(size([given]), size(stored)), 0);
    return words === 0 ? [] : [say[kind](words)];
  });
  return [...parts, ...(isSpliced ? [say.spliced] : [])];
}

function size(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + quoteWords(text).length, 0);
}

function placeOf(
  { statement: { source, passage } }: FoundWords,
  sources: readonly Source[],
  { card, lists, locale }: Phrases,
): string[] {
  const { outlet, title, published } = sources.find(({ number }) => number === source) ?? {};
  return [
    outlet ?? (title === undefined || title === "" ? card.untitled : title),
    published == null ? lists.undated : dayWords(published, locale),
    card.paragraph(passage.ordinal),
  ];
}
