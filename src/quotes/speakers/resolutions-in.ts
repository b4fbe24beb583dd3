import type { Span } from "../../text/span.ts";
import type { ReportedSpeech } from "../quote.ts";
import { type ArticleReading, type ArticleToRead, beginReading } from "./article-reading.ts";
import type { Cast } from "./cast.ts";
import type { Character } from "./character.ts";
import { resolveFirstPerson } from "./first-person.ts";
import { WEIGHTS } from "./focus.ts";
import { type ReadingItem, readingItems, spanKey } from "./reading-items.ts";
import type { Resolution } from "./resolution-paths.ts";
import { readMentionAt, resolveMention } from "./resolve-mention.ts";
import { standingOf } from "./standing.ts";

/**
 * Reads the article once from its start, keeping in mind whom it speaks of, and resolves every mention on the way, each
 * by what stands before it. "I" and "we" wait for the end: who says the quote they stand in may be told behind it.
 * By `spanKey` of the mention; `null` where it leads to nobody. Linear in the text's length.
 */
export function resolutionsIn(
  article: ArticleToRead,
  speech: readonly ReportedSpeech[],
  cast: Cast,
): ReadonlyMap<string, Resolution | null> {
  const reading = beginReading(article, speech, cast);
  const resolved = new Map<string, Resolution | null>();
  const firstPersons: Span[] = [];
  let last: { readonly at: number; readonly character: Character } | null = null;
  for (const item of readingItems(article.text, cast.uses, speech)) {
    if (item.kind !== "mention" && reading.frame.isBeside(item.at)) continue;
    if (item.kind === "name") noteName(reading, item);
    else if (item.kind === "pronoun") notePronoun(reading, item, last);
    else {
      const { mention, of } = item;
      const read = readMentionAt(reading, mention);
      if (read?.kind === "pronoun" && read.pronoun.kind === "first") {
        firstPersons.push(mention);
        continue;
      }
      // "WASHINGTON — …": where it was written says nothing.
      const resolution = reading.frame.isDateline(mention)
        ? null
        : resolveMention(reading, mention, read, of);
      resolved.set(spanKey(mention), resolution);
      // Either of "Marsh and Oduya" may be meant next.
      const isKept = resolution !== null && resolution.path !== "joint names";
      if (isKept && !reading.frame.isBeside(item.at))
        note(reading, resolution.character, item.at, WEIGHTS.speaker);
      last = resolution === null ? null : { at: mention.end, character: resolution.character };
    }
  }
  for (const mention of firstPersons)
    resolved.set(spanKey(mention), resolveFirstPerson(mention, speech, resolved));
  return resolved;
}

function noteName(reading: ArticleReading, { use, at }: ReadingItem & { readonly kind: "name" }): void {
  const sentence = reading.frame.sentenceAt(at);
  note(reading, use.character, at, standingOf(reading.text, use.span, sentence.start));
}

/** How far behind a speaker an object of the same verb stands at most, in UTF-16 units. */
const OBJECT_WITHIN = 24;
/** "her" behind which no noun stands. */
const OBJECT =
  /^(?:him(?![\p{L}\p{N}])|her(?=\s*[.,;:?!“"]|\s(?:about|that|in|on|at|for|as|with|from|to|if|why|what|how|when|whether)\s))/iu;

/**
 * A pronoun keeps in mind whom it means; those of quotes speak of others than the text's. "The moderator asked her": not the moderator,
 * who is the `last` speaker.
 */
function notePronoun(
  { text, focus, frame }: ArticleReading,
  { pronoun, isSubject, at }: ReadingItem & { readonly kind: "pronoun" },
  last: { readonly at: number; readonly character: Character } | null,
): void {
  if (frame.isQuoted(at)) return;
  const unit = frame.unitAt(at);
  const isObject =
    last !== null && at > last.at && at - last.at <= OBJECT_WITHIN && OBJECT.test(text.slice(at, at + 16));
  const found = focus.find(pronoun, unit, (character) => (isObject && character === last.character ? 0 : 1));
  if (found !== null) focus.note(found.character, at, unit, isSubject ? WEIGHTS.pronoun : WEIGHTS.possessive);
}

/** Whoever is mentioned in a quote is hardly whom the text goes on to speak of. */
function note({ focus, frame }: ArticleReading, character: Character, at: number, weight: number): void {
  focus.note(character, at, frame.unitAt(at), frame.isQuoted(at) ? WEIGHTS.quoted : weight);
}
