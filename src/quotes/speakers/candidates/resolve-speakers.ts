import type { Pronoun } from "../../../english/pronouns.ts";
import { overlaps, type Span } from "../../../text/span.ts";
import type { Quote, ReportedSpeech, Speaker } from "../../quote.ts";
import { type Cast, castOf } from "../cast/cast.ts";
import type { Character } from "../cast/character.ts";
import { speakerOf } from "./also-named.ts";
import { type ArticleReading, type ArticleToRead, beginReading } from "./article-reading.ts";
import { type Standing, standingOf } from "./focus.ts";
import { caseAt } from "./pronoun-evidence.ts";
import type { PronounJudge } from "./pronoun-judge.ts";
import { type ReadingItem, readingItems, spanKey } from "./reading-items.ts";
import { chanceOf, NEAR_UNITS, type Resolution } from "./resolution-paths.ts";
import { readMentionAt, resolveMention } from "./resolve-mention.ts";
import { personMeant } from "./third-person.ts";

/**
 * Who says the innermost quote that an "I" or a "we" stands in; `null` outside quotes. `resolved`: the sources of the
 * quotes, by `spanKey`.
 */
function resolveFirstPerson(
  mention: Span,
  speech: readonly ReportedSpeech[],
  resolved: ReadonlyMap<string, Resolution | null>,
): Resolution | null {
  let best: { size: number; resolution: Resolution } | null = null;
  for (const one of speech) {
    if (one.mention === null || overlaps(one.mention, mention)) continue;
    const span = one.content.find((content) => content.start <= mention.start && mention.end <= content.end);
    const resolution = resolved.get(spanKey(one.mention)) ?? null;
    if (span === undefined || resolution === null) continue;
    const size = span.end - span.start;
    if (best === null || size < best.size) best = { size, resolution };
  }
  return best === null ? null : { character: best.resolution.character, path: "first person" };
}

/**
 * Reads the article once from its start, keeping in mind whom it speaks of, and resolves every mention on the way, each
 * by what stands before it. "I" and "we" wait for the end: who says the quote they stand in may be told behind it.
 * By `spanKey` of the mention; `null` where it leads to nobody. Linear in the text's length.
 */
function resolutionsIn(
  article: ArticleToRead,
  speech: readonly ReportedSpeech[],
  cast: Cast,
  judge?: PronounJudge,
): ReadonlyMap<string, Resolution | null> {
  const reading = beginReading(article, speech, cast, judge);
  const resolved = new Map<string, Resolution | null>();
  const firstPersons: Span[] = [];
  let last: (Resolution & { readonly at: number }) | null = null;
  for (const item of readingItems(article.text, cast.uses, speech)) {
    if (item.kind !== "mention" && reading.frame.isBeside(item.at)) continue;
    if (item.kind === "name") noteName(reading, item);
    else if (item.kind === "pronoun") notePronoun(reading, item, last);
    else if (item.kind === "office") noteOffice(reading, item);
    else {
      const { mention, of } = item;
      const read = readMentionAt(reading, mention);
      if (read?.kind === "pronoun" && read.pronoun.kind === "first") {
        firstPersons.push(mention);
        continue;
      }
      // "WASHINGTON — …": where it was written says nothing.
      const found = reading.frame.isDateline(mention) ? null : resolveMention(reading, mention, read, of);
      const resolution: Resolution | null =
        found?.path === "they"
          ? (jointBefore(reading, item.at, last) ?? found)
          : (ofTranscript(reading, mention, last) ?? found);
      resolved.set(spanKey(mention), resolution);
      // Either of "Marsh and Oduya" may be meant next.
      const isKept = resolution !== null && resolution.path !== "joint names";
      if (isKept && !reading.frame.isBeside(item.at))
        note(
          reading,
          resolution.character,
          mention,
          "speaker",
          read?.kind === "pronoun" ? read.pronoun : undefined,
        );
      last = resolution === null ? null : { ...resolution, at: mention.end };
    }
  }
  for (const mention of firstPersons)
    resolved.set(spanKey(mention), resolveFirstPerson(mention, speech, resolved));
  return resolved;
}

const TRANSCRIPT =
  /^(?:(?:the|an?)\s)?(?:full\s|partial\s)?(?:transcript|text|remarks|statement)\s(?:as\s)?follows?\s?[:.]/iu;
const LONGEST_LEAD_IN = 60;
/** Nothing else stands before words that are printed whole. */
const OF_TRANSCRIPT = 0.85;

/** "Marsh said “…”. ¶ Transcript as follows: ¶ “…”": whoever spoke right before. */
function ofTranscript(
  { text, frame }: ArticleReading,
  { start }: Span,
  last: (Resolution & { readonly at: number }) | null,
): Resolution | null {
  if (last === null || frame.unitAt(start) - frame.unitAt(last.at) > NEAR_UNITS) return null;
  const isTold = TRANSCRIPT.test(text.slice(start, start + LONGEST_LEAD_IN));
  return isTold ? { character: last.character, path: "issued", chance: OF_TRANSCRIPT } : null;
}

/** "Marsh and Oduya said … They added": both whose words were told just before, of whom one stands for both. */
function jointBefore(
  { frame }: ArticleReading,
  at: number,
  last: (Resolution & { readonly at: number }) | null,
): Resolution | null {
  if (last?.path !== "joint names" || frame.unitAt(at) - frame.unitAt(last.at) > NEAR_UNITS) return null;
  return { character: last.character, path: "joint names" };
}

