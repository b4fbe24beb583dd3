import { isLed } from "../../byline.ts";
import { labelsOthers, makesPictures } from "../../byline-words.ts";
import { namedDays } from "../../day.ts";
import { headerEndBefore } from "../../metadata.ts";
import { cleanName } from "../author-names.ts";
import { isForeign, type JudgedBlock } from "../judged-block.ts";
import { GOES_ON } from "../lines-about-article.ts";
import type { PageBody } from "../page-body.ts";
import { namedParts, type NamedPart } from "./named-parts.ts";
import { addGroups, type Found, peopleIn, unique } from "./statement.ts";
import { ledBySentence, toldOf } from "./told-of.ts";

/** In UTF-16 units. */
const LONGEST_LINE = 300;
const ABOVE = 8;
const CLOSING = 8;
/** Roles and accounts between names are no longer. */
const LONGEST_BETWEEN = 60;
/** Lines among paragraphs that name somebody are no longer. */
const LONGEST_KEPT = 140;
const RIGHT_BEHIND = 4;
const BEHIND = 16;

/** What the lines of a page say of who wrote its article: those around headline and text, and short ones in it. */
export function linesOf({ blocks, titleIndex }: PageBody, found: Found): void {
  const start = blocks.findIndex(({ isKept }) => isKept);
  const end = blocks.findLastIndex(({ isKept }) => isKept);
  const title = titleIndex !== null && titleIndex < start ? titleIndex : start - 6;
  const second = blocks.findIndex(({ isKept }, index) => index > start && isKept);
  const header = headerEndBefore(second, start);
  const zoneOf = (index: number, known: JudgedBlock): string | null => {
    if (isForeign(known)) return index > title && index < start ? "foreign head" : null;
    if (known.place.hints.has("caption") || known.place.hints.has("figure"))
      return index > title && index <= end ? "caption" : null;
    if (index < title) return index >= title - ABOVE ? "above" : null;
    if (index === title) return "title";
    if (
      known.isKept &&
      index <= start + 1 &&
      known.block.text.length <= LONGEST_KEPT &&
      !/[.!?]["”’]?$/u.test(known.block.text)
    )
      return "head";
    if (known.isKept) return index <= start + 2 ? "opening" : index >= end - CLOSING ? "closing" : "text";
    if (index <= header) return "head";
    if (index <= end) return "inset";
    if (index <= end + RIGHT_BEHIND) return "tail";
    return index <= end + BEHIND ? "below" : null;
  };
  let last: NamedPart[] = [];
  let run: NamedPart[] = [];
  let runZone = "";
  const closeRun = (): void => {
    if (run.length > 1)
      addGroups(
        found,
        run.map((part) => ({ ...part, lead: run[0]?.lead ?? "none" })),
        `${runZone}`,
        ["run of lines"],
      );
    run = [];
  };
  for (const [index, known] of blocks.entries()) {
    const { text, linkShare } = known.block;
    const zone = zoneOf(index, known);
    const isNear = zone === "head" || zone === "tail";
    if (zone === null || text.length > (isNear ? LONGEST_LINE : LONGEST_KEPT)) {
      closeRun();
      if (zone !== null) ledBySentence(text, zone, found);
      if (zone === "closing" || zone === "opening") toldOf(text, zone, found);
      const bracketed = zone === "closing" ? /[（(]([^()（）]{2,40})[)）]$/u.exec(text)?.[1] : undefined;
      if (bracketed !== undefined) addGroups(found, namedParts(bracketed), "bracket", []);
      continue;
    }
    toldOf(text, zone, found);
    if ((zone === "head" || zone === "opening" || zone === "above") && NAMELESS.test(text))
      found.nameless = true;
    const signs: string[] = [];
    if (zone === "head" && index - title <= 2) signs.push("at title");
    if (zone === "head" && start - index <= 2) signs.push("at text");
    if (zone === "tail" && index === end + 1) signs.push("right behind");
    if (known.place.hints.has("author") || known.place.hints.has("credit")) signs.push("of authors");
    if ([index - 1, index, index + 1].some((place) => blocks[place]?.meta?.hasDate === true))
      signs.push("by date", `${zone} by date`);
    if (blocks[index + 1]?.meta?.hasDate === true) signs.push(`${zone} over date`);
    if (linkShare > 0.85) signs.push("link");
    if (/^[—–-]\s?\p{L}/u.test(text)) signs.push("dash");
    const read = known.meta?.authors ?? [];
    if (read.length > 0)
      found.statements.push({
        names: unique(read.map(cleanName)),
        left: [],
        place: zone,
        signs: [zone, ...signs, "read", `${zone} read`],
      });
    const before = blocks[index - 1]?.block.text ?? "";
    const next = blocks[index + 1]?.block.text ?? "";
    const isBy = LABEL_BY.test(before);
    const isOthers = labelsOthers(before);
    const nextIsRole = behindLine(next);
    const isPlaced = signs.includes("of authors") || signs.includes("by date");
    // Among paragraphs only lines that are names, or say so; words of other scripts tell nothing of names by themselves.
    const isSaid = (part: NamedPart): boolean =>
      part.lead !== "none" || (part.isWhole && (isPlaced || /^\p{Script=Latin}/u.test(part.name)));
    const isMaybe = (part: NamedPart): boolean => !known.isKept && /^\p{Script=Latin}/u.test(part.name);
    const parts = (mayNameIn(known) ? namedParts(withoutDays(text)) : [])
      .filter((part) => isSaid(part) || isMaybe(part))
      .map((part): NamedPart => {
        if (part.lead !== "none" || !part.isWhole) return part;
        const behind =
          nextIsRole && part.behind === "none" ? (makesPictures(next) ? "pictures" : "role") : part.behind;
        return { ...part, lead: isOthers ? "others" : isBy ? "by" : "none", behind };
      });
    found.people.push(...peopleIn(text));
    if (GOES_ON.test(text) && last.length > 0)
      addGroups(
        found,
        [...last, ...parts.map((part) => ({ ...part, lead: last[0]?.lead ?? "none" }))],
        zone,
        signs,
      );
    last = parts;
    addGroups(found, parts, zone, signs);
    const isLine = parts.length > 0 && parts.every(({ isWhole, lead }) => isWhole && lead !== "others");
    const goesOn =
      run.length === 0 || (zone === runZone && !(parts[0]?.lead === "by" && run[0]?.lead !== "by"));
    if (isLine && !goesOn) closeRun();
    if (isLine) {
      run.push(...parts);
      runZone = zone;
    } else if (isLine || parts.length > 0 || text.length > LONGEST_BETWEEN || known.isKept) closeRun();
  }
  closeRun();
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

const NAMELESS =
  /^(?:by\s)?(?:(?:our|the|a|from)\s)?(?:\p{L}+[\s-]){0,4}(?:staff(?:\swriters?|\sreporters?|\sreport)?|news\s?desk|newsroom|desk|correspondent|reporters?|editorial(?:\sboard|\steam)?|agenc(?:y|ies)|press\soffice)(?:[\s,|•·].{0,60})?$/iu;

const LABEL_BY =
  /^(?:(?:written|words|reported|posted|story|text)\s)?(?:by|authors?|words|text|reporter|writer|von|par|por|di|da|door|av|autor|auteur)\s*:?$/iu;
/** Days and times in the line of a name part it from others. */
function withoutDays(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text;
  let rest = text;
  for (const { start, end } of namedDays(text, null))
    rest = rest.slice(0, start) + "|".padEnd(end - start, " ") + rest.slice(end);
  return rest.replaceAll(
    /\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|Uhr))?|\p{Nd}+\s?(?:min|mins|minutes?)\s?(?:read)?/giu,
    " | ",
  );
}

function behindLine(text: string): boolean {
  if (text.length < 40 && makesPictures(text)) return true;
  return (
    text.length < 80 &&
    /(?<!\p{L})(?:\p{L}*reporter(?:in)?|writer|correspondent|editor|columnist|journalist\p{L}*|contributor|critic|photographer|fotograf|reporterin|redakteur(?:in)?)(?!\p{L})/iu.test(
      text,
    ) &&
    !isLed(text)
  );
}
