import { overlaps, type Span } from "../../text/span.ts";
import type { ReportedSpeech } from "../quote.ts";
import type { Cast, NameUse } from "./cast.ts";
import type { Character } from "./character.ts";
import { createDescribed } from "./described.ts";
import { createFocus, type Found, WEIGHTS } from "./focus.ts";
import { voteOnGenders } from "./gender-votes.ts";
import { introductionsOf } from "./introductions.ts";
import { type Pronoun, pronounOf } from "./pronouns.ts";
import { type Description, type MentionReading, readMention } from "./read-mention.ts";
import { lastAtOrBefore, readingFrame } from "./reading-frame.ts";
import { NEAR_UNITS, type ResolutionPath, RIVAL_FROM } from "./resolution-paths.ts";
import { isSourceNoun } from "./roles.ts";
import { standingOf } from "./standing.ts";
import { wordList } from "./word-list.ts";

export interface Resolution {
  readonly character: Character;
  readonly path: ResolutionPath;
}

/** Personal pronouns whose bearers the text keeps in mind. */
const IN_TEXT = /(?<![\p{L}\p{N}'’])(?:he|she|him|his|her|hers)(?![\p{L}\p{N}])/giu;
/** What is left of the weight of somebody whom the pronoun's own words name: "he said of Marsh" is not Marsh's. */
const NAMED_IN_OWN_WORDS = 0.15;
/** Nouns that take up a body named before. */
const BODY_EPITHETS = wordList(
  "company firm group organisation organization agency union federation network newspaper paper publication magazine outlet",
);
const ASKED = /\b(?:asked|questioned|pressed|interviewed|quizzed)\s+$/u;
const LONGEST_NAME_BACK = 4;

type Item =
  | { readonly at: number; readonly kind: "name"; readonly use: NameUse }
  | { readonly at: number; readonly kind: "pronoun"; readonly pronoun: Pronoun; readonly isSubject: boolean }
  | {
      readonly at: number;
      readonly kind: "mention";
      readonly mention: Span;
      readonly of: readonly ReportedSpeech[];
    };

/**
 * Reads the article once from its start, keeping in mind whom it speaks of, and resolves every mention on the way. The
 * order of the rules: a name in the mention; the person or body that bears the description; a pronoun by what was
 * mentioned last and strongest; "I" and "we" in a quote by who says the quote.
 */
export function createMentionResolver(
  text: string,
  speech: readonly ReportedSpeech[],
  cast: Cast,
): (mention: Span) => Resolution | null {
  const direct = speech.filter((one) => one.kind === "direct").flatMap((one) => one.content);
  const frame = readingFrame(text, direct);
  const introductions = introductionsOf(text, cast.uses);
  voteOnGenders(text, cast, frame);
  const described = createDescribed(cast.characters, introductions, cast.uses);
  const focus = createFocus();
  const resolved = new Map<string, Resolution | null>();
  const useStarts = cast.uses.map((use) => use.span.start);
  const usesIn = (span: Span): NameUse[] => {
    const found: NameUse[] = [];
    for (let i = lastAtOrBefore(useStarts, span.start - 1) + 1; i < cast.uses.length; i += 1) {
      const use = cast.uses[i];
      if (use === undefined || use.span.start >= span.end) break;
      if (use.span.end <= span.end) found.push(use);
    }
    return found;
  };
  const key = (span: Span): string => `${span.start} ${span.end}`;
  const later: { mention: Span; of: readonly ReportedSpeech[] }[] = [];

  const pronounBearer = (pronoun: Pronoun, at: number, of: readonly ReportedSpeech[]): Resolution | null => {
    const avoid = new Map<Character, number>();
    for (const one of of) {
      for (const span of one.content) {
        for (const use of usesIn(span))
          avoid.set(use.character, one.kind === "direct" ? NAMED_IN_OWN_WORDS * 2 : NAMED_IN_OWN_WORDS);
      }
      for (const span of one.cue)
        for (const use of usesIn(span)) avoid.set(use.character, NAMED_IN_OWN_WORDS);
    }
    const wanted = { gender: pronoun.gender, stands: pronoun.stands };
    const found = focus.find(wanted, frame.unitAt(at), avoid);
    if (found === null) return null;
    return { character: found.character, path: pathOf(pronoun, found) };
  };

  const ofDescription = (
    description: Description,
    at: number,
    of: readonly ReportedSpeech[],
  ): Resolution | null => {
    if (description.owner !== null && description.determiner === "owned" && "stands" in description.owner) {
      if (description.owner.kind !== "third")
        return { character: described.introduce(description, null), path: "new description" };
      const owner = pronounBearer(description.owner, at, of);
      return { character: described.introduce(description, owner?.character ?? null), path: "owned" };
    }
    if (description.owner !== null && "span" in description.owner) {
      const known = described.known(description, at);
      if (known !== null) return { character: known, path: "known description" };
      return { character: described.introduce(description, description.owner.character), path: "owned" };
    }
    const known = described.known(description, at);
    if (known !== null) {
      const isNamed = known.keys.length > 0;
      return {
        character: known,
        path: isNamed ? (known.kind === "body" ? "body" : "role") : "known description",
      };
    }
    const isEpithet = description.determiner === "definite" && description.isPerson && !description.isPlural;
    if (isEpithet && !isSourceNoun(description.role.head)) {
      const found = focus.find({ gender: undefined, stands: "person" }, frame.unitAt(at), new Map());
      if (found !== null && found.character.kind === "person") {
        described.keep(description, found.character, at);
        return { character: found.character, path: "epithet" };
      }
    }
    if (
      description.determiner === "definite" &&
      BODY_EPITHETS.has(description.role.head) &&
      description.role.words.size === 0
    ) {
      const found = focus.find({ gender: undefined, stands: "thing" }, frame.unitAt(at), new Map());
      if (found !== null && found.distance <= NEAR_UNITS) return { character: found.character, path: "it" };
    }
    return { character: described.introduce(description, null), path: "new description" };
  };

  /** "asked Marsh about Oduya, who said": it is who was asked that answers. */
  const askedAt = (at: number): NameUse | null => {
    const sentence = frame.sentenceAt(at);
    for (let i = lastAtOrBefore(useStarts, at), back = 0; i >= 0 && back < 4; i -= 1, back += 1) {
      const use = cast.uses[i];
      if (use === undefined || use.span.start < sentence.start) break;
      const isAsked = ASKED.test(
        text.slice(Math.max(sentence.start, use.span.wholeStart - 14), use.span.wholeStart),
      );
      if (isAsked && /^\s+about\s/u.test(text.slice(use.span.end, use.span.end + 8))) return use;
    }
    return null;
  };

  const ofRelative = (at: number): Resolution | null => {
    const asked = askedAt(at);
    if (asked !== null) return { character: asked.character, path: "relative" };
    const before = cast.uses[lastAtOrBefore(useStarts, at)];
    if (
      before !== undefined &&
      before.character.kind !== "place" &&
      at - before.span.end <= LONGEST_NAME_BACK &&
      !before.span.isPossessive
    ) {
      return { character: before.character, path: "relative" };
    }
    const sentence = frame.sentenceAt(at);
    const lead = text.slice(Math.max(sentence.start, at - 120), at);
    const phrase =
      /(?:^|[\s“"(])((?:(?:the|an?|one|another|some|many|those|several|two|three|few|other|most|people)\s+)[^,;:()“”"]{0,80}?|[\p{L}-]+),?\s*$/iu.exec(
        lead,
      )?.[1];
    if (phrase === undefined) return null;
    const start = at - (lead.length - lead.lastIndexOf(phrase));
    const span = { start, end: start + phrase.length };
    if (pronounOf(phrase) !== undefined) return null;
    // "Ana Marsh, a professor who …": the description stands behind the name it describes.
    const named = cast.uses[lastAtOrBefore(useStarts, start)];
    if (
      named !== undefined &&
      named.character.kind === "person" &&
      /^,\s*$/u.test(text.slice(named.span.end, start))
    ) {
      return { character: named.character, path: "relative" };
    }
    const reading = readMention(text, span, usesIn(span), cast);
    const inner = reading === null ? null : ofReading(reading, span, []);
    return inner === null ? null : { character: inner.character, path: "relative" };
  };

  const ofReading = (
    reading: MentionReading,
    mention: Span,
    of: readonly ReportedSpeech[],
  ): Resolution | null => {
    if (reading.kind === "description") {
      const resolution = ofDescription(reading.description, mention.start, of);
      if (resolution !== null) remember(resolution.character, reading.description);
      return resolution;
    }
    if (reading.kind === "pronoun") {
      if (reading.pronoun.kind === "third") return pronounBearer(reading.pronoun, mention.start, of);
      return reading.pronoun.kind === "relative" ? ofRelative(mention.start) : null;
    }
    const { character, path } = reading.use;
    if (reading.isJoint) return { character, path: "joint names" };
    if (path === "shared") return { character, path: "shared surname" };
    if (character.kind === "body" || character.kind === "place") return { character, path: "body" };
    return { character, path: path === "full" ? "full name" : path === "surname" ? "surname" : "given name" };
  };

  for (const item of itemsOf(text, cast, speech)) {
    const unit = frame.unitAt(item.at);
    const isQuoted = frame.isQuoted(item.at);
    if (item.kind === "name") {
      const sentence = frame.sentenceAt(item.at);
      focus.note(
        item.use.character,
        item.at,
        unit,
        isQuoted ? WEIGHTS.quoted : standingOf(text, item.use.span, sentence.start),
      );
    } else if (item.kind === "pronoun") {
      if (isQuoted) continue;
      const found = focus.find(item.pronoun, unit, new Map());
      if (found !== null)
        focus.note(found.character, item.at, unit, item.isSubject ? WEIGHTS.pronoun : WEIGHTS.possessive);
    } else {
      const reading = readMention(text, item.mention, usesIn(item.mention), cast);
      if (
        reading?.kind === "pronoun" &&
        (reading.pronoun.kind === "first" || reading.pronoun.kind === "second")
      ) {
        later.push({ mention: item.mention, of: item.of });
        continue;
      }
      const resolution = reading === null ? null : ofReading(reading, item.mention, item.of);
      resolved.set(key(item.mention), resolution);
      if (resolution !== null && resolution.path !== "joint names") {
        focus.note(resolution.character, item.at, unit, isQuoted ? WEIGHTS.quoted : WEIGHTS.speaker);
      }
    }
  }
  for (const { mention } of later) resolved.set(key(mention), enclosing(text, mention, speech, resolved));
  return (mention) => resolved.get(key(mention)) ?? null;
}

/** Who says the quote that a first person stands in; `null` outside quotes and for "you". */
function enclosing(
  text: string,
  mention: Span,
  speech: readonly ReportedSpeech[],
  resolved: ReadonlyMap<string, Resolution | null>,
): Resolution | null {
  if (pronounOf(text.slice(mention.start, mention.end).trim())?.kind !== "first") return null;
  let best: { size: number; resolution: Resolution } | null = null;
  for (const one of speech) {
    if (one.mention === null || overlaps(one.mention, mention)) continue;
    const span = one.content.find((content) => content.start <= mention.start && mention.end <= content.end);
    const resolution = resolved.get(`${one.mention.start} ${one.mention.end}`);
    if (span === undefined || resolution === null || resolution === undefined) continue;
    const size = span.end - span.start;
    if (best === null || size < best.size) best = { size, resolution };
  }
  return best === null ? null : { character: best.resolution.character, path: "first person" };
}

function pathOf(pronoun: Pronoun, found: Found): ResolutionPath {
  if (pronoun.stands === "thing") return "it";
  if (pronoun.stands === "plural") return "they";
  if (found.distance > NEAR_UNITS) return "he or she, far";
  return found.rival >= RIVAL_FROM ? "he or she, near, with a rival" : "he or she, near";
}

/** The longest description is an unnamed source's name; the others are kept beside it. */
function remember(character: Character, description: Description): void {
  if (character.keys.length > 0 || description.determiner === "owned") {
    if (character.keys.length > 0 && character.forms.size < 12) character.forms.add(description.text);
    return;
  }
  if (description.text.length > character.name.length) {
    character.forms.add(character.name);
    character.name = description.text;
  } else if (description.text !== character.name && character.forms.size < 12)
    character.forms.add(description.text);
}

/** Names, pronouns and mentions in text order; at one place the mention comes last, so that its own name is known. */
function itemsOf(text: string, cast: Cast, speech: readonly ReportedSpeech[]): Item[] {
  const mentions = new Map<string, { mention: Span; of: ReportedSpeech[] }>();
  for (const one of speech) {
    if (one.mention === null) continue;
    const known = mentions.get(`${one.mention.start} ${one.mention.end}`);
    if (known === undefined)
      mentions.set(`${one.mention.start} ${one.mention.end}`, { mention: one.mention, of: [one] });
    else known.of.push(one);
  }
  const items: Item[] = cast.uses.map((use) => ({ at: use.span.start, kind: "name", use }));
  const taken = new Set([...mentions.values()].map((entry) => entry.mention.start));
  for (const match of text.matchAll(IN_TEXT)) {
    const pronoun = pronounOf(match[0]);
    if (pronoun === undefined || taken.has(match.index)) continue;
    items.push({ at: match.index, kind: "pronoun", pronoun, isSubject: /^s?he$/iu.test(match[0]) });
  }
  for (const { mention, of } of mentions.values())
    items.push({ at: mention.start, kind: "mention", mention, of });
  return items.sort((a, b) => a.at - b.at);
}
