import type { Span } from "../../text/span.ts";
import type { Quote, ReportedSpeech, Speaker } from "../quote.ts";
import type { ArticleToRead } from "./article-reading.ts";
import { castOf } from "./cast.ts";
import type { Character } from "./character.ts";
import { spanKey } from "./reading-items.ts";
import { CHANCE_RIGHT, type Resolution } from "./resolution-paths.ts";
import { resolutionsIn } from "./resolutions-in.ts";

const MOST_NAMES = 16;
/** In UTF-16 units. */
const LONGEST_ROLE = 80;
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
    return { ...one, speaker, confidence: one.confidence * CHANCE_RIGHT[resolution.path] };
  });
}

/** The same with the character and the way that led to it, for measuring. */
export function resolveMentions(
  article: ArticleToRead,
  speech: readonly ReportedSpeech[],
): (Resolution | null)[] {
  const resolved = resolutionsIn(article, speech, castOf(article, labelsOf(article.text, speech)));
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

/** A description without its article, where it can be told of somebody: "chief executive of Facebook", "mayor", "spokesman for the ministry". */
function descriptionOf(text: string): string | null {
  const plain = text.replace(/\s+/gu, " ").replace(/^(?:an?|also)\s+/iu, "");
  const isOwned = /^(?:\p{N}|(?:his|her|its|their|one|another)\s)/iu.test(plain);
  return isOwned || plain.length > LONGEST_ROLE ? null : plain;
}

function speakerOf(character: Character): Speaker {
  const names = new Map<string, string>();
  for (const form of character.forms) names.set(form, form);
  for (const role of character.roles) {
    const text = descriptionOf(role.text);
    if (text !== null) names.set(text, text);
  }
  names.delete(character.name);
  return {
    name: character.name,
    kind: character.kind === "place" ? "body" : character.kind,
    alsoNamed: [...names.values()].slice(0, MOST_NAMES),
  };
}
