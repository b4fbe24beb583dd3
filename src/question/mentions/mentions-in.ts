import { isPronounKey } from "../frame-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { TokenizedQuestion } from "../tokens.ts";
import { withGivenNames } from "./given-names.ts";
import { knownNames } from "./known-names.ts";
import { bareMention, mentionAtToken, type QuestionMention } from "./mention.ts";
import { roleMentions } from "./role-mentions.ts";
import { withTitledUnknown, withTitles } from "./titles.ts";
import { unknownNames } from "./unknown-names.ts";

/** Everybody whom a question may name, in order, none overlapping another; the longest readings count. */
export function mentionsIn(question: TokenizedQuestion, names: NameIndex): QuestionMention[] {
  const { tokens } = question;
  const found = knownNames(question, names);
  const roles = roleMentions(tokens, found);
  const known = withTitles(tokens, [
    ...found.filter((name) => !roles.some(({ from, to }) => from <= name.from && to >= name.to)),
    ...roles,
  ]);
  const unknown = unknownNames(question, new Set(mentionAtToken(known).keys()));
  const taken = mentionAtToken([...known, ...unknown]);
  const pronouns = tokens.flatMap(({ key, isFrame }, from): QuestionMention[] =>
    isFrame && !taken.has(from) && isPronounKey(key) ? [bareMention("pronoun", from, from + 1)] : [],
  );
  const all = [...known, ...unknown, ...pronouns].sort((a, b) => a.from - b.from);
  return withTitledUnknown(tokens, withGivenNames(tokens, all));
}
