import { isCommonWord } from "../english/common-words.ts";
import { placeOf } from "../english/names/places.ts";
import { reportingNoun, reportingVerb } from "../english/reporting-verbs.ts";
import { isPersonNoun } from "../english/roles.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { Token, TokenizedQuestion } from "./tokens.ts";

/**
 * The question with its possessives that were typed without an apostrophe told: "varricks view", "ostranys minister". Such a word is none of
 * the language, or stands before what somebody says or is; without its ending it names a place or somebody who is quoted.
 */
export function withPossessives(question: TokenizedQuestion, index: NameIndex): TokenizedQuestion {
  const { tokens, isCaseKept } = question;
  const isOwner = (token: Token, next: Token | undefined): boolean => {
    const { kind, key, isPossessive, isFrame } = token;
    if (kind !== "word" || isPossessive || isFrame || !/\p{L}{3}(?<!s)s$/u.test(key)) return false;
    if (next?.kind !== "word" || next.isFrame || index.named([key]).length > 0) return false;
    const isOwned = reportingNoun(next.key) !== undefined || isPersonNoun(next.key);
    if (!isOwned && (isCommonWord(key) || reportingVerb(next.key) !== undefined)) return false;
    if (isCommonWord(key) && isCaseKept) return false;
    const stem = key.slice(0, -1);
    return (
      placeOf(stem) !== undefined || index.named([stem]).some(({ identity }) => identity.kind !== "unnamed")
    );
  };
  const read = tokens.map((token, i) =>
    isOwner(token, tokens[i + 1])
      ? { ...token, text: token.text.slice(0, -1), key: token.key.slice(0, -1), isPossessive: true }
      : token,
  );
  return { ...question, tokens: read };
}
