import { AGENCIES, OUTLET_WORDS, ROLES } from "./lexicon.ts";

/** Who a byline names. Both empty or `null` when it names only a role ("By our staff"). */
export interface Byline {
  readonly authors: readonly string[];
  readonly outlet: string | null;
}

const OPENING =
  /^(?:(?:by|(?:words|story|text|words and (?:photos|pictures)|story and photos) by|(?:written|reported|compiled|interviewed) by|(?:report|interview|review|analysis|essay|column|opinion|comment|profile) by|author|text|words|von|autorin|autor|bericht von|ein bericht von|par|texte|auteur|por|escrito por|texto|testo|di|da|door|av|af|skrevet av)(?:\s*[:：]\s*|\s+)|(?:文|取材|記者)\s*[・:：＝=]\s*)/iu;
const JAPANESE_REPORTER = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・\s]{2,12}?)\s*記者$/u;
const PARTICLES =
  "de|del|della|der|den|di|da|dos|das|do|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|ter|ten|y|e";
const NAME_TOKEN = `(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|${PARTICLES})`;
const NAME = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+${NAME_TOKEN}){1,4}$`, "u");
const JAPANESE_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}[\s・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{0,8}$/u;
const BETWEEN =
  /\s*(?:[,;/|&、]|\s[–—-]\s|\((?=\p{L})|\)|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com|for(?:\s+the)?|für|pour|para)\s(?=\p{Lu}))\s*/u;
const PLACE = /\s+(?:in|at|à|en|em|aus|a)\s+\p{Lu}[\p{L}\s.'’-]*$/u;

/** "ByJane Doe": styles part the word from the name, and what is copied has no space. */
const GLUED_BY = /^(?:By|by|BY|Von|von|Par|par|Por|por)(?=\p{Lu}\p{Ll}+(?:\s|-))/u;

export function withoutGluedBy(text: string): string {
  return text.replace(GLUED_BY, "");
}

/** Photographers and cartoonists are named beside the author: what comes behind such a label, up to that of who wrote. */
const PICTURES =
  /(?:photo\p{L}*|pictures?|images?|illustrat\p{L}*|cartoons?|caricature|drawings?|graphics?|videos?|fotos?|bilder|zeichnung\p{L}*|dessins?|fotograf\p{L}*)(?:\s*(?:[:：|]|by\b|von\b|par\b|por\b|de\b|di\b|credit\b)|$)/iu;
const PICTURES_AT_START = new RegExp(`^${PICTURES.source}`, "iu");
const PICTURES_WITHIN = new RegExp(
  `(?<=[\\s,|/&·•–—-]|^)${PICTURES.source}.*?(?=$|(?:words|text|story|report|written)(?: by\\b|\\s*:))`,
  "giu",
);

export function namesPictures(text: string): boolean {
  return PICTURES_AT_START.test(text);
}

/** A byline without who made the pictures. "Words and pictures by" names one for both. */
export function withoutPictures(text: string): string {
  if (/^\P{L}*\p{L}+\s(?:and|&)\s(?:photos|pictures)\sby\s/iu.test(text)) return text;
  return text.replaceAll(PICTURES_WITHIN, " ");
}

const PLACE_BEHIND = /^(?<names>.*\S)\s[–—-]\s\p{Lu}[^–—|]{1,40}$/u;

/** "Jane Doe, The Post — Lindhaven": behind an outlet comes where the report was written. */
export function withoutPlaceBehind(text: string): string {
  const names = PLACE_BEHIND.exec(text)?.groups?.names;
  const last = names?.split(/\s*[,;|]\s*/u) ?? [];
  const isBehind = last.length > 1 && (text.includes(" — ") || isOutletName(last.at(-1) ?? ""));
  return names !== undefined && isBehind ? names : text;
}

/** The byline that `text` is as a whole; `null` when it is something else, such as a sentence that opens with "By". */
export function bylineOf(line: string): Byline | null {
  if (line.length > 200) return null;
  const text = withoutPlaceBehind(PICTURES_AT_START.test(line) ? line : withoutPictures(line).trim());
  const japanese = JAPANESE_REPORTER.exec(text)?.[1];
  if (japanese !== undefined) return { authors: [japanese.trim()], outlet: null };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    const bare = withoutGluedBy(text);
    return bare === text ? null : namesIn(bare, true);
  }
  return namesIn(text.slice(opening.length), opening.trim().length <= 2 && /^[a-zà-ÿ]/u.test(opening));
}

/** "Jane Doe, Staff Writer": no opening word, but a role or an outlet behind the name. */
export function signatureOf(text: string): Byline | null {
  if (text.length > 120 || !/[,;/|&(–—-]/u.test(text)) return null;
  const parts = partsOf(text);
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0 || !isPersonName(first)) return null;
  return rest.every((part) => isRole(part) || isOutletName(part)) ? namesIn(text, false) : null;
}

function namesIn(list: string, mustName: boolean): Byline | null {
  const authors: string[] = [];
  let outlet: string | null = null;
  for (const part of partsOf(list)) {
    if (isOutletName(part)) outlet ??= part.replace(/\s+staff$/iu, "");
    else if (isRole(part) || /^(?:our|unsere[rm]?|de nuestra|da nossa|de notre)\b/iu.test(part)) continue;
    else if (isPersonName(part)) authors.push(part);
    else return null;
  }
  return authors.length === 0 && outlet === null && mustName ? null : { authors, outlet };
}

function partsOf(text: string): string[] {
  return text
    .replaceAll(/\S+@\S+|(?:^|\s)@\w+/gu, " ")
    .split(BETWEEN)
    .map((part) =>
      part
        .trim()
        .replace(PLACE, "")
        .replace(/^(?:for|für|pour|para|by|por|par|von|with|avec|mit|con|com)\s+/iu, "")
        .replace(/[.,;:]+$/u, (end) => (end === "." ? end : ""))
        .trim(),
    )
    .map((part) => (/\s\p{Ll}{3,}\.$/u.test(part) ? part.slice(0, -1) : part))
    .filter((part) => part !== "");
}

/** Two to five capitalised words, particles aside, none of which is a role or belongs to an outlet's name. */
export function isPersonName(text: string): boolean {
  if (JAPANESE_NAME.test(text)) return !isOutletName(text);
  return (
    NAME.test(text) &&
    !isRole(text) &&
    !isOutletName(text) &&
    !/^(?:The|Die|Der|Das|Les?|La|El|Los|Las)\s/u.test(text)
  );
}

export function isOutletName(text: string): boolean {
  const tokens = text.split(/\s+/u);
  if (tokens.length > 6 || !/^[\p{Lu}\p{Lo}]|^(?:dpa|epd|taz)\b/u.test(text)) return false;
  if (/[.!?,;:]$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  if (tokens.length === 1 && !/\p{Lo}/u.test(text)) return AGENCIES.has(text.toLowerCase());
  if (/新聞|通信|日報|タイムズ/u.test(text)) return true;
  if (tokens.some((token) => /^\p{Ll}{4,}/u.test(token) && !OUTLET_WORDS.has(token))) return false;
  return tokens.some((token) => OUTLET_WORDS.has(token.toLowerCase().replaceAll(/[^\p{L}]/gu, "")));
}

function isRole(text: string): boolean {
  const tokens = text.toLowerCase().split(/[\s-]+/u);
  return (
    tokens.length <= 6 &&
    tokens.some((token) => ROLES.has(token)) &&
    tokens.filter((token) => ROLES.has(token)).length * 2 >= tokens.length - 1
  );
}
