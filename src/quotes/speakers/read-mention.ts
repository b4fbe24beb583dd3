import type { Span } from "../../text/span.ts";
import type { Cast } from "./cast.ts";
import type { Gender } from "../../english/names/given-names.ts";
import { nameSpans } from "./name-spans.ts";
import { descriptionText } from "./description-text.ts";
import type { NameUse } from "./name-use.ts";
import { type Pronoun, pronounOf } from "../../english/pronouns.ts";
import { genderOfNoun, headForm, isPersonNoun, isPlural, type Role, roleOf } from "../../english/roles.ts";
import { isFunctionWord, isPostmodifier } from "../../english/function-words.ts";

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

const OFFICE_OF = /^(?:\p{Lu}[\p{L}.'’]*\s+){1,5}of\s+(?:the\s+)?$/u;
/** "a group of economists" are economists. */
const GROUP_OF =
  /^(?:an?|one|another|the)\s+(?:small\s+|large\s+)?(?:group|number|handful|couple|pair|majority|lot|series|dozen|crowd)\s+of\s+(?=\p{Ll})/iu;
const DAY_BEHIND =
  /(?<=\p{L}[.,]?)\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?[\s,.]*$/u;
const LONGEST_DESCRIPTION = 120;

/** `uses`: the article's names that lie in the mention, in order. `null` where the mention holds no word. */
export function readMention(
  text: string,
  mention: Span,
  uses: readonly NameUse[],
  cast: Cast,
): MentionReading | null {
  // "Senator Ana Marsh Thursday": the day is when it was said.
  const words = text.slice(mention.start, mention.end).replace(DAY_BEHIND, "");
  const trimmed = words.trim().replace(/[,;:.]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return null;
  const pronoun = pronounOf(trimmed);
  if (pronoun !== undefined) return { kind: "pronoun", pronoun };
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
  const apposed = uses.find(
    (use) =>
      use.character.kind === "person" &&
      /,\s*$/u.test(text.slice(mention.start, use.span.wholeStart)) &&
      /^(?:['’]s?)?(?:\s(?:of|at|from|with)\s[^,;:()]{1,60})?\s*(?:,|$)/u.test(
        text.slice(use.span.end, mention.end),
      ),
  );
  // "Secretary of State Ana Marsh": the office is no description of somebody else.
  const titled = uses.find(
    (use) =>
      use.character.kind === "person" &&
      OFFICE_OF.test(text.slice(mention.start, use.span.wholeStart)) &&
      /^\s*(?:,|$)/u.test(text.slice(use.span.end, mention.start + words.length)),
  );
  if (titled !== undefined) return { kind: "name", use: titled, isJoint: false };
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
  if (apposed !== undefined && description?.isPlural !== true)
    return { kind: "name", use: apposed, isJoint: false };
  if (description?.isPerson) return { kind: "description", description };
  if (/^\p{Lu}/u.test(trimmed) && uses.length === 0) {
    const span = nameSpans(trimmed)[0];
    const found = span === undefined ? null : cast.bearerOf(span, mention.start);
    if (span !== undefined && found !== null && span.wholeStart === 0)
      return { kind: "name", use: { span, ...found }, isJoint: false };
  }
  return description === null ? null : { kind: "description", description };
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

function descriptionOf(
  head: string,
  whole: string,
  mention: Span,
  uses: readonly NameUse[],
): Description | null {
  const full = whole.replace(/,?\s+(?:who|whom|which|that|whose)\s.*$/su, "").slice(0, LONGEST_DESCRIPTION);
  const role = roleOf(full.replace(GROUP_OF, ""));
  if (role === null) return null;
  const first = /^\P{L}*([\p{L}’']+)/u.exec(whole)?.[1]?.toLowerCase() ?? "";
  const lastWord = (head.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu) ?? []).at(-1)?.toLowerCase() ?? "";
  const pronoun = pronounOf(first);
  const ownerName = uses.find(
    (use) =>
      use.span.end <= mention.start + head.length &&
      (use.span.isPossessive || use.span.wholeStart <= mention.start + 4),
  );
  const owner = pronoun !== undefined && pronoun.kind !== "relative" ? pronoun : (ownerName ?? null);
  const isIndefinite = /^(?:an?|one|another|some|many|several|two|three|other|others|most|few)$/u.test(first);
  const isOwned = pronoun !== undefined || ownerName?.span.isPossessive === true;
  const isDefinite = /^(?:the|this|these|those|both)$/u.test(first);
  const determiner = isOwned ? "owned" : isDefinite ? "definite" : isIndefinite ? "indefinite" : "bare";
  return {
    text: descriptionText(full).replace(
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
