import { isAskingWord, isHelpingVerb } from "../english/function-words.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { bareMention, type QuestionMention } from "./mentions/mention.ts";
import { isBehindDeterminer } from "./mentions/ordinary.ts";
import type { Names } from "./names/names.ts";
import type { Keywords, Limits } from "./question.ts";
import { asTopic } from "./topic.ts";
import { contentTokens } from "./topic-clause.ts";
import type { TokenizedQuestion } from "./tokens.ts";

/** More words are a sentence. */
const MOST_WORDS = 9;

/** Words without a question's frame that may hold a speaker's name; `null` for anything else. */
export function readKeywords(
  question: TokenizedQuestion,
  mentions: readonly QuestionMention[],
  limits: Limits,
  names: Names,
): Keywords | null {
  const { tokens } = question;
  const words = tokens.filter(({ kind }) => kind === "word");
  const isAsking = words.some(
    ({ key, isFrame }) =>
      isFrame && (isAskingWord(key) || (isHelpingVerb(key) && !/^(?:may|will|might|s|d)$/u.test(key))),
  );
  if (words.length > MOST_WORDS || isAsking) return null;
  const mention =
    mentions.find(
      ({ by, matches }) =>
        by === "name" && matches.some(({ identity, fit }) => identity.kind !== "body" && fit !== "given"),
    ) ??
    surnameAtEdge(question, mentions, names) ??
    mentions.find(
      ({ by, from, to }) => (by === "role" || by === "name") && from === 0 && to === words.length,
    );
  const asked = mention === undefined ? null : askedSpeaker(question, mention, names);
  const speaker = isGuess(question, mention, asked) ? null : asked;
  const rest = contentTokens(tokens, (i) => mention === undefined || i < mention.from || i >= mention.to);
  return {
    asks: "keywords",
    words: question.text,
    speaker,
    topic: rest.length === 0 ? null : asTopic(question, rest.map((i) => tokens[i]?.text ?? "").join(" ")),
    limits,
  };
}

/** "Wall levy pensioners": bare words that end in a noun for people are hardly a description where nobody fits it. */
function isGuess(
  { tokens }: TokenizedQuestion,
  mention: QuestionMention | undefined,
  asked: AskedSpeaker | null,
): boolean {
  if (mention?.by !== "role" || asked?.by !== "role") return false;
  const words = tokens.slice(mention.from, mention.to);
  const isTied = words.some(({ isFrame, isPossessive }) => isFrame || isPossessive);
  return words.length > 1 && !isTied && !asked.matches.some(({ missing }) => missing.length === 0);
}

/** "Bank grandfather": among bare words a surname that is an ordinary word as well stands at the beginning or at the end. */
function surnameAtEdge(
  { tokens }: TokenizedQuestion,
  mentions: readonly QuestionMention[],
  names: Names,
): QuestionMention | undefined {
  if (tokens.length < 2 || mentions.some(({ by }) => by === "name")) return undefined;
  for (const i of [0, tokens.length - 1]) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.isFrame || isBehindDeterminer(tokens[i - 1])) continue;
    const matches = names.index
      .named([token.key])
      .filter(({ identity, fit }) => identity.kind === "person" && (fit === "surname" || fit === "full"));
    if (matches.length > 0) return { ...bareMention("name", i, i + 1), matches, isWeak: true };
  }
  return undefined;
}