/** "The president spoke of …. He": whoever was told to be it. */
function noteOffice(reading: ArticleReading, { at, end }: ReadingItem & { readonly kind: "office" }): void {
  const read = readMentionAt(reading, { start: at, end });
  const known = read?.kind === "description" ? reading.described.known(read.description, at) : null;
  if (known?.holding !== "told" || known.character.keys.length === 0) return;
  note(reading, known.character, { start: at, end }, "subject");
}

/** What is called after people: "the Ana Marsh briefing room", "the Marsh library". */
const CALLED_AFTER =
  /^\s(?:(?:briefing|press|conference|lecture|concert|memorial|public|reading)\s(?:room|hall|library|centre|center|building)|room|library|bridge|stadium|theat(?:er|re)|arena|auditorium|museum|airport|scholarship|doctrine)(?![\p{L}\p{N}])/u;
const LONGEST_CALLED = 40;

function noteName(reading: ArticleReading, { use, at }: ReadingItem & { readonly kind: "name" }): void {
  const behind = reading.text.slice(use.span.end, use.span.end + LONGEST_CALLED);
  if (use.character.kind === "person" && !use.span.isPossessive && CALLED_AFTER.test(behind)) return;
  const sentence = reading.frame.sentenceAt(at);
  note(reading, use.character, use.span, standingOf(reading.text, use.span, sentence.start));
}

/** How far behind a speaker an object of the same verb stands at most, in UTF-16 units. */
const OBJECT_WITHIN = 24;
/**
 * A pronoun keeps in mind whom it means; those of quotes speak of others than the text's. "The moderator asked her": not the moderator,
 * who is the `last` speaker.
 */
function notePronoun(
  reading: ArticleReading,
  { pronoun, at, end }: ReadingItem & { readonly kind: "pronoun" },
  last: { readonly at: number; readonly character: Character } | null,
): void {
  if (reading.frame.isQuoted(at)) return;
  const form = caseAt(reading.text, at, pronoun.case);
  const isObject = last !== null && at > last.at && at - last.at <= OBJECT_WITHIN && form === "object";
  const meant = personMeant(reading, pronoun, { at, end }, (character) =>
    isObject && character === last.character ? 0 : 1,
  );
  if (meant === null) return;
  const standing = form === "subject" ? "pronoun" : form === "possessive" ? "possessive" : "object";
  note(reading, meant.character, { start: at, end }, standing, pronoun);
}

/** Whoever is mentioned in a quote is hardly whom the text goes on to speak of. */
function note(
  { focus, frame }: ArticleReading,
  character: Character,
  { start, end }: Span,
  standing: Standing,
  pronoun?: Pronoun,
): void {
  focus.note({
    character,
    at: start,
    end,
    unit: frame.unitAt(start),
    standing: frame.isQuoted(start) ? "quoted" : standing,
    ...(pronoun?.gender === undefined ? {} : { pronoun: pronoun.gender }),
  });
}

/** Before a label: marks, a time, the number of a line; in UTF-16 units. */
const LONGEST_LEAD = 24;
const NAME = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’&-]*|of|the|de|van|von|der|la|le|di|da|al|bin)(?:\s|$)){1,6}$/u;
const BEGINS_LINE = /(?:^|[\n\r])(?:[^\p{L}\n\r]|[ap]\.?m)*$/iu;

/**
 * Who said each of an article's reported speeches, in the order given. A speech without a mention keeps no speaker, nor
 * does one whose mention leads to nobody. The confidence is the speech's times the chance that its mention was
 * resolved rightly. Time is linear in the text's length.
 */
export function resolveSpeakers(article: ArticleToRead, speech: readonly ReportedSpeech[]): Quote[] {
  const resolutions = resolveMentions(article, speech);
  const speakers = new Map<Character, Speaker>();
  return speech.map((one, i) => {
    const resolution = resolutions[i] ?? null;
    if (resolution === null) return { ...one, speaker: null };
    const speaker = speakers.get(resolution.character) ?? speakerOf(resolution.character);
    speakers.set(resolution.character, speaker);
    return { ...one, speaker, confidence: one.confidence * chanceOf(resolution) };
  });
}

/** The same with the character and the way that led to it, for measuring. */
export function resolveMentions(
  article: ArticleToRead,
  speech: readonly ReportedSpeech[],
  judge?: PronounJudge,
): (Resolution | null)[] {
  const resolved = resolutionsIn(article, speech, castOf(article, labelsOf(article.text, speech)), judge);
  return speech.map((one) => (one.mention === null ? null : (resolved.get(spanKey(one.mention)) ?? null)));
}

/** The mentions that are labels before somebody's words, in order, without doubles. */
function labelsOf(text: string, speech: readonly ReportedSpeech[]): readonly Span[] {
  const labels = new Map<number, Span>();
  for (const { kind, mention, cue } of speech) {
    const isTurn = kind === "direct" && cue[0] !== undefined && text.charAt(cue[0].start) === ":";
    if (mention === null || !isTurn) continue;
    if (!NAME.test(text.slice(mention.start, mention.end))) continue;
    if (BEGINS_LINE.test(text.slice(Math.max(0, mention.start - LONGEST_LEAD), mention.start)))
      labels.set(mention.start, mention);
  }
  return [...labels.values()].sort((a, b) => a.start - b.start);
}
