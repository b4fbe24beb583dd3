import type { NameMatch } from "../names/name-index.ts";
import type { Token } from "../tokens.ts";

/** Words of a question that may name somebody: tokens from `from` to before `to`. */
export interface QuestionMention {
  readonly from: number;
  readonly to: number;
  /** name: one that is known. role: an office or description. unknown: a name that nobody here bears. */
  readonly by: "name" | "role" | "unknown" | "pronoun";
  /** Whom a name can mean, surest first; empty of the others. */
  readonly matches: readonly NameMatch[];
  /** The office before a name ("President", "Dr"), as typed. */
  readonly title: string | null;
  /** What a role is looked up by where its own words name no office: of "whoever runs the union" "head of the union". */
  readonly description: string | null;
  /** Whether it is one word without a capital, which may be an ordinary one. */
  readonly isWeak: boolean;
}

/** Numbers from `from` to before `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** A mention of which no more is known than where it stands and of what kind it is. */
export function bareMention(by: QuestionMention["by"], from: number, to: number): QuestionMention {
  return { from, to, by, matches: [], title: null, description: null, isWeak: false };
}

/** Which tokens lie in mentions, each with its mention. */
export function mentionAtToken(mentions: readonly QuestionMention[]): ReadonlyMap<number, QuestionMention> {
  return new Map(mentions.flatMap((one) => range(one.from, one.to).map((i) => [i, one] as const)));
}

/** "US", "WHO": letters that are a name and no word shouted. */
export function isLettered(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** The tokens' words as typed, without marks and possessive endings. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}
