import { isLed, joinedNames } from "../../byline.ts";
import { labelsOthers, makesPictures } from "../../byline-words.ts";
import { namedDays } from "../../day.ts";
import { headerEnd } from "../../metadata.ts";
import { cleanName, isSamePerson } from "../author-names.ts";
import type { ClientState } from "../client-state.ts";
import { isForeign, type JudgedBlock } from "../judged-block.ts";
import { GOES_ON } from "../lines-about-article.ts";
import type { PageBody } from "../page-body.ts";
import type { ShownFields } from "../shown-fields.ts";
import type { StatedFields } from "../stated-fields.ts";
import { isNameShaped, namedParts, type NamedPart } from "./named-parts.ts";

/** A place of a page where names stand together that may be its authors', and what the place says of them. */
export interface Statement {
  readonly names: readonly string[];
  /** Those of the same line or list whom the statement leaves out. */
  readonly left: readonly string[];
  readonly place: string;
  readonly signs: readonly string[];
}

export interface Statements {
  readonly statements: readonly Statement[];
  /** Who made pictures, edited and the like. */
  readonly others: readonly string[];
  /** Whether a byline names nobody: "By staff writers". */
  /** Of these, who is said to have made pictures. */
  readonly pictures: readonly string[];
  /** Of these, who is stated to have helped. */
  readonly helpers: readonly string[];
  readonly nameless: boolean;
  /** Names that others beside them show to be people's, though they are words of newspapers. */
  readonly people: readonly string[];
}

export interface StatementEvidence {
  readonly stated: StatedFields;
  readonly shown: ShownFields;
  readonly state: ClientState | null;
  readonly body: PageBody;
}

const STATED = new Set(["data", "creator", "micro", "meta", "metas"]);
const MOST = 200;
/** In UTF-16 units. */
const LONGEST_LINE = 300;
const ABOVE = 8;
const CLOSING = 8;
/** Roles and accounts between names are no longer. */
const LONGEST_BETWEEN = 60;
/** Lines among paragraphs that name somebody are no longer. */
const LONGEST_KEPT = 120;
const RIGHT_BEHIND = 4;
const BEHIND = 16;

interface Found {
  readonly statements: Statement[];
  readonly others: string[];
  readonly pictures: string[];
  nameless: boolean;
  readonly people: string[];
}

export function statementsOf({ stated, shown, state, body }: StatementEvidence): Statements {
  const found: Found = { statements: [], others: [], pictures: [], nameless: false, people: [] };
  const list = (texts: readonly string[], place: string): void => {
    const parts = texts.flatMap((text) => namedParts(text, STATED.has(place)));
    for (const text of texts) found.people.push(...peopleIn(text));
    addGroups(found, parts, place, [], texts.length > 1);
  };
  list(stated.authorsBy.data, "data");
  list(stated.authorsBy.creators, "creator");
  list(stated.authorsBy.micro, "micro");
  for (const text of stated.authorsBy.meta) list([text], "meta");
  if (stated.authorsBy.meta.length > 1) list(stated.authorsBy.meta, "metas");
  for (const text of shown.authors) list([text], "marked");
  if (shown.authors.length > 1) list(shown.authors, "marks");
  for (const text of shown.linked) list([text], "linked");
  if (shown.linked.length > 1) list(shown.linked, "links");
  list(state?.authors ?? [], "state");
  const helpers = stated.helpers.flatMap((text) => namedParts(text, true).map(({ name }) => name));
  found.others.push(...helpers);
  linesOf(body, found);
  return {
    statements: found.statements.slice(0, MOST),
    others: found.others,
    pictures: found.pictures,
    helpers,
    nameless: found.nameless,
    people: found.people,
  };
}

