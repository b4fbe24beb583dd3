import { isLed } from "../../byline.ts";
import { labelsOthers, makesPictures } from "../../byline-words.ts";
import { namedDays } from "../../day.ts";
import type { JudgedBlock } from "../judged-block.ts";
import { type NamedPart, namedParts } from "./named-parts.ts";

/** A line with those beside it. */
export interface LineBetween {
  readonly known: JudgedBlock;
  /** Text of the line before; empty at the start. */
  readonly before: string;
  readonly next: string;
  /** Whether it stands beside a date, or in an element that is called after authors. */
  readonly isPlaced: boolean;
}

/** The parts of a line that may be names, with what the lines beside it say of them. */
export function partsOfLine({ known, before, next, isPlaced }: LineBetween): NamedPart[] {
  if (!mayNameIn(known)) return [];
  // Among paragraphs only lines that are names, or say so; words of other scripts tell nothing of names by themselves.
  const isSaid = (part: NamedPart): boolean =>
    part.lead !== "none" || (part.isWhole && (isPlaced || isLatin(part.name)));
  const isMaybe = (part: NamedPart): boolean => !known.isKept && isLatin(part.name);
  const lead = labelsOthers(before) ? "others" : LABEL_BY.test(before) ? "by" : "none";
  const role = tellsRole(next) ? (makesPictures(next) ? "pictures" : "role") : "none";
  return namedParts(withoutDays(known.block.text))
    .filter((part) => isSaid(part) || isMaybe(part))
    .map((part) =>
      part.lead !== "none" || !part.isWhole
        ? part
        : { ...part, lead, behind: part.behind === "none" ? role : part.behind },
    );
}

function isLatin(name: string): boolean {
  return /^\p{Script=Latin}/u.test(name);
}

/** Whether it is worth while to look for names in a line: a page has hundreds of lines, and reading them takes most of the time. */
function mayNameIn({ block: { text }, isKept }: JudgedBlock): boolean {
  if (text.length <= SHORT) return true;
  if (isKept && text.length > LONGEST_SIGNATURE && !OPENS_BYLINE.test(text)) return false;
  return MAY_NAME.test(text);
}

/** Of a paragraph's length, a line names who wrote only where it says so. In characters. */
const LONGEST_SIGNATURE = 60;
const OPENS_BYLINE =
  /^[^\p{L}]{0,3}(?:(?:by|von|par|por|di|da|af|av|door)[\s:]|(?:words|text|story|report\p{L}*|written|interview\p{L}*|photo\p{L}*|source|author)\b|\p{L}{2,20}:\s)/iu;
/** Most lines name nobody: two capitalised words in a row, or letters of scripts without capitals. */
const MAY_NAME = /\p{Lu}[\p{L}\p{M}'’.-]*\s(?:\p{Ll}{1,4}\s){0,2}(?:\p{Ll}{1,2}[-'’])?\p{Lu}|\p{Lo}\p{Lo}/u;
/** One name may stand in lines that are no longer. In characters. */
const SHORT = 24;

const BEFORE_DAY = /\s(?:le|el|il|den|on|at|am|de|du)\s*$/iu;

const LABEL_BY =
  /^(?:(?:written|words|reported|posted|story|text)\s)?(?:by|authors?|words|text|reporter|writer|von|par|por|di|da|door|av|autor|auteur)\s*:?$/iu;
/** Days and times in the line of a name part it from others. */
function withoutDays(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text;
  let rest = text;
  // From the last to the first, so that places stay; "Jane Doe, le 12 mai".
  for (const { start, end } of namedDays(text, null).reverse())
    rest = `${rest.slice(0, start).replace(BEFORE_DAY, " ")} | ${rest.slice(end)}`;
  return rest.replaceAll(
    /\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|Uhr))?|\p{Nd}+\s?(?:min|mins|minutes?)\s?(?:read)?/giu,
    " | ",
  );
}

/** Whether a line tells what somebody is, and is no byline of its own. */
function tellsRole(text: string): boolean {
  if (text.length < 40 && makesPictures(text)) return true;
  return (
    text.length < 80 &&
    /(?<!\p{L})(?:\p{L}*reporter(?:in)?|writer|correspondent|editor|columnist|journalist\p{L}*|contributor|critic|photographer|fotograf|reporterin|redakteur(?:in)?)(?!\p{L})/iu.test(
      text,
    ) &&
    !isLed(text)
  );
}
