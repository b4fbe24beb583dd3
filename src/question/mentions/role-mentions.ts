import { isDeterminer } from "../../english/function-words.ts";
import { BODY_WORDS } from "../../english/names/bodies.ts";
import { reportingVerb, verbClassOf } from "../../english/reporting-verbs.ts";
import { roleOfVerb } from "../../english/role-verbs.ts";
import { isPersonNoun, isTitle, rolesIn } from "../../english/roles.ts";
import { isRequestWord } from "../frame-words.ts";
import type { Token } from "../tokens.ts";
import { bareMention, mentionAtToken, type QuestionMention, wordsOf } from "./mention.ts";

type InName = ReadonlyMap<number, QuestionMention>;

/** Words before a role that tell whose it is; "any" and "that" belong to the question. */
const OWNER = /^(?:the|an?|his|her|its|their|my|our)$/u;
/** Nouns that alone name nobody in particular: "what do people say", "what have the critics said". */
const ANYBODY = /^(?:people|persons?|folks|others?|critics?|experts?|observers?|men|women|someone)$/u;
/** Words of an addition ("of the harbour union in Ohio") besides names, at most. */
const MOST_IN_ADDITION = 4;

/** Offices, relations and kinds of bodies, with the words that belong to them: "Tulsa's police chief", "the head of the union". */
export function roleMentions(tokens: readonly Token[], names: readonly QuestionMention[]): QuestionMention[] {
  const inName = mentionAtToken(names);
  const roles: QuestionMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const role = whoeverAt(tokens, at, inName) ?? roleAt(tokens, at, inName);
    if (role === null) continue;
    const last = roles.at(-1);
    if (last !== undefined && last.to > role.from)
      roles[roles.length - 1] = { ...last, to: Math.max(role.to, last.to) };
    else roles.push(role);
    at = role.to - 1;
  }
  return roles;
}

/** The role whose noun stands there. */
function roleAt(tokens: readonly Token[], at: number, inName: InName): QuestionMention | null {
  const noun = tokens[at];
  const name = inName.get(at);
  if (noun === undefined || !isRoleNoun(tokens, at)) return null;
  if (name !== undefined && (name.to - name.from > 1 || !name.isWeak)) return null;
  let from = at;
  while (from > 0 && isModifier(tokens, from - 1, inName)) from -= 1;
  const lead = tokens[from - 1];
  if (lead?.kind === "word" && OWNER.test(lead.key)) from -= 1;
  let to = at + 1;
  // "Tulsa police chief", "finance director": nouns of offices stand together.
  while (isRoleNoun(tokens, to) && !inName.has(to)) to += 1;
  if (!tokens[to - 1]?.isPossessive) to = endOfAddition(tokens, to, inName);
  const isBare = to === at + 1 && (from === at || (from === at - 1 && lead?.key === "the"));
  return isBare && ANYBODY.test(noun.key) ? null : bareMention("role", from, to);
}

/** "Whoever runs the union", "the man who owns the ferry": an office told by what its holder does. */
function whoeverAt(tokens: readonly Token[], at: number, inName: InName): QuestionMention | null {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  const isPerson = isPersonNoun(first.key) || first.key === "one";
  const isRelative = isPerson && /^(?:who|that)$/u.test(tokens[at + 1]?.key ?? "");
  if (first.key !== "whoever" && !isRelative) return null;
  const verb = isRelative ? at + 2 : at + 1;
  const role = roleOfVerb(tokens[verb]?.key ?? "");
  if (role === undefined) return null;
  const to = endOfAddition(tokens, endOfPhrase(tokens, verb + 1, inName), inName);
  if (to === verb + 1) return null;
  const before = tokens[at - 1];
  const from = isRelative && before?.kind === "word" && isDeterminer(before.key) ? at - 1 : at;
  return {
    ...bareMention("role", from, to),
    description: `${role} of ${wordsOf(tokens, verb + 1, to)}`,
  };
}

function isRoleNoun(tokens: readonly Token[], at: number): boolean {
  const [before, noun, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (noun?.kind !== "word" || noun.isFrame) return false;
  const { key } = noun;
  const isDetermined = before?.kind === "word" && isDeterminer(before.key);
  if (verbClassOf(key) !== undefined && !isDetermined) return false;
  if (isTitle(key) || rolesIn([key]).length > 0) return true;
  // A word that only ends as persons do ("weaver", but also "slower") ends a noun phrase that a determiner opens.
  if (isPersonNoun(key)) return isInPhrase(tokens, at) && (next?.kind !== "word" || isEndBefore(next));
  // "times" and "house" are kinds of bodies only behind an article or an owner.
  if (!BODY_WORDS.has(key) || before?.kind !== "word") return false;
  return isDetermined || before.isPossessive || before.isCapital || !before.isFrame;
}

/** Whether a word can stand before the noun of a role and tell which. */
function isModifier(tokens: readonly Token[], at: number, inName: InName): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (inName.has(at)) return true;
  if (token.isFrame || isRequestWord(token.key)) return false;
  const verb = reportingVerb(token.key);
  return verb === undefined || (verb.bases.includes(token.key) && isInPhrase(tokens, at));
}

function isEndBefore(next: Token): boolean {
  return next.isFrame || verbClassOf(next.key) !== undefined;
}

/** "The trust director", "the health care minister": a word that is a verb as well stands in a noun phrase that a determiner opens. */
function isInPhrase(tokens: readonly Token[], at: number): boolean {
  const opens = (i: number): boolean =>
    tokens[i]?.kind === "word" && (isDeterminer(tokens[i]?.key ?? "") || tokens[i]?.isPossessive === true);
  const before = tokens[at - 1];
  if (before?.kind !== "word") return false;
  const isSubject = isPersonNoun(before.key) || BODY_WORDS.has(before.key) || before.isCapital;
  return opens(at - 1) || (!before.isFrame && !isSubject && opens(at - 2));
}

/** Behind "of Tampa", "for the Virginia governor", "of the union in Ohio", "in charge of the wall". */
function endOfAddition(tokens: readonly Token[], from: number, inName: InName): number {
  let to = from;
  while (/^(?:of|for|at|in|from|responsible)$/u.test(tokens[to]?.key ?? "")) {
    const isInCharge = /^(?:charge|for)$/u.test(tokens[to + 1]?.key ?? "");
    const start = isInCharge && tokens[to]?.key === "in" ? to + 3 : isInCharge ? to + 2 : to + 1;
    const end = endOfPhrase(tokens, start, inName);
    if (end === start) break;
    to = end;
  }
  return to;
}

/** Behind a noun phrase that begins there; `from` where none does. */
function endOfPhrase(tokens: readonly Token[], from: number, inName: InName): number {
  const lead = tokens[from];
  const start = lead?.kind === "word" && isDeterminer(lead.key) && !inName.has(from) ? from + 1 : from;
  let end = start;
  while (
    end < tokens.length &&
    (inName.has(end) || (end - start < MOST_IN_ADDITION && isModifier(tokens, end, inName)))
  ) {
    end += 1;
    if (tokens[end - 1]?.isPossessive && tokens[end]?.kind !== "word") break;
  }
  return end === start ? from : end;
}
