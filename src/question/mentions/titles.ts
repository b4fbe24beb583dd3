import { isCommonWord } from "../../english/common-words.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { reportingNoun, reportingVerb } from "../../english/reporting-verbs.ts";
import { isTitle } from "../../english/roles.ts";
import type { Token } from "../tokens.ts";
import { mentionAtToken, type QuestionMention, wordsOf } from "./mention.ts";
import { isBehindDeterminer, isOrdinaryWord } from "./ordinary.ts";

/** Joins a title with the name that it stands before: "President Zhao", "Dr Okundwe". */
export function withTitles(
  tokens: readonly Token[],
  mentions: readonly QuestionMention[],
): QuestionMention[] {
  const joined: QuestionMention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    const honorific = tokens[mention.from - 1];
    if (mention.by === "name" && before !== undefined && isRoleBefore(tokens, before, mention)) {
      const title = wordsOf(tokens, before.from, before.to);
      joined[joined.length - 1] = { ...mention, from: before.from, title };
    } else if (mention.by === "name" && honorific?.kind === "word" && HONORIFICS.has(honorific.key))
      joined.push({ ...mention, from: mention.from - 1, title: honorific.text });
    else joined.push(mention);
  }
  return joined;
}

/** "Officer Brentley Vinson", of whom nothing is known. */
export function withTitledUnknown(
  tokens: readonly Token[],
  mentions: readonly QuestionMention[],
): QuestionMention[] {
  const joined: QuestionMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (mention.by === "unknown" && before !== undefined && isRoleBefore(tokens, before, mention))
      joined[joined.length - 1] = { ...mention, from: before.from };
    else joined.push(mention);
  }
  const taken = mentionAtToken(joined);
  return joined.map((mention) =>
    isTitleBeforeName(tokens, mention) && !taken.has(mention.to)
      ? { ...mention, by: "unknown", to: mention.to + 1 }
      : mention,
  );
}

/** "What did president assad say": a bare title before a word in small letters that is none of the language. */
function isTitleBeforeName(tokens: readonly Token[], { by, from, to }: QuestionMention): boolean {
  const [title, name] = [tokens[from], tokens[to]];
  return (
    by === "role" &&
    to === from + 1 &&
    isTitle(title?.key ?? "") &&
    title?.isPossessive === false &&
    !isBehindDeterminer(tokens[from - 1]) &&
    name?.kind === "word" &&
    !name.isFrame &&
    !isOrdinaryWord(name) &&
    !isCommonWord(name.key) &&
    reportingVerb(name.key) === undefined &&
    reportingNoun(name.key) === undefined
  );
}

function isRoleBefore(tokens: readonly Token[], role: QuestionMention, { from }: QuestionMention): boolean {
  return role.by === "role" && role.to === from && !tokens[role.to - 1]?.isPossessive;
}
