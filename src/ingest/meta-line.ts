import { articleUrlIn } from "./article-url.ts";
import { type Byline, bylineOf, creditsOthers, isOutletName, isPersonName, signatureOf } from "./byline.ts";
import { isStaffLine, writtenFor } from "./byline-words.ts";
import { type DayOrder, namedDays } from "./day.ts";
import { SITE_LABELS } from "./lexicon.ts";
import { oneOf } from "./line-phrases.ts";

/** What a line of a page says about the article; such a line is never part of its text. */
export interface MetaLine {
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** Day that the line calls the day of publication, or names without saying of what; see `isLabelled`. */
  readonly published: string | null;
  readonly isLabelled: boolean;
  readonly updated: string | null;
  readonly url: string | null;
  /** Names without "By", which are authors' only beside a date or the like. */
  readonly maybeAuthors: readonly string[];
  /** Whether it names a date, even one that cannot be placed. */
  readonly hasDate: boolean;
  /** Nothing but a date or a time of day: inside an article, a heading of a chronicle. */
  readonly isBare: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const MAX_LENGTH = 250;
const PARTS = /\s+[|·•–—/]\s+|\s*[|·•]\s*|\s{3,}|\t+/u;
const UPDATED =
  /(?<!\p{L})(?:(?:last\s+)?(?:updated|modified|edited|changed)|update|revised|aktualisiert|geändert|stand|mis(?:e)? à jour|modifié|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornato|bijgewerkt|uppdaterad|oppdatert)(?!\p{L})|更新/giu;
const PUBLISHED =
  /(?<!\p{L})(?:(?:first\s+|originally\s+)?(?:published|posted|created)|date|veröffentlicht|erschienen|datum|erstellt|publié|paru|créé|publicado|publicada|fecha|data|pubblicato|gepubliceerd|publicerad|publisert)(?!\p{L})|掲載|公開|配信|公開日/giu;
/** Either, at the first or the second character: looking for all of them takes most of the time. */
const OPENS_WITH_LABEL = new RegExp(`^[^]?(?:${UPDATED.source}|${PUBLISHED.source})`, "iu");
/** "Published:", with the day on the next line. */
const LABEL_ALONE = new RegExp(`^(?:${UPDATED.source}|${PUBLISHED.source})\\s*[:：]$`, "iu");
const RELATIVE =
  /(?<!\p{L})(?:ago|yesterday|today|just now|hours?|minutes?|vor \p{N}+|gestern|heute|il y a|hier|aujourd'hui|hace|ayer|hoy|há|ontem|hoje)(?!\p{L})/iu;
const CLOCK =
  /\p{Nd}{1,2}(?:[:.]|\s?h\s?)\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s*(?:[ap]\.?m\.?\b|uhr|hrs?\b|h\b))?|\p{Nd}{1,2}\s*(?:[ap]\.?m\.?|uhr|h)(?!\p{L})|(?<!\w)(?:[ECMP][SD]?T|CES?T|EES?T|WES?T|GMT|BST|IST|A[CEW][SD]T|NZ[SD]T|JST|KST|HKT|SGT|SAST|ART|BRT|CLT|COT|UTC|MEZ|MESZ)(?:[+-]\p{Nd}{1,2})?\b/giu;
const READING_TIME =
  /(?:\p{Nd}{1,3}\s*[- ]?\s*min(?:ute[ns]?|utos|uti|\.)?(?:\s*(?:read|reading|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd))?|(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura)\s*:?\s*(?:ca\.\s*)?\p{Nd}{1,3}\s*(?:min(?:ute[ns]?|utos)?)?)\.?/iu;
const READING_TIME_ALONE = new RegExp(`^(?:${READING_TIME.source})$`, "iu");
/** Before how long ago something was. */
const STAMPED = `updated, published, posted, modified, edited, aktualisiert, veröffentlicht, publié, mis à jour, publicado, actualizado,
  atualizado, aggiornato`;
const UNITS = {
  en: `s, m, h, d, w, mo, y, sec, secs, second, seconds, min, mins, minute, minutes, hr, hrs, hour, hours, day, days, week, weeks, wk, wks,
    month, months, year, years, yr, yrs`,
  de: "sekunde, sekunden, minute, minuten, min., min, stunde, stunden, std., std, tag, tagen, woche, wochen",
  fr: "s, min, h, j, seconde, secondes, minute, minutes, heure, heures, jour, jours, semaine, semaines",
  es: `s, min, h, d, segundo, segundos, minuto, minutos, hora, horas, día, días, dia, dias, semana, semanas`,
  it: "minuti, ore, giorni",
} as const;
/** "5h ago", "Updated 25 mins ago", "vor 3 Stunden", "il y a 2 heures": how long ago, and nothing else. */
const AGO_ALONE = new RegExp(
  `^(?:(?:(?:last |first |originally )?${oneOf(STAMPED)}\\s*:?\\s*)?(?:${[
    `(?:(?:about|over|almost|less than)\\s)?(?:an?|\\p{Nd}{1,3}\\+?|one|two|three|a few)\\s?${oneOf(UNITS.en)}\\.?\\s+ago`,
    "just now|moments? ago",
    `vor\\s\\p{L}{0,6}\\s?\\p{Nd}{0,3}\\s?${oneOf(UNITS.de)}`,
    `il y a\\s\\p{L}{0,6}\\s?\\p{Nd}{0,3}\\s?${oneOf(UNITS.fr)}`,
    `(?:hace|há)\\s\\p{L}{0,6}\\s?\\p{Nd}{0,3}\\s?${oneOf(UNITS.es)}`,
    `\\p{Nd}{1,3}\\s${oneOf(UNITS.it)} fa`,
  ].join("|")}))\\.?$`,
  "iu",
);
/** A piece of it: most of the pattern's time goes to making it, and most pages have no such line. */
const MAY_BE_AGO = /(?:ago|now|\sfa)\.?$|(?:vor|il y a|hace|há)\s/iu;
const COUNT = /^\p{Nd}[\p{Nd}.,]*\s?[kKmM]?\s*\p{L}{0,15}$/u;
/** Words that stand between the parts of a date. */
const GLUE =
  /(?<!\p{L})(?:on|at|the|of|am|um|den|vom|der|le|du|à|el|de|del|las|a|em|às|il|alle|ore|op|om|kl|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira)(?!\p{L})/giu;

/** What is left of a date behind a name. */
const LOOSE_END = new RegExp(`(?:[\\s()[\\]:,;|/.–—-]|${GLUE.source})+$`, "iu");

/** A line that is about the article, and says nothing of it. */
export const TELLS_NOTHING: MetaLine = {
  authors: [],
  outlet: null,
  published: null,
  isLabelled: false,
  updated: null,
  url: null,
  maybeAuthors: [],
  hasDate: false,
  isBare: false,
};

/** What `text` says about the article when it says nothing else; `null` for every other line. */
export function metaLineOf(text: string, language: string | null, order: DayOrder): MetaLine | null {
  if (text.length > MAX_LENGTH || text.includes("\n")) return null;
  const line: Mutable<MetaLine> = { ...TELLS_NOTHING };
  const names: string[] = [];
  let known = 0;
  if (creditsOthers(text)) return TELLS_NOTHING;
  const signs = text.includes("@") || /^[^|]+\s\|\s[^|]+$/u.test(text);
  const whole = bylineOf(text) ?? (signs ? signatureOf(text) : null);
  const parts =
    whole !== null
      ? [text]
      : text
          .split(PARTS)
          .map((part) => part.trim())
          .filter((part) => part !== "");
  for (const part of parts) {
    if (readPart(part, line, { text, whole, language, order })) known += 1;
    else if (COUNT.test(part))
      continue; // "12 comments" says nothing, and alone may be a paragraph.
    else if (placedNames(part) !== null) names.push(part);
    else if (part.split(/\s+/u).length <= 6 && !/[.!?]["”’]?$/u.test(part)) names.push(part);
    else return null;
  }
  if (known === 0) return null;
  for (const name of names) {
    if (isOutletName(name)) line.outlet ??= name;
    else if (mayBeAuthors(name, line)) continue;
    else if (name.split(/\s+/u).length > 3) return null;
    // "Reuters / 2 min read": a single word beside such a part names the house, unless it names a section.
    else if (parts.length === 2 && /^[\p{Lu}\p{Lo}]/u.test(name) && !isLabel(name) && !line.hasDate)
      line.outlet ??= name;
  }
  const says =
    line.authors.length > 0 || line.outlet !== null || line.maybeAuthors.length > 0 || line.url !== null;
  const isStamp = line.isLabelled || line.updated !== null || READING_TIME.test(text) || RELATIVE.test(text);
  line.isBare = parts.length === 1 && !says && !isStamp;
  return line;
}

interface WholeLine {
  readonly text: string;
  /** The byline that it is as a whole. */
  readonly whole: Byline | null;
  readonly language: string | null;
  readonly order: DayOrder;
}

/** Reads one part into `line`; false when it is none of the parts that we know. */
function readPart(
  part: string,
  line: Mutable<MetaLine>,
  { text, whole, language, order }: WholeLine,
): boolean {
  const url = articleUrlIn(part);
  if (url !== null) {
    line.url ??= url;
    return true;
  }
  if (LABEL_ALONE.test(part)) return true;
  if (READING_TIME_ALONE.test(part) || isStaffLine(part)) return true;
  const { names, house } = writtenFor(part) ?? {};
  if (names === "" && house !== undefined) {
    if (isOutletName(house)) line.outlet ??= house;
    return true;
  }
  if (MAY_BE_AGO.test(part) && AGO_ALONE.test(part)) {
    line.hasDate = true;
    return true;
  }
  if (readDates(part, line, language, order)) return true;
  const byline = (part === text ? whole : bylineOf(part)) ?? signatureOf(part);
  if (byline === null) return false;
  line.authors = [...line.authors, ...byline.authors];
  line.outlet ??= byline.outlet;
  return true;
}

/** Dates with their labels, times of day and nothing much else. What is left may be a byline or an outlet before the date. */
function readDates(part: string, line: Mutable<MetaLine>, language: string | null, order: DayOrder): boolean {
  if (!/\p{Nd}/u.test(part) && !RELATIVE.test(part)) return false;
  const days = namedDays(part, language, order);
  if (days.length === 0 && part.search(CLOCK) < 0 && !OPENS_WITH_LABEL.test(part)) return false;
  const labels = [
    ...[...part.matchAll(UPDATED)].map((match) => ({
      kind: "updated" as const,
      at: match.index,
      length: match[0].length,
    })),
    ...[...part.matchAll(PUBLISHED)].map((match) => ({
      kind: "published" as const,
      at: match.index,
      length: match[0].length,
    })),
  ].sort((a, b) => a.at - b.at);
  const opensWithLabel = labels[0] !== undefined && labels[0].at <= 1;
  let rest = part;
  for (const { start, end } of days) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  const undated = rest
    .replaceAll(UPDATED, " ")
    .replaceAll(PUBLISHED, " ")
    .replaceAll(CLOCK, " ")
    .replace(READING_TIME, " ");
  rest = undated
    .replaceAll(GLUE, " ")
    .replaceAll(/[()[\]:：,;|/.–—-]+(?=\s|$)|(?<=^|\s)[()[\],.–—-]+/gu, " ")
    .trim();
  const isRelative = days.length === 0 && RELATIVE.test(part) && part.length <= 60;
  if (isRelative && opensWithLabel) rest = "";
  if (
    days.length === 0 &&
    !(opensWithLabel && (isRelative || /\p{Nd}/u.test(part))) &&
    !/^[\s\p{Nd}]*$/u.test(rest)
  )
    return false;
  if (rest !== "" && /[\p{L}\p{N}]/u.test(rest)) {
    // "By Ada Brandt, The Coast Gazette": the commas and articles of names are no glue.
    const byline =
      bylineOf(undated.replace(LOOSE_END, "").replaceAll(/\s+/gu, " ").trim()) ??
      bylineOf(rest.replaceAll(/\s+/gu, " "));
    const name = rest.replaceAll(/\s{2,}/gu, " ").trim();
    if (byline !== null) {
      line.authors = [...line.authors, ...byline.authors];
      line.outlet ??= byline.outlet;
    } else if (isOutletName(name)) line.outlet ??= name;
    else if (BY_ACCOUNT.test(name)) line.isLabelled = true;
    else if (!mayBeAuthors(name, line) && name.split(/\s+/u).length > 2) return false;
  }
  for (const { day, start } of days) {
    line.hasDate = true;
    const label = labels.findLast(({ at }) => at < start) ?? (days.length === 1 ? labels[0] : undefined);
    if (label?.kind === "updated") line.updated ??= day;
    else if (line.published === null || (label !== undefined && !line.isLabelled)) {
      line.published = day;
      line.isLabelled = label !== undefined;
    }
  }
  if (opensWithLabel) line.hasDate = true;
  return true;
}

/** "Submitted by web_editor": an account, and nobody. */
const BY_ACCOUNT = /^(?:(?:submitted|posted|published|written|added|created|uploaded)\s)?by\s\S+$/iu;

/** Notes the first names that stand alone, one or joined by "and". */
function mayBeAuthors(text: string, line: Mutable<MetaLine>): boolean {
  const names = placedNames(text) ?? text.split(JOINED);
  if (!names.every((name) => isPersonName(name) && !isLabel(name))) return false;
  if (line.maybeAuthors.length === 0) line.maybeAuthors = names;
  return true;
}

/** "Jane Doe, Cork; Joan Roe, New Port": at least two names, each with where its bearer was. */
function placedNames(text: string): string[] | null {
  const pieces = text.split(/;\s*/u).map((piece) => PLACED.exec(piece)?.groups?.name ?? "");
  return pieces.length > 1 && pieces.every(isPersonName) ? pieces : null;
}
const PLACED = /^(?<name>[^,;]+),\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}$/u;

const JOINED = /\s*(?:&|\s(?:and|und|et|y|e)\s(?=\p{Lu}))\s*/u;

/** Whether a word of a line names a part of a site. */
export function isLabel(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return words.some((word) => SITE_LABELS.has(word));
}
