import type { Source } from "../answer.ts";
import type { AskedSpeakers } from "../asked-speakers.ts";
import { count } from "../lead.ts";
import type { CheckAnswer, FoundWords } from "./check-answer.ts";
import { quoteWords } from "./quote-words.ts";

export interface LeadContext {
  /** Whether the archive quotes who was asked for. */
  readonly isKnown: boolean;
  /** The name that a misspelt one was taken for. */
  readonly correction: AskedSpeakers["correction"];
  readonly sources: readonly Source[];
}

type ToTell = Pick<CheckAnswer, "speaker" | "verdict" | "found" | "suggestions">;

/** The verdict, whose words they are and where they stand, for people. */
export function checkLead(answer: ToTell, { isKnown, correction, sources }: LeadContext): string {
  const [best] = answer.found;
  const told =
    best === undefined
      ? "Not found: no article of the archive holds these words, or nearly these."
      : `${head(answer, best)}: ${whose(best, answer.speaker)} (${placeOf(best, sources)}).`;
  return [
    told,
    isKnown ? "" : unknownSpeaker(answer),
    correction === null ? "" : `Took “${correction.typed}” for “${correction.word}”.`,
    further(answer.found),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "Exact", "Altered, 1 word replaced", "Said by somebody else". */
function head({ verdict }: ToTell, best: FoundWords): string {
  const changed = best.words === "altered" ? changesOf(best) : writtenOf(best);
  if (verdict !== "other_speaker") return `${best.words === "exact" ? "Exact" : "Altered"}${changed}`;
  const altered = best.words === "altered" ? `, and altered${changed}` : changed;
  return best.saidBy === "article" ? `Said by nobody${altered}` : `Said by somebody else${altered}`;
}

function whose({ saidBy, statement: { kind, speaker } }: FoundWords, asked: string | null): string {
  const name = speaker ?? "somebody";
  const reported = kind === "indirect" ? ", in the article's words" : "";
  switch (saidBy) {
    case "speaker":
      return `said by ${name}${reported}`;
    case "somebody_else":
      return `not ${asked ?? "nobody"} but ${name}${reported}`;
    case "article":
      return "the article's own words, no quote";
    case "uncertain":
      return asked === null
        ? "quoted, the speaker not certain"
        : `quoted, but whether ${asked} said it is not certain`;
  }
}

/** ", but for capitals and punctuation", ", with words left out where it says so". */
function writtenOf({ typography: { capitals, punctuation }, differences }: FoundWords): string {
  const parts = [...(capitals ? ["capitals"] : []), ...(punctuation ? ["punctuation"] : [])];
  const cut = differences.some(({ kind }) => kind === "cut") ? ", with a marked cut" : "";
  return `${cut}${parts.length === 0 ? "" : `, but for ${parts.join(" and ")}`}`;
}

/** ", 1 word replaced, 2 words missing". */
function changesOf({ differences, isSpliced }: FoundWords): string {
  const parts = (["replaced", "missing", "added"] as const).flatMap((kind) => {
    const words = differences
      .filter((difference) => difference.kind === kind)
      .reduce((sum, { given, stored }) => sum + Math.max(size([given]), size(stored)), 0);
    return words === 0 ? [] : [`${count(words, "word")} ${kind}`];
  });
  return [...parts, ...(isSpliced ? ["words of several speakers joined"] : [])]
    .map((part) => `, ${part}`)
    .join("");
}

function size(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + quoteWords(text).length, 0);
}

function placeOf({ statement: { source, passage } }: FoundWords, sources: readonly Source[]): string {
  const { outlet, title, published } = sources.find(({ number }) => number === source) ?? {};
  return [outlet ?? title, published, `paragraph ${passage.ordinal}`]
    .filter((part) => part != null)
    .join(", ");
}

function unknownSpeaker({ speaker, suggestions }: ToTell): string {
  const hint = suggestions.length === 0 ? "" : ` The nearest names: ${suggestions.join(", ")}.`;
  return `Nobody of the name “${speaker ?? ""}” is quoted in the archive.${hint}`;
}

function further(found: readonly FoundWords[]): string {
  const places = found.reduce((sum, { statement }) => sum + 1 + statement.also.length, -1);
  return places <= 0 ? "" : `It stands in ${count(places, "further place")}.`;
}
