import { HONORIFICS } from "../../english/names/titles.ts";
import type { Token } from "../tokens.ts";
import { type QuestionMention, wordsOf } from "./mention.ts";

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
  return joined;
}

function isRoleBefore(tokens: readonly Token[], role: QuestionMention, { from }: QuestionMention): boolean {
  return role.by === "role" && role.to === from && !tokens[role.to - 1]?.isPossessive;
}
