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
import { isFunctionWord } from "./small-words.ts";
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
/** Descriptions that many may answer to, so that one given to somebody long ago says little. */
const LOOSE = wordList(
  "candidate star actor actress lawyer author host anchor nominee frontrunner leader businessman billionaire mogul republican democrat reporter activist journalist writer veteran conservative liberal",
);
/** Who holds the office counts as much as this many mentions of others. */
const HOLDER = 4;
/** Sentences back up to which a description can take up somebody who was not given it. */
const EPITHET_UNITS = 4;
/** An office nobody holds yet. */
const COMING = /\b(?:next|new|future|first|last|eventual|average|typical)\b/iu;
/** "the head of the Harbour Union": whose head is told, and whoever the text speaks of need not be it. */
const OF_A_BODY = /\s(?:of|for|at)\s(?:the\s)?\p{Lu}/u;
/** What may stand between a person and the place or body named behind. */
const PERSON_OF =
  /^(?:\s+of\s+(?:the\s+)?|,\s+an?\s[^.;:“”"]{3,70}\s(?:at|of|for|with|from|in)\s(?:the\s)?|\s+\()$/u;
/** Offices that few hold: whoever the text speaks of need not hold them. */
const OFFICES = wordList(
  "president governor mayor minister chancellor premier judge speaker nurse doctor officer pope king queen prince man woman",
);
const DETERMINERS = wordList(
  "the a an one another some many those these several two three few other most all",
);
const ALL = (): number => 1;
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
    const found = focus.find(wanted, frame.unitAt(at), (character) => avoid.get(character) ?? 1);
    if (found === null) return null;
    return { character: found.character, path: pathOf(pronoun, found) };
  };

  /** "the senator", "the actress": of those the text is speaking of, rather who was given that office or description. */
  const ofEpithet = (description: Description, at: number): Resolution | null => {
    if (COMING.test(description.text)) return null;
    const holders = described.holders(description, at);
    if (holders.size === 0 && OFFICES.has(description.role.head)) return null;
    const isForeign = OF_A_BODY.test(description.text);
    const share = (character: Character): number => {
      if (holders.has(character)) return HOLDER;
      return character.kind === "person" && character.isCertain && !isForeign ? 1 : 0;
    };
    const found = focus.find({ gender: description.gender, stands: "person" }, frame.unitAt(at), share);
    if (found === null || found.distance > EPITHET_UNITS) return null;
    const isHolder = holders.has(found.character);
    if (!isHolder) described.keep(description, found.character, at);
    return { character: found.character, path: isHolder ? "role" : "epithet" };
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
      if (known !== null) return { character: known.character, path: "known description" };
      return { character: described.introduce(description, description.owner.character), path: "owned" };
    }
    const known = described.known(description, at);
    const isOne = description.determiner === "definite" && description.isPerson && !description.isPlural;
    if (isOne && !isSourceNoun(description.role.head) && known?.isSure !== true) {
      const found = ofEpithet(description, at);
      if (found !== null) return found;
      if (known !== null && LOOSE.has(description.role.head))
        return { character: described.introduce(description, null), path: "new description" };
    }
    if (known !== null) {
      const isNamed = known.character.keys.length > 0;
      return {
        character: known.character,
        path: isNamed ? (known.character.kind === "body" ? "body" : "role") : "known description",
      };
    }
    if (
      description.determiner === "definite" &&
      BODY_EPITHETS.has(description.role.head) &&
      description.role.words.size === 0
    ) {
      const found = focus.find({ gender: undefined, stands: "thing" }, frame.unitAt(at), ALL);
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
    const nearest = lastAtOrBefore(useStarts, at);
    let before = cast.uses[nearest];
    if (before !== undefined && at - before.span.end <= LONGEST_NAME_BACK && !before.span.isPossessive) {
      // "Senator Ana Marsh of Vermont, who": a place or a body is no "who".
      const person = cast.uses[nearest - 1];
      const isOther = before.character.kind !== "person" || !before.character.isCertain;
      const isWho = /^who/iu.test(text.slice(at, at + 3));
      if (
        isOther &&
        isWho &&
        person?.character.kind === "person" &&
        PERSON_OF.test(text.slice(person.span.end, before.span.wholeStart))
      )
        before = person;
      if (before.character.kind !== "place") return { character: before.character, path: "relative" };
    }
    const sentence = frame.sentenceAt(at);
    const lead = text.slice(Math.max(sentence.start, at - 120), at);
    const phrase = lastPhrase(lead);
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
    return inner === null ? null : { character: inner.character, path: "relative to a description" };
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
      const found = focus.find(item.pronoun, unit, ALL);
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

/** The noun phrase that ends `lead`: back to its determiner, or to the word before which none can stand. */
function lastPhrase(lead: string): string | undefined {
  const words = [
    ...lead
      .trimEnd()
      .replace(/,$/u, "")
      .matchAll(/[^\s]+/gu),
  ];
  let from = words.length;
  while (from > 0 && words.length - from < 7) {
    const word = (words[from - 1]?.[0] ?? "").toLowerCase();
    if (from < words.length && /[,;:()“”"]$/u.test(word)) break;
    if (DETERMINERS.has(word)) {
      from -= 1;
      break;
    }
    if (isFunctionWord(word)) break;
    from -= 1;
  }
  const start = words[from]?.index;
  return start === undefined ? undefined : lead.trimEnd().replace(/,$/u, "").slice(start);
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
