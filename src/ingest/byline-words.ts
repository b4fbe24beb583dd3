import { oneOf } from "./line-phrases.ts";

/*
 * What bylines are made of beside names, in the languages that news is most often fed in.
 */

/** Where a label ends and names begin. */
const BEFORE_NAMES = "(?:\\s*(?:[:：|]|by\\b|von\\b|par\\b|por\\b|de\\b|di\\b|credit\\b)|$)";
/** What pictures are called by who credits them. Beginnings of words end in a star. */
const PICTURES =
  stems(`photo, photos, photograph*, photojourn*, pix, picture, pictures, image, images, illustrat*, cartoon, cartoons, caricature, drawing, drawings, graphic,
  graphics, portrait, portraits, styling, stylist, hair, make-up, makeup, video, videos, foto, fotos, fotó, fotojourn*, bild, bilder, zdjęci*, valokuv*, zeichnung*, dessin, dessins, fotograf*`);
/** What others do to an article that somebody else wrote. */
const HANDLED = oneOf(`
  edited, copy edited, translated, adapted, reviewed, medically reviewed, clinically reviewed, legally reviewed, expert reviewed,
  fact checked, fact-checked, fact check, fact-check, fact checking, fact-checking, produced, narrated, designed, curated, approved, additional reporting, additional research,
  additional writing, writing, editing, with additional reporting, with reporting, with research, with contributions, with files, further reporting,
  english version, version, contributing, additional, art, artwork,
  redaktion, übersetzt, übersetzung, traduit, traduction, traducido, traducción, traduzido, tradução, tradotto, traduzione`);
/** Who does it, before a colon. */
const HANDLERS = oneOf(`
  editor, editors, editing, translator, translation, producer, producers, production, fact checker, fact-checker, reviewer, research,
  researcher, narrator, designer, design, photo editor, copy editor, media contact, press contact, contact`);
const OTHERS = `(?:${PICTURES}${BEFORE_NAMES}|${HANDLED}(?:\\s*[:：]|\\s+(?:by|from|von|par|por|da)\\b)|${HANDLERS}\\s*[:：])`;
const OTHERS_AT_START = new RegExp(`^${OTHERS}`, "iu");
const OTHERS_WITHIN = new RegExp(
  `(?<=[\\s,|/&·•–—(-]|^)${OTHERS}.*?(?=$|(?:words|text|story|report|written)(?: by\\b|\\s*:))`,
  "giu",
);
const LABELS_OF_OTHERS = new RegExp(`(?<=[\\s,|/&·•–—(-]|^)${OTHERS}\\s*(?:[:：]|by\\b)?`, "giu");
/** Such a label on a line of its own: the name is on the next. */
const LABEL_OF_OTHERS = new RegExp(`^(?:${PICTURES}|${HANDLERS}|${HANDLED})(?:\\s+by)?\\s*[:：]?$`, "iu");

const MAKERS_OF_PICTURES =
  /(?<!\p{L})(?:photos?|photograph\p{L}*|photojourn\p{L}*|foto|fotos|fotó|fotograf\p{L}*|fotojourn\p{L}*|cartoon\p{L}*|illustrat\p{L}*|videos?|videograph\p{L}*|camera(?:man|woman|men|person)?|graphics?|pictures?)(?!\p{L})/iu;

/** Whether a role is of somebody who makes pictures. */
export function makesPictures(role: string): boolean {
  return MAKERS_OF_PICTURES.test(role);
}

/** Whether a line names who made pictures, or edited, translated and the like: not who wrote. */
export function namesOthers(text: string): boolean {
  return OTHERS_AT_START.test(text);
}

/** What stands behind the label of a line that names others than who wrote; `null` of other lines. */
export function othersIn(text: string): string | null {
  const label = OTHERS_AT_START.exec(text)?.[0];
  if (label === undefined) return null;
  // "Translated from the Dutch by …"
  return text
    .slice(label.length)
    .replace(/^\s*the \p{Lu}\p{L}+ by\s/u, "")
    .trim();
}

/** Where labels stand in a line behind which others than who wrote are named, as [start, end) in UTF-16 units. */
export function othersWithin(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(LABELS_OF_OTHERS)].map(({ index, 0: label }) => ({
    start: index,
    end: index + label.length,
  }));
}