function addGroups(
  found: Found,
  parts: readonly NamedPart[],
  place: string,
  signs: readonly string[],
  isList = false,
): void {
  const leads = [...new Set(parts.map(({ lead }) => lead))];
  for (const lead of leads) {
    const group = parts.filter((part) => part.lead === lead);
    const pictures = group.filter(({ behind }) => behind === "pictures");
    found.others.push(...pictures.map(({ name }) => name));
    found.pictures.push(...pictures.map(({ name }) => name));
    if (lead === "others") {
      found.others.push(...group.map(({ name }) => name));
      continue;
    }
    const variants = new Set([
      group,
      group.filter(({ isFar }) => !isFar),
      group.filter(({ behind }) => behind !== "pictures"),
      group.filter(({ isFirst }) => isFirst),
      group.slice(0, 1),
    ]);
    for (const variant of variants) {
      if (variant.length === 0) continue;
      const own = [place, ...signs];
      const sign = (name: string): number => own.push(name, `${place} ${name}`);
      if (lead !== "none") sign(lead);
      else if (!isList) sign(group[0]?.isWhole === true ? "alone" : "among words");
      if (lead !== "none" && group[0]?.isWhole === false) own.push("led among words");
      if (variant.some(({ isFar }) => isFar)) own.push("parted");
      if (variant.some(({ behind }) => behind === "role")) own.push("before role");
      if (variant.some(({ behind }) => behind === "pictures")) own.push("before pictures");
      if (variant.some(({ behind }) => behind === "house")) own.push("before house");
      if (variant.some(({ behind }) => behind === "account")) own.push("before account");
      const left = group.filter((part) => !variant.includes(part)).map(({ name }) => name);
      found.statements.push({ names: unique(variant.map(({ name }) => name)), left, place, signs: own });
    }
  }
}

function unique(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) if (!kept.some((one) => isSamePerson(one, name))) kept.push(name);
  return kept;
}

function linesOf({ blocks, titleIndex }: PageBody, found: Found): void {
  const start = blocks.findIndex(({ isKept }) => isKept);
  const end = blocks.findLastIndex(({ isKept }) => isKept);
  const title = titleIndex !== null && titleIndex < start ? titleIndex : start - 6;
  const header = headerEnd(
    blocks.map(({ isKept }) => ({ inBody: isKept, isMeta: false })),
    start,
  );
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
    if (zone === null || text.length > (known.isKept ? LONGEST_KEPT : LONGEST_LINE)) {
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
    const parts = namedParts(withoutDays(text))
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

const NAMELESS =
  /^(?:by\s)?(?:(?:our|the|a|from)\s)?(?:\p{L}+[\s-]){0,4}(?:staff(?:\swriters?|\sreporters?|\sreport)?|news\s?desk|newsroom|desk|correspondent|reporters?|editorial(?:\sboard|\steam)?|agenc(?:y|ies)|press\soffice)(?:[\s,|•·].{0,60})?$/iu;

function toldOf(text: string, zone: string, found: Found): void {
  const told = TELLS_OF.exec(text)?.groups?.name;
  if (told !== undefined && isNameShaped(told))
    found.statements.push({
      names: [cleanName(told)],
      left: [],
      place: `told ${zone}`,
      signs: [`told ${zone}`, "told of"],
    });
}

/** Behind a label, or joined by "and" to others, people's names may be words of newspapers. */
function peopleIn(text: string): ReadonlySet<string> {
  return text.length > LONGEST_LINE ? new Set() : joinedNames(text.replace(LEAD_IN, ""));
}
const LEAD_IN = /^(?:[Bb]y|BY|[Ww]ords|[Vv]on|[Pp]ar|[Pp]or)(?:\sby)?:?\s+/u;

/** "Today's letter was written by Jane Doe", in a sentence of the text's own. */
function ledBySentence(text: string, zone: string, found: Found): void {
  const name = WRITTEN_BY.exec(text)?.groups?.name;
  if (name !== undefined && isNameShaped(name))
    found.statements.push({ names: [name], left: [], place: zone, signs: [zone, "told of"] });
}
const WRITTEN_BY =
  /(?:was written by|guest post by|is by|words by|story by|report by)\s(?<name>\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]+|de|da|dos|van|von|del|al|bin)){1,4})/u;

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

const LABEL_BY =
  /^(?:(?:written|words|reported|posted|story|text)\s)?(?:by|authors?|words|text|reporter|writer|von|par|por|di|da|door|av|autor|auteur)\s*:?$/iu;
const TELLS_OF =
  /^(?:(?:the\s)?(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\.?\s)*(?<name>\p{Lu}\S*(?:\s\S+){1,4}?),?\s(?:is\s(?:an?|the|\p{L}+['’]s|\p{L}+\s(?:at|of|for|in))|writes|covers|reports|edits|works\s(?:for|as|at)|teaches|has\s(?:covered|reported|written|worked))\s/u;

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
