import { distance } from "fastest-levenshtein";
import { isTopicPreposition } from "../../english/function-words.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { reportingVerb } from "../../english/reporting-verbs.ts";
import { nameWords } from "../../quotes/speakers/identities/name-key.ts";
import { isGivenNameOf } from "../names/name-index.ts";
import type { Token } from "../tokens.ts";
import { bareMention, type QuestionMention } from "./mention.ts";
import { isBehindDeterminer, isGivenHere, isOrdinaryWord } from "./ordinary.ts";

/** Letters that may be wrong in a given name, and from how many on: "nadya" and "Nadia". */
const NEAR = { most: 1, from: 4 };

/**
 * Joins given names and surnames that no article joins. "Peter Marsh" is the Marsh whose given name no article tells or who is spelt
 * nearly so, or else nobody; "Tobias Bank" is nobody where only a Tobias Renn is known.
 */
export function withGivenNames(
  tokens: readonly Token[],
  mentions: readonly QuestionMention[],
): QuestionMention[] {
  const joined: QuestionMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const given = givenBefore(tokens, mention, before);
    if (given === null) {
      joined.push(mention);
      continue;
    }
    if (before !== undefined && before.to > given.from) joined.pop();
    const matches = bearersBy(given.key, mention);
    const to = { from: given.from, to: mention.to };
    joined.push(
      matches.length > 0
        ? { ...mention, ...to, matches }
        : { ...bareMention("unknown", to.from, to.to), isWeak: !(tokens[mention.from]?.isCapital ?? false) },
    );
  }
  const whole = joined.map((mention, i) => withSurname(tokens, mention, joined[i + 1]));
  return whole.filter(({ from }, i) => from >= (whole[i - 1]?.to ?? 0));
}

/** The given name right before a surname: a name that nobody bears, that others bear, or a word that can be nothing else. */
function givenBefore(
  tokens: readonly Token[],
  mention: QuestionMention,
  before: QuestionMention | undefined,
): { readonly from: number; readonly key: string } | null {
  const { by, from, to, title, isWeak } = mention;
  const given = tokens[from - 1];
  if (by !== "name" || to - from !== 1 || title !== null || given?.kind !== "word" || given.isPossessive)
    return null;
  const { key } = given;
  if (!/^\p{L}/u.test(key)) return null;
  if (before !== undefined && before.to === from) {
    if (before.by === "unknown") return { from: before.from, key };
    const isGiven = before.to - before.from === 1 && isByGivenName(before);
    return isGiven && before.title === null ? { from: before.from, key } : null;
  }
  if (isOpening(tokens, from - 1)) return { from: from - 1, key };
  const isTyped =
    isWeak && !given.isCapital && !isOrdinaryWord(given) && !isBehindDeterminer(tokens[from - 2]);
  return isTyped || (isGivenHere(given) && !given.isFirst) ? { from: from - 1, key } : null;
}

/** "May Lindholm's opinion", "Will Adjei said": a question begins with a given name that would be a verb elsewhere. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const [given, surname, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (given === undefined || surname === undefined || !given.isFirst) return false;
  if (!/^\p{Lu}/u.test(given.text) || !isGivenName(given.key)) return false;
  const verb = reportingVerb(next?.key ?? "");
  return (
    surname.isPossessive ||
    next === undefined ||
    next.kind === "mark" ||
    isTopicPreposition(next.key) ||
    (verb !== undefined && !verb.bases.includes(next.key))
  );
}

/** Bearers of a surname who may go by a given name: those who nearly do, or those of whom articles tell nothing but one word. */
function bearersBy(given: string, { matches }: QuestionMention): QuestionMention["matches"] {
  const bearers = matches.filter(({ identity: { kind, name } }) => kind === "person" || !name.includes(" "));
  const near = bearers.filter(({ identity }) => {
    const [first = "", ...rest] = nameWords(identity.name);
    return rest.length > 0 && given.length >= NEAR.from && distance(first, given) <= NEAR.most;
  });
  return near.length > 0 ? near : bearers.filter(({ identity }) => !identity.name.includes(" "));
}

function isByGivenName({ by, matches }: QuestionMention): boolean {
  return by === "name" && matches.length > 0 && matches.every(({ fit }) => fit === "given");
}

function isGivenOfAll(key: string, { by, matches }: QuestionMention): boolean {
  return by === "name" && matches.length > 0 && matches.every((match) => isGivenNameOf(match, key));
}

/** A given name of somebody with a surname behind it that they do not bear: together nobody's. */
function withSurname(
  tokens: readonly Token[],
  mention: QuestionMention,
  next: QuestionMention | undefined,
): QuestionMention {
  const { from, to, title } = mention;
  const surname = tokens[to];
  if (!isGivenOfAll(tokens[from]?.key ?? "", mention)) return mention;
  if (title !== null || to - from !== 1 || tokens[from]?.isPossessive) return mention;
  if (surname?.kind !== "word" || (next !== undefined && next.from === to && next.by !== "unknown"))
    return mention;
  const isSurname = surname.isCapital || (tokens[from]?.isCapital === false && !isOrdinaryWord(surname));
  const end = next !== undefined && next.from === to ? next.to : to + 1;
  return isSurname ? { ...bareMention("unknown", from, end), isWeak: !surname.isCapital } : mention;
}