export function labelsOthers(text: string): boolean {
  return LABEL_OF_OTHERS.test(text);
}

/** A byline without those whom it names for something else than writing. "Words and pictures by" names one for both. */
export function withoutOthers(text: string): string {
  if (/^\P{L}*\p{L}+\s(?:and|&)\s(?:photos|pictures|photographs|photography|images|video)\sby\s/iu.test(text))
    return text;
  return text.replaceAll(OTHERS_WITHIN, " ").replace(/[\s,|/&·•–—(-]+$/u, "");
}

const TOLD_TO =
  /^(?:(?<opening>by\s)?(?<teller>[^,|–—-]{3,60}?)\s*[,|–—-]?\s*)?\(?\bas told to\s(?<writer>[^,|()]{3,60})\)?$/iu;

/** Whether a line may say to whom somebody told it. */
export function mayTell(text: string): boolean {
  return /as told to/iu.test(text);
}

/** "Jane Doe, as told to Joan Roe": who wrote is the other one; whom "By" names, too. The text itself where nothing was told to anybody. */
export function withToldTo(text: string): string {
  if (!mayTell(text)) return text;
  const { opening, teller, writer } = TOLD_TO.exec(text)?.groups ?? {};
  if (writer === undefined) return text;
  return opening === undefined || teller === undefined ? `By ${writer}` : `By ${teller} and ${writer}`;
}

const WRITTEN_FOR =
  /\s*(?:[|,;·•–—-]\s*|\s|^)(?:(?:special|exclusive)(?:ly)? (?:to|for)|for|für|pour|para)\s+(?<house>(?:the\s)?\p{Lu}[^,;|]*)$/iu;

/** Each of its words is in it: the pattern is slow where there is none. */
const IS_FOR = /(?:to|for|für|pour|para)\s/iu;

/** Whom a byline says that the article was written for, at its end; `null` where it says nothing of it. */
export function writtenFor(text: string): { readonly names: string; readonly house: string } | null {
  if (!IS_FOR.test(text)) return null;
  const match = WRITTEN_FOR.exec(text);
  const house = match?.groups?.house?.replace(/^the\s/u, "").trim();
  if (match === null || house === undefined || !/^\p{Lu}/u.test(house)) return null;
  return { names: text.slice(0, match.index), house };
}

/** "Staff report", "From wire reports": nobody is named. */
export function isStaffLine(text: string): boolean {
  return STAFF_LINE.test(text);
}

const ROLE_BEFORE =
  /^(?:(?:\p{L}+[\s-]){0,3}?(?:editor|correspondent|reporter|writer|columnist|critic|journalist|analyst|contributor|korrespondent(?:in)?|redakteur(?:in)?|reporterin)\s)(?=\p{Lu}\S+\s(?:\S+\s){0,3}\p{Lu})/iu;

/** "Political Editor Jane Doe": what somebody is for the paper, before a whole name. */
export function withoutRoleBefore(name: string): string {
  return name.replace(ROLE_BEFORE, "");
}

const KIND_OF_STAFF =
  "(?:staff|wires?|agenc(?:y|ies)|news|online|web|digital|local|contributed|submitted|newsroom|press)";
const STAFF_LINE = new RegExp(
  `^(?:by |from )?(?:(?:our|the) )?${KIND_OF_STAFF}(?:(?:,| and| &|\\s?/) ?${KIND_OF_STAFF}){0,2} (?:reports?|services?|sources|dispatches|release|staff)$`,
  "iu",
);

/** What bodies that are no people are called by, in the end. */
const BODIES = new Set(
  `media network networks group communications office department association services service newsroom magazine university college council
  foundation institute society productions publishing studios committee ministry authority company inc llc ltd plc corp gmbh ag as asa ab oy bv nv centre center
  studio desk team bureau initiative project coalition union alliance federation administration commission trust relations affairs`.split(
    /\s+/u,
  ),
);

export function isBody(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return words.length > 1 && BODIES.has((words.at(-1) ?? "").replaceAll(/[^\p{L}]/gu, ""));
}

/** The alternatives of a list of words, of which some are beginnings only. */
function stems(list: string): string {
  return oneOf(list).replaceAll("\\*", "\\p{L}*");
}
