import type { Span } from "../../../text/span.ts";
import { firstBehind } from "../../marks/spans.ts";
import { labelName, type NameSpan, nameSpans } from "../names/name-spans.ts";
import {
  bearerOf,
  createRecentNames,
  isDoubtful,
  isNoName,
  isShout,
  knownEnd,
  wordsInsideSentences,
} from "./bearer-of.ts";
import type { Bearer, Character, NameUse } from "./character.ts";
import { learnFromName } from "./character.ts";
import { coreKeys, endsWith, isTitleCase, knownPart, namesBySetting } from "./full-name.ts";
import { isLettersAlone, longFormBeside, longFormsOf } from "./letters.ts";
import { createNameRegister, type NameRegister } from "./name-register.ts";

export interface Cast {
  readonly characters: Character[];
  /** In text order. */
  readonly uses: readonly NameUse[];
  /** The names in the title that the text names too; offsets into the title. */
  readonly inTitle: readonly NameUse[];
  /** Whom a name means that stands at `at`, a mention's own words included that are no name elsewhere. */
  bearerOf(span: NameSpan, at: number): Bearer | null;
}

/**
 * Who is named in an article: every name joined with the fuller names of the same bearer. Linear in the text's length.
 * @param labels the names that stand before somebody's words ("HELKA NORDAHL, HOST: …"), in order: names, whatever the words are
 */
export function castOf(
  article: { readonly title: string; readonly text: string },
  labels: readonly Span[] = [],
): Cast {
  const all = withLabels(article.text, nameSpans(article.text), labels);
  const { plain, headline } = namesBySetting(article.text, all);
  const register = createNameRegister();
  enterFullNames(register, plain);
  const titleSpans = nameSpans(article.title);
  if (!isTitleCase(article.title)) enterFromTitle(register, titleSpans);
  enterLetters(register, article.text, plain);

  const isNamed = (keys: readonly string[]): boolean => register.named(keys) !== undefined;
  const inHeadlines = headline.map((span) => knownPart(span, isNamed)).filter((span) => span !== null);
  const spans = [...plain, ...inHeadlines].sort((a, b) => a.start - b.start);
  const inside = wordsInsideSentences(plain);
  const recent = createRecentNames();
  const uses: NameUse[] = [];
  for (const span of spans) {
    const long = longFormBeside(span, uses.at(-1), article.text);
    if (long !== null) {
      register.enterLetters(span, long.character);
      long.character.kind = "body";
    }
    const found = bearerOf(register, recent, span, span.start);
    if (found === null && isNoName(span, inside, article.text)) continue;
    const use = { span, ...(found ?? newBearer(register, span)) };
    learnFromName(use.character, span);
    recent.note(use);
    uses.push(use);
  }
  const inTitle = titleSpans.flatMap((whole): NameUse[] => {
    const span = knownPart(whole, isNamed);
    const found = span === null ? null : bearerOf(register, recent, span, -1);
    return span === null || found === null ? [] : [{ span, ...found }];
  });
  return {
    characters: register.characters,
    uses,
    inTitle,
    bearerOf: (span, at) => bearerOf(register, recent, span, at),
  };
}

/** `spans` with the names of `labels` in the place of what the text alone gives there. */
function withLabels(text: string, spans: readonly NameSpan[], labels: readonly Span[]): readonly NameSpan[] {
  if (labels.length === 0) return spans;
  const named = labels.map((label) => labelName(text, label)).filter((span) => span !== null);
  const isFree = ({ start, end }: NameSpan): boolean => {
    const label = labels[firstBehind(labels, start)];
    return label === undefined || label.start >= end;
  };
  return [...spans.filter(isFree), ...named].sort((a, b) => a.start - b.start);
}

/** Sure names first: a doubtful one is then seen to hold a name that is known. */
function enterFullNames(register: NameRegister, spans: readonly NameSpan[]): void {
  const full = spans.filter((span) => span.keys.length > 1 && !isShout(span) && !isRunTogether(span));
  const enter = (span: NameSpan): void => {
    const character = register.enterFull(span);
    character.firstAt = Math.min(character.firstAt, span.start);
  };
  for (const span of full) if (!isDoubtful(span) && !span.isLabel) enter(span);
  // In capitals: behind those that tell how the name is written.
  for (const span of full) if (span.isLabel) enter(span);
  for (const span of full) if (isDoubtful(span) && !holdsKnownName(register, span)) enter(span);
}

/** "Ana Marsh Bo Marsh", "Ana Marsh Marsh", of captions and photographs: two names, and not of one bearer. */
function isRunTogether({ keys }: NameSpan): boolean {
  const surname = keys.at(-1);
  return keys.slice(1, -1).some((key) => key === surname);
}

/** "WHO" is the only body of the article with these letters, wherever it is named in full. */
function enterLetters(register: NameRegister, text: string, spans: readonly NameSpan[]): void {
  const longForms = longFormsOf(text, spans);
  for (const span of spans) {
    const long = isLettersAlone(span) ? longForms.get(span.words[0] ?? "") : undefined;
    const body = long === undefined ? undefined : register.named(coreKeys(long.keys));
    if (body === undefined || (body.kind === "person" && body.isCertain)) continue;
    register.enterLetters(span, body);
    if (body.kind === "person") body.kind = "body";
  }
}

/** Whom a title alone names in full is behind others where the text's surname is shared. */
function enterFromTitle(register: NameRegister, spans: readonly NameSpan[]): void {
  for (const span of spans) if (span.keys.length > 1 && span.looks === "person") register.enterFull(span);
}

/** Whether a known name is left without the first word ("Rival Ana Marsh"), or a fuller one ends in the whole. */
function holdsKnownName(register: NameRegister, span: NameSpan): boolean {
  const keys = coreKeys(span.keys);
  if (knownEnd(register, keys) !== undefined) return true;
  const rest = keys.slice(1);
  const surnamed = register.surnamed(rest.at(-1) ?? "");
  return surnamed.some((other) => (rest.length === 1 ? other.isCertain : endsWith(other.keys, span.keys)));
}

function newBearer(register: NameRegister, span: NameSpan): Bearer {
  return { character: register.enterNew(span), path: span.keys.length > 1 ? "full" : "surname" };
}
