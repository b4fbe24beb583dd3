import { pronounOf } from "../english/pronouns.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import { isNoise } from "./frame-words.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import { clauseEnd, contentTokens } from "./topic-clause.ts";
import type { Token, TokenizedQuestion } from "./tokens.ts";

/** A word that refers to somebody or something before the question. */
export interface Reference {
  /** As typed. */
  readonly word: string;
  /** Where it stands: whose words, about what, which article, or anywhere in a question for a fact. */
  readonly in: "speaker" | "topic" | "article" | "whole";
}

/**
 * Those whom a frame's speakers stand for: a pronoun for whoever the same question names in a clause before it, "they" for all who are
 * named there together.
 */
export function antecedents(
  speakers: readonly QuestionMention[],
  mentions: readonly QuestionMention[],
  { tokens }: TokenizedQuestion,
): readonly QuestionMention[] {
  const resolved = speakers.flatMap((speaker): readonly QuestionMention[] => {
    if (speaker.by !== "pronoun") return [speaker];
    const before = mentions.filter(
      ({ by, from, to }) =>
        by !== "pronoun" &&
        from < speaker.from &&
        // "Did the papers leak? What does its tax chief say": one clause before.
        tokens.slice(to, speaker.from).some(({ kind }) => kind === "mark"),
    );
    const stands = pronounOf(tokens[speaker.from]?.key ?? "")?.stands;
    const able = before.find(
      ({ by, matches }) =>
        by !== "name" || stands !== "person" || matches.some(({ identity }) => identity.kind !== "body"),
    );
    // The subject comes first.
    const [first = speaker] = able === undefined ? before : [able];
    return stands === "plural" ? joinedWith(first, before, tokens) : [first];
  });
  return resolved.filter((one, i) => resolved.findIndex(({ from }) => from === one.from) === i);
}

/** A mention with those that "and" or a comma joins to it. */
export function joinedWith(
  first: QuestionMention,
  mentions: readonly QuestionMention[],
  tokens: readonly Token[],
): readonly QuestionMention[] {
  const joined = [first];
  for (const mention of mentions) {
    const to = joined.at(-1)?.to ?? 0;
    const between = tokens.slice(to, mention.from);
    if (mention.from >= to && between.length > 0 && between.every(({ key }) => /^(?:and|,|&)$/u.test(key)))
      joined.push(mention);
  }
  return joined;
}

/** "What did Orme say about it": a topic that is hardly more than a word for what was talked of. */
export function topicReference({ tokens }: TokenizedQuestion, frame: SayingFrame): Reference | null {
  const rest = tokens
    .slice(frame.after, clauseEnd(tokens, frame.after))
    .filter(({ kind }) => kind !== "mark");
  // "Money that isn't dug in", "deny that he knew": that opens a clause.
  const at = rest.findIndex(({ key }, i) => {
    if (/^(?:it|him|her|them)$/u.test(key)) return true;
    const opensClause = rest[i - 1]?.isFrame === false || rest[i + 1]?.isFrame === true;
    return /^(?:this|these|those)$/u.test(key) || (key === "that" && !opensClause);
  });
  const word = rest[at];
  if (word === undefined || word.isFrame === false) return null;
  // "All of them", "her own": of the words themselves.
  if (/^(?:all|some|any|each|most|one)$/u.test(rest[at - 2]?.key ?? "") && rest[at - 1]?.key === "of")
    return null;
  const content = rest.filter(({ isFrame, key }) => !isFrame && !isNoise(key));
  return content.length <= 1 ? { word: word.text, in: "topic" } : null;
}

/** Words that tell what about, of a question that needs nothing from before. */
const TELLS_ITSELF = 4;

/** A word in a question for a fact that refers to what was talked of, where the question names nobody itself. */
export function factReference(
  { tokens }: TokenizedQuestion,
  mentions: readonly QuestionMention[],
): Reference | null {
  if (mentions.some(({ by }) => by !== "pronoun")) return null;
  // "Which virus makes officials ask whether they should act": the question tells itself what its pronouns stand for.
  if (contentTokens(tokens, () => true).length >= TELLS_ITSELF) return null;
  const pronoun = mentions.find(({ by }) => by === "pronoun");
  const word =
    pronoun === undefined
      ? tokens.find(({ key }) => /^(?:this|that|these|those|there)$/u.test(key))
      : tokens[pronoun.from];
  return word === undefined ? null : { word: word.text, in: "whole" };
}
