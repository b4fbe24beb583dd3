import { cleanName } from "../author-names.ts";
import type { JudgedBlock } from "../judged-block.ts";
import { GOES_ON } from "../lines-about-article.ts";
import type { PageBody } from "../page-body.ts";
import { partsOfLine } from "./line-parts.ts";
import { type LineZones, lineZones, LONGEST_KEPT, type Zone } from "./line-zones.ts";
import { namedParts, type NamedPart } from "./named-parts.ts";
import { addGroups, type Found, MOST_STATEMENTS, MOST_TOGETHER, peopleIn, unique } from "./statement.ts";
import { ledBySentence, toldOf } from "./told-of.ts";

/** Bylines of several people are no longer. In UTF-16 units. */
const LONGEST_LINE = 300;
/** Roles and accounts between names are no longer. */
const LONGEST_BETWEEN = 60;
/** From here on a line is a link and nothing else. */
const ALL_LINK = 0.85;

/** What the lines of a page say of who wrote its article: those around headline and text, and short ones in it. */
export function linesOf({ blocks, titleIndex }: PageBody, found: Found): void {
  const zones = lineZones({ blocks, titleIndex });
  let last: readonly NamedPart[] = [];
  const run = runOfLines(found);
  for (const [index, known] of blocks.entries()) {
    const { text } = known.block;
    const zone = zones.of(index, known);
    const longest = zone === "head" || zone === "tail" ? LONGEST_LINE : LONGEST_KEPT;
    if (zone === null || text.length > longest) {
      run.close();
      if (zone !== null) paragraph(text, zone, found);
      continue;
    }
    toldOf(text, zone, found);
    if (MAY_BE_NAMELESS.has(zone) && NAMELESS.test(text)) found.nameless = true;
    const signs = signsOf(blocks, index, zone, zones);
    const read = known.meta?.authors ?? [];
    if (read.length > 0)
      found.statements.push({
        names: unique(read.map(cleanName)),
        left: [],
        place: zone,
        signs: [zone, ...signs, "read", `${zone} read`],
      });
    const parts = partsOfLine({
      known,
      before: blocks[index - 1]?.block.text ?? "",
      next: blocks[index + 1]?.block.text ?? "",
      isPlaced: signs.includes("of authors") || signs.includes("by date"),
    });
    if (found.people.length < MOST_STATEMENTS) found.people.push(...peopleIn(text));
    if (GOES_ON.test(text) && last.length > 0)
      addGroups(found, [...last, ...ledAs(parts, last)], zone, signs);
    last = parts;
    addGroups(found, parts, zone, signs);
    run.add(parts, zone, text.length > LONGEST_BETWEEN || known.isKept);
  }
  run.close();
}

/** Parts that the line before leads to. */
function ledAs(parts: readonly NamedPart[], [first]: readonly NamedPart[]): NamedPart[] {
  return parts.map((part) => ({ ...part, lead: first?.lead ?? "none" }));
}

/** Lines one below the other that are names and nothing else are stated together, too. */
function runOfLines(found: Found) {
  let run: NamedPart[] = [];
  let place: Zone | null = null;
  const close = (): void => {
    if (run.length > 1 && place !== null) addGroups(found, ledAs(run, run), place, ["run of lines"]);
    run = [];
  };
  /** @param isBreak whether a line without names ends the run */
  const add = (parts: readonly NamedPart[], zone: Zone, isBreak: boolean): void => {
    const areNames = parts.length > 0 && parts.every(({ isWhole, lead }) => isWhole && lead !== "others");
    if (!areNames) {
      if (parts.length > 0 || isBreak) close();
      return;
    }
    const [first] = run;
    const goesOn =
      first === undefined || (zone === place && (parts[0]?.lead !== "by" || first.lead === "by"));
    if (!goesOn) close();
    if (run.length < MOST_TOGETHER) run.push(...parts);
    place = zone;
  };
  return { add, close };
}

/** What a paragraph may say of who wrote: whom it tells of, who signs in brackets at its end. */
function paragraph(text: string, zone: Zone, found: Found): void {
  ledBySentence(text, zone, found);
  if (zone === "closing" || zone === "opening") toldOf(text, zone, found);
  const signed = zone === "closing" ? SIGNED_IN_BRACKETS.exec(text)?.[1] : undefined;
  if (signed !== undefined) addGroups(found, namedParts(signed), "bracket", []);
}

const SIGNED_IN_BRACKETS = /[（(]([^()（）]{2,40})[)）]$/u;

/** What stands around a line, and what its element is called. */
function signsOf(
  blocks: readonly JudgedBlock[],
  index: number,
  zone: Zone,
  { title, start, end }: LineZones,
): string[] {
  const signs: string[] = [];
  const add = (sign: string, isSo: boolean | undefined): void => {
    if (isSo === true) signs.push(sign);
  };
  const known = blocks[index];
  const isDate = (at: number): boolean => blocks[at]?.meta?.hasDate === true;
  const isByDate = isDate(index - 1) || isDate(index) || isDate(index + 1);
  add("at title", zone === "head" && index - title <= 2);
  add("at text", zone === "head" && start - index <= 2);
  add("right behind", zone === "tail" && index === end + 1);
  add("of authors", known?.place.hints.has("author") === true || known?.place.hints.has("credit") === true);
  add("by date", isByDate);
  add(`${zone} by date`, isByDate);
  add(`${zone} over date`, isDate(index + 1));
  add("link", (known?.block.linkShare ?? 0) > ALL_LINK);
  add("dash", /^[—–-]\s?\p{L}/u.test(known?.block.text ?? ""));
  return signs;
}

const MAY_BE_NAMELESS: ReadonlySet<Zone> = new Set(["above", "head", "opening"]);
const NAMELESS =
  /^(?:by\s)?(?:(?:our|the|a|from)\s)?(?:\p{L}+[\s-]){0,4}(?:staff(?:\swriters?|\sreporters?|\sreport)?|news\s?desk|newsroom|desk|correspondent|reporters?|editorial(?:\sboard|\steam)?|agenc(?:y|ies)|press\soffice)(?:[\s,|•·].{0,60})?$/iu;
