import { type Pronoun, pronounOf } from "../../../english/pronouns.ts";
import { headForm, isOfficeNoun } from "../../../english/roles.ts";
import type { Span } from "../../../text/span.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { NameUse } from "../cast/character.ts";
import { isVerbBehind } from "../names/word-names.ts";

/** What an article is read for, one after the other; `at`: offset of its first character. */
export type ReadingItem =
  | { readonly at: number; readonly kind: "name"; readonly use: NameUse }
  | { readonly at: number; readonly kind: "pronoun"; readonly pronoun: Pronoun; readonly end: number }
  | { readonly at: number; readonly kind: "office"; readonly end: number }
  /** of: all speech that these words are the source of. */
  | {
      readonly at: number;
      readonly kind: "mention";
      readonly mention: Span;
      readonly of: readonly ReportedSpeech[];
    };

/** Personal pronouns whose bearers the text keeps in mind. */
const IN_TEXT = /(?<![\p{L}\p{N}'’])(?:he|she|him|his|her|hers)(?![\p{L}\p{N}])/giu;

/** The same for equal spans, and for no others. */
export function spanKey(span: Span): string {
  return `${span.start} ${span.end}`;
}

/** Names, pronouns and mentions in text order; at one place the mention comes last, so that its own name is known. */
export function readingItems(
  text: string,
  uses: readonly NameUse[],
  speech: readonly ReportedSpeech[],
): ReadingItem[] {
  const names = uses.map((use) => ({ at: use.span.start, kind: "name", use }) as const);
  const mentions = mentionItems(speech);
  const taken = new Set(mentions.map((item) => item.at));
  const isFree = ({ at }: { readonly at: number }): boolean => !taken.has(at);
  const offices = officeItems(text).filter(isFree);
  return [...names, ...pronounItems(text).filter(isFree), ...offices, ...mentions].sort(
    (a, b) => a.at - b.at,
  );
}

/** A subject that is an office and no more, where a sentence or a clause opens. */
const OFFICE = /(?<=^|\n|[.!?,;]["”’']?\s)[Tt]he\s(\p{Ll}{4,})(?=\s\p{Ll})/gu;

function officeItems(text: string): ReadingItem[] {
  const items: ReadingItem[] = [];
  for (const { 0: words, 1: noun = "", index: at } of text.matchAll(OFFICE)) {
    const end = at + words.length;
    if (isOfficeNoun(headForm(noun)) && isVerbBehind(text, end)) items.push({ at, kind: "office", end });
  }
  return items;
}

function pronounItems(text: string): ReadingItem[] {
  const items: ReadingItem[] = [];
  for (const { 0: word, index: at } of text.matchAll(IN_TEXT)) {
    const pronoun = pronounOf(word);
    if (pronoun !== undefined) items.push({ at, kind: "pronoun", pronoun, end: at + word.length });
  }
  return items;
}

function mentionItems(speech: readonly ReportedSpeech[]): ReadingItem[] {
  const mentions = new Map<string, { mention: Span; of: ReportedSpeech[] }>();
  for (const one of speech) {
    if (one.mention === null) continue;
    const known = mentions.get(spanKey(one.mention));
    if (known === undefined) mentions.set(spanKey(one.mention), { mention: one.mention, of: [one] });
    else known.of.push(one);
  }
  return [...mentions.values()].map((entry) => ({ at: entry.mention.start, kind: "mention", ...entry }));
}
