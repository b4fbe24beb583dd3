import { isAskingWord, isHelpingVerb, isTopicPreposition } from "../../english/function-words.ts";
import { BODY_WORDS, KNOWN_BODIES } from "../../english/names/bodies.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { reportingNoun, reportingVerb } from "../../english/reporting-verbs.ts";
import { isPersonNoun, isTitle, rolesIn } from "../../english/roles.ts";
import type { FoundName, NameIndex } from "../names/name-index.ts";
import type { Token, TokenizedQuestion } from "../tokens.ts";
import { bareMention, isLettered, type QuestionMention } from "./mention.ts";
import { isBehindDeterminer, isGivenHere, isOrdinaryWord } from "./ordinary.ts";

/** A lower-case word so short is hardly a name where others have their capitals. */
const SHORT = 3;

/** The names of those who are quoted, the longest first taken. */
export function knownNames(question: TokenizedQuestion, names: NameIndex): QuestionMention[] {
  const { tokens } = question;
  const keys = tokens.map(({ kind, key }) => (kind === "word" ? key : `\u0000${key}`));
  const nameAt = (i: number): FoundName | undefined =>
    names.at(keys, i).find((one) => mayBeName(question, i, one));
  const found: QuestionMention[] = [];
  for (let from = 0; from < tokens.length; ) {
    // A title belongs to the name behind it, even where somebody is known as "Judge".
    const isTitleOfName =
      isTitle(keys[from] ?? "") && (nameAt(from + 1) !== undefined || isUnknownName(tokens[from + 1]));
    const name = isTitleOfName ? undefined : nameAt(from);
    if (name === undefined) {
      from += 1;
      continue;
    }
    const to = from + name.length;
    const isWeak = name.length === 1 && tokens[from]?.isCapital === false;
    found.push({ ...bareMention("name", from, to), matches: name.matches, isWeak });
    from = to;
  }
  return found;
}

function isUnknownName(token: Token | undefined): boolean {
  return token?.kind === "word" && token.isCapital && !isOrdinaryWord(token);
}

/** Whether words that are somebody's name are that here. Case is kept where the asker kept it, and forgiven where not. */
function mayBeName({ tokens, isCaseKept }: TokenizedQuestion, from: number, name: FoundName): boolean {
  const words = tokens.slice(from, from + name.length);
  const [first] = words;
  const before = tokens[from - 1];
  if (first === undefined) return false;
  if (before?.kind === "word" && (HONORIFICS.has(before.key) || isTitle(before.key)))
    return first.isCapital || !isOrdinaryWord(first) || endsTitledName(tokens, from);
  if (words.slice(0, -1).some(({ isPossessive }) => isPossessive) || isOffice(words, before)) return false;
  if (name.length > 1) return words.some(({ isFrame }) => !isFrame);
  // "Which people welcomed it", where a magazine is called People.
  const isAsked = /^(?:which|what)$/u.test(before?.key ?? "") && isPersonNoun(first.key);
  if (isAsked && !first.isCapital) return false;
  const isPerson = name.matches.some(({ identity }) => identity.kind === "person");
  if (first.isFrame || reportingVerb(first.key) !== undefined)
    return (first.isCapital && !first.isFirst) || (!isLettered(first.text) && standsAsName(tokens, from));
  if (first.isCapital) return true;
  if (isOrdinaryWord(first)) return standsAsName(tokens, from);
  return !isCaseKept || (isPerson && first.key.length > SHORT && !isBehindDeterminer(before));
}

/** "The bishop", "prime minister": an office, although somebody is called so. A body's name keeps its capital ("the Post"). */
function isOffice(words: readonly Token[], before: Token | undefined): boolean {
  const nouns = words.filter(({ isFrame }) => !isFrame);
  const [noun] = nouns;
  if (noun === undefined) return false;
  const roles = rolesIn(nouns.map(({ key }) => key));
  const isRole = roles.length > 0 && Math.max(...roles.map(({ start, end }) => end - start)) === nouns.length;
  if (nouns.length > 1) return isRole;
  const isDetermined = nouns.length < words.length || isBehindDeterminer(before);
  return isDetermined && (isRole || (BODY_WORDS.has(noun.key) && !noun.isCapital));
}

/** Pronouns that stand before a verb themselves, so that their place tells nothing. */
const SUBJECTS = /^(?:it|who|he|she|they|i|you|we|that|this|what|which)$/u;
const FINITE_HELPER = /^(?:is|was|has|had|does|did|isn't|wasn't|hasn't)$/u;
const IS_DO_HAVE = /^(?:be|been|being|do|does|did|have|has|had)$/u;

/**
 * Whether an ordinary word stands where only a name can: "did will say", "what may said", "may's view", "us on the channel",
 * "the who", "emma post".
 */
function standsAsName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "Who has accused": whatever letters it may be, too.
  if (word === undefined || (IS_DO_HAVE.test(word.key) && /^who$/u.test(before?.key ?? ""))) return false;
  if (before?.key === "the") return /^(?:who|us|it)$/u.test(word.key) || KNOWN_BODIES.has(word.key);
  const isHelped = before?.kind === "word" && isHelpingVerb(before.key);
  if (word.key === "who" && isHelped) return isSaying(next, "any");
  if (SUBJECTS.test(word.key) || isBehindDeterminer(before)) return false;
  if (word.isPossessive || isGivenHere(before)) return true;
  if (isHelped)
    return (
      isSaying(next, "any") ||
      (isHelpingVerb(word.key) && !IS_DO_HAVE.test(word.key) && next?.kind === "word" && !next.isFrame)
    );
  if (before?.kind === "word" && isAskingWord(before.key)) return isSaying(next, "finite");
  const isOpening = before === undefined || before.kind === "mark";
  if (!isOpening || (!word.isCapital && reportingNoun(word.key) !== undefined)) return false;
  const isHeading = next !== undefined && isTopicPreposition(next.key) && tokens[at + 2]?.kind === "word";
  // "May: the bell", "Praise was asked".
  const isSubject = word.isCapital && (next?.text === ":" || FINITE_HELPER.test(next?.key ?? ""));
  return isSaying(next, "finite") || isHeading || isSubject;
}

/** "Governor rich", "dr report thinks", but not "the mayor state that". */
function endsTitledName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isBehindDeterminer(tokens[at - 2])) return false;
  return (
    next === undefined ||
    next.kind === "mark" ||
    tokens[at]?.isPossessive === true ||
    isTopicPreposition(next.key) ||
    isSaying(next, "any")
  );
}

function isSaying(token: Token | undefined, form: "any" | "finite"): boolean {
  if (token?.kind !== "word") return false;
  const verb = reportingVerb(token.key);
  return verb !== undefined && (form === "any" || !verb.bases.includes(token.key));
}
