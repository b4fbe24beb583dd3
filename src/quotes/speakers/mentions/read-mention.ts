import { isFunctionWord, isPostmodifier } from "../../../english/function-words.ts";
import type { Gender } from "../../../english/names/given-names.ts";
import { type Pronoun, pronounOf } from "../../../english/pronouns.ts";
import { genderOfNoun, headForm, isPersonNoun, isPlural, type Role, roleOf } from "../../../english/roles.ts";
import type { Span } from "../../../text/span.ts";
import type { Cast } from "../cast/cast.ts";
import type { NameUse } from "../cast/character.ts";
import { nameSpans } from "../names/name-spans.ts";
import { descriptionText } from "./description-text.ts";
import {
  apposedIn,
  behindFronted,
  isDeed,
  isToldBehind,
  lastOfOffice,
  NOBODY,
  openingOf,
  pronounAtEnd,
  relativeOf,
  subjectOf,
  subjectPronoun,
  titledIn,
} from "./words-of-names.ts";

/** What the words of a mention are, before it is asked whom they mean. */
export type MentionReading =
  | { readonly kind: "pronoun"; readonly pronoun: Pronoun }
  /** isJoint: another name follows ("Marsh and Oduya"). */
  | { readonly kind: "name"; readonly use: NameUse; readonly isJoint: boolean }
  | { readonly kind: "description"; readonly description: Description };

export interface Description {
  /** As written, without relative clauses and the comma behind. */
  readonly text: string;
  readonly role: Role;
  /** definite: "the …", "this …". indefinite: "a …", "one …". owned: "his …", "Marsh's …". bare: none of them. */
  readonly determiner: "definite" | "indefinite" | "owned" | "bare";
  readonly isPlural: boolean;
  readonly isPerson: boolean;
  /** The gender that the noun tells ("spokeswoman"). */
  readonly gender: Gender | undefined;
  /** The pronoun that owns it ("his campaign"), or the name ("the Marsh campaign"). */
  readonly owner: Pronoun | NameUse | null;
}

/** "a group of economists" are economists. */
const GROUP_OF =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s+(?:small\s+|large\s+)?(?:group|number|handful|couple|pair|majority|lot|series|dozen|crowd)\s+of\s+(?!\p{Lu})/u;
const DAY_BEHIND =
  /(?<=\p{L}[.,]?)\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?[\s,.]*$/u;
/** "54%", "about half of all adults", "eight in ten voters": people who were counted, and others than those counted elsewhere. */
const COUNTED =
  /^(?<lead>(?:when|while|and|but|with)\s)?(?:(?:about|nearly|almost|roughly|only|just|over|around|some|fully|more\sthan|fewer\sthan|less\sthan|at\sleast|another|the\sother)\s)*(?:\d[\d.,]*\s?(?:%|percent\b|per\scent\b)|half(?=\s+(?:of|the|an?|all)\b|\s*$)|(?:a\s(?:\p{Ll}+\s)?)?majorit(?:y|ies)(?=\s+(?:of|across|in)\b|\s*$)|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|an?\s(?:increasing|growing|rising|small|large|record)\s(?:number|share|percentage)\b)/iu;
const LONGEST_DESCRIPTION = 120;

/** A span that begins inside a word, from that word's start on: "-based automaker" of "Harrow-based automaker". */
export function fromWordStart(text: string, { start, end }: Span): Span {
  let from = start;
  while (start - from < LONGEST_WORD && JOINED.test(text.slice(from - 1, from + 1))) from -= 1;
  return { start: start - from < LONGEST_WORD ? from : start, end };
}

const LONGEST_WORD = 40;
const JOINED = /^(?:[\p{L}\p{N}][\p{L}\p{N}'’-]|[-'’]\p{L})$/u;

/**
 * `names`: the article's names that lie in the mention, in order; `behind`: the next one, where it stands near. `null` where the mention holds no word, or none
 * that names anybody.
 */
export function readMention(
  text: string,
  whole: Span,
  names: readonly NameUse[],
  behind: NameUse | undefined,
  cast: Cast,
): MentionReading | null {
  // "Senator Ana Marsh Thursday": the day is when it was said.
  const said = text.slice(whole.start, whole.end).replace(DAY_BEHIND, "");
  const alone = pronounOf(said.trim().replace(/[,;:.]+$/u, ""));
  if (alone !== undefined) return { kind: "pronoun", pronoun: alone };
  const behindOpening = pronounAtEnd(said.replace(/[,;:.\s]+$/u, ""));
  if (behindOpening !== undefined) return { kind: "pronoun", pronoun: behindOpening };
  const fronted = behindFronted(text, { start: whole.start, end: whole.start + said.length }, names);
  if (fronted !== undefined) return { kind: "name", use: fronted, isJoint: false };
  const opening = openingOf(said);
  if (opening === "relative") {
    const relative = relativeOf(said);
    return relative === undefined ? null : { kind: "pronoun", pronoun: relative };
  }
  const mention = { start: whole.start + opening, end: whole.start + said.length };
  const uses = opening === 0 ? names : names.filter(({ span }) => span.start >= mention.start);
  const words = said.slice(opening);
  const trimmed = words.trim().replace(/[,;:.]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(trimmed) || NOBODY.test(trimmed) || isDeed(trimmed)) return null;
  const pronoun = pronounOf(trimmed) ?? subjectPronoun(trimmed);
  if (pronoun !== undefined) return { kind: "pronoun", pronoun };
  const officer = officerIn(text, mention, uses);
  if (officer !== undefined) return { kind: "name", use: officer, isJoint: false };
  const holder = lastOfOffice(text, mention, uses);
  if (holder !== undefined) return { kind: "name", use: holder, isJoint: false };
  const head = headEnd(words, mention.start, uses);
  const last = mention.start + head.end;
  // The mention may end before the dot of "Jr.".
  const named = uses.find(
    ({ span: { end } }) => end >= last - 3 && end <= (text.charAt(last) === "." ? last + 1 : last),
  );
  if (named !== undefined) {
    const next = uses[uses.indexOf(named) + 1];
    const isJoint =
      next !== undefined &&
      /^\s*(?:['’]s?)?\s*,?\s*and\s*$/u.test(text.slice(named.span.end, next.span.wholeStart));
    return { kind: "name", use: named, isJoint };
  }
  const subject = subjectOf(text, mention, uses);
  if (subject !== undefined) return { kind: "name", use: subject, isJoint: false };
  const titled = titledIn(text, mention, uses);
  if (titled !== null) return { kind: "name", ...titled };
  const group = GROUP_OF.exec(words)?.[0].length ?? 0;
  const description =
    group === 0
      ? descriptionOf(words.slice(0, head.end), trimmed, mention, uses)
      : descriptionOf(
          words.slice(0, group + headEnd(words.slice(group), mention.start + group, uses).end),
          trimmed,
          mention,
          uses,
        );
  const apposed = words.includes(",") ? apposedIn(text, mention, uses) : undefined;
  if (behind !== undefined && description?.isPlural === false && isToldBehind(text, whole, behind))
    return { kind: "name", use: behind, isJoint: false };
  if (apposed !== undefined && (description?.isPlural !== true || /^one\s+of\s/iu.test(words)))
    return { kind: "name", use: apposed, isJoint: false };
  // "its own": whose it is, is all that is told.
  const owner = description === null ? undefined : pronounOf(description.text);
  if (owner !== undefined) return { kind: "pronoun", pronoun: owner };
  if (description !== null && NOBODY.test(description.text)) return null;
  if (description?.isPerson) return { kind: "description", description };
  if (/^\p{Lu}/u.test(trimmed) && uses.length === 0) {
    const span = nameSpans(trimmed)[0];
    const found = span === undefined ? null : cast.bearerOf(span, mention.start);
    if (span !== undefined && found !== null && span.wholeStart === 0)
      return { kind: "name", use: { span, ...found }, isJoint: false };
  }
  return description === null ? null : { kind: "description", description };
}

/** Of "Harrow Union, an association of owners, president Ana Marsh" who is named last, behind an office of the body named first. */
function officerIn(text: string, mention: Span, uses: readonly NameUse[]): NameUse | undefined {
  const [body, officer] = [uses[0], uses.at(-1)];
  if (body === undefined || officer === undefined || body === officer) return undefined;
  const { span, character } = officer;
  if (body.character.kind === "person" || character.kind !== "person" || span.office === "") return undefined;
  const isLast = text.slice(span.end, mention.end).replace(/[\s,;:.]+/gu, "") === "";
  return isLast && /,[^,]*$/u.test(text.slice(body.span.end, span.wholeStart)) ? officer : undefined;
}

/** Where the head of a noun phrase ends: before the first comma or the first word that opens an addition, names left whole. */
function headEnd(words: string, start: number, uses: readonly NameUse[]): { end: number } {
  for (const match of words.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|[,;:(—–]/gu)) {
    const at = start + match.index;
    if (uses.some((use) => at >= use.span.wholeStart && at < use.span.end)) continue;
    const isFirst = words.slice(0, match.index).trim() === "";
    if (!isFirst && (/^[,;:(—–]/u.test(match[0]) || isPostmodifier(match[0].toLowerCase()))) {
      return { end: words.slice(0, match.index).trimEnd().length };
    }
  }
  return { end: words.replace(/[\s,;:.]+$/u, "").length };
}

/** "the board's": the board. */
function withoutOwnership(text: string): string {
  return text.replace(/(?<=(?:^|\s)(?:\p{Ll}{2,}|\p{Lu}{2,}))['’]s$/u, "");
}

function descriptionOf(
  head: string,
  whole: string,
  mention: Span,
  uses: readonly NameUse[],
): Description | null {
  const full = whole
    .replace(/,?\s+(?:who|whom|which|that|whose)(?:\s|['’]).*$/su, "")
    .slice(0, LONGEST_DESCRIPTION);
  const role = roleOf(full.replace(GROUP_OF, ""));
  if (role === null) return null;
  const first = /^\P{L}*([\p{L}’']+)/u.exec(whole)?.[1]?.toLowerCase() ?? "";
  const lastWord = (head.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu) ?? []).at(-1)?.toLowerCase() ?? "";
  const pronoun = pronounOf(first);
  const ownerName = uses.find(
    (use) =>
      // "the Ostrany-based company" is nobody's.
      !/-\p{Ll}+$/u.test(use.span.words.at(-1) ?? "") &&
      use.span.end <= mention.start + head.length &&
      (use.span.isPossessive || use.span.wholeStart <= mention.start + 4),
  );
  const owner = pronoun !== undefined && pronoun.kind !== "relative" ? pronoun : (ownerName ?? null);
  const isIndefinite = /^(?:an?|one|another|some|many|several|two|three|other|others|most|few)$/u.test(first);
  const isOwned = pronoun !== undefined || ownerName?.span.isPossessive === true;
  const isDefinite = /^(?:the|this|these|those|both)$/u.test(first);
  const determiner = isOwned ? "owned" : isDefinite ? "definite" : isIndefinite ? "indefinite" : "bare";
  const counted = COUNTED.exec(full);
  if (counted !== null) {
    const text = descriptionText(full.slice(counted.groups?.lead?.length ?? 0));
    return {
      text,
      role,
      determiner: "indefinite",
      isPlural: true,
      isPerson: true,
      gender: undefined,
      owner: null,
    };
  }
  return {
    text: withoutOwnership(descriptionText(full)).replace(
      /^(?:An?|The|One|Some|Another|Two|Three|Many|His|Her|Its|Their)\b/u,
      (word) => word.toLowerCase(),
    ),
    role,
    determiner,
    isPlural: isPlural(lastWord) || isFunctionWord(lastWord),
    isPerson: isPersonNoun(headForm(lastWord)) || isFunctionWord(lastWord),
    gender: genderOfNoun(lastWord),
    owner: determiner === "indefinite" ? null : owner,
  };
}
