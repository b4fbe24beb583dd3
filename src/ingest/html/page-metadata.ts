import { parsedUrl } from "../../parsed-url.ts";
import { bylineOf, isNamedByWords, isPersonName } from "../byline.ts";
import { namedDays } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { authorNames, isSamePerson } from "./author-names.ts";
import type { Bylines } from "./bylines-of.ts";
import type { ClientState } from "./client-state.ts";
import { namesOutletOnly, pageTitle, siteOfTitle } from "./page-title.ts";
import type { ShownFields } from "./shown-fields.ts";
import { dayInUrl, localDay, type StatedDay, statedDay } from "./stated-day.ts";
import type { StatedFields } from "./stated-fields.ts";

/** What a page says about its article. */
export interface PageMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
}

export interface MetadataEvidence {
  readonly stated: StatedFields;
  readonly shown: ShownFields;
  /** What the lines around the text say. */
  readonly lines: Metadata;
  /** Who lines that are bylines name. */
  readonly bylines: Bylines;
  /** Whom lines of their own name for pictures, a translation and the like. */
  readonly others: readonly string[];
  /** What scripts would draw the page from. */
  readonly state: ClientState | null;
  /** Lines on top of the page. */
  readonly top: readonly string[];
  /** Where the page was fetched from, if it was. */
  readonly pageUrl: string | null;
  readonly language: string | null;
}

/** Structured statements first, then marked elements, then lines that readers see. */
export function pageMetadata({
  stated,
  shown,
  lines,
  bylines,
  others,
  top,
  state,
  pageUrl,
  language,
}: MetadataEvidence): PageMetadata {
  const outlet = ownOutlet(stated.outlets, stated.titles.element);
  const url = firstUrl(stated.urls, pageUrl);
  const shownDays = [
    ...shown.shownTimes.flatMap((text) => namedDays(text, language).flatMap(({ day }) => day ?? [])),
    ...(lines.published === null ? [] : [lines.published]),
  ];
  const dayOf = (values: readonly string[]): StatedDay | null => {
    for (const value of values) {
      const day = statedDay(value, language);
      if (day !== null) return day;
    }
    return null;
  };
  /** Other days of publication that are stated, and shown. */
  const otherDays = (): readonly StatedDay[] =>
    stated.published.flatMap((value) => {
      const day = statedDay(value, language);
      return day !== null && shownDays.includes(day.day) ? [day] : [];
    });
  const called = pageTitle(stated.titles, top);
  const isHouse = namesOutletOnly(called, stated.titles);
  const title = isHouse ? (lines.title ?? called) : (called ?? lines.title);
  const site =
    outlet ??
    siteOfTitle(stated.titles.element, title) ??
    (isHouse && title !== called ? called : null) ??
    outletOf(lines.outlet);
  const published =
    localDay(unlessOfChange(dayOf(stated.published), dayOf(stated.modified), otherDays()), shownDays) ??
    lines.published ??
    localDay(dayOf(shown.published), shownDays) ??
    dayOf(state === null || state.published === null ? [] : [state.published])?.day ??
    dayInUrl(url ?? pageUrl);
  const modified = dayOf(stated.modified)?.day ?? dayOf(shown.modified)?.day ?? lines.updated;
  const houses = [...stated.outlets, ...(site === null ? [] : [site]), ...hostNames(url ?? pageUrl)];
  const named = authorsOf(stated, shown, bylines, houses, others);
  return {
    title,
    authors: (named.length > 0 ? named : authorNames(state?.authors ?? lines.authors, houses)).map((name) =>
      asShown(name, top),
    ),
    outlet: site === null ? null : asShown(site, top),
    published,
    // A change before the publication is a clock of another place.
    modified: modified !== null && published !== null && modified < published ? published : modified,
    url: url ?? lines.url,
  };
}

/** The day of publication, unless it is that of the last change, and an earlier one is stated elsewhere and shown. */
function unlessOfChange(
  published: StatedDay | null,
  changed: StatedDay | null,
  others: readonly StatedDay[],
): StatedDay | null {
  if (published === null || published.day !== changed?.day) return published;
  return others.find(({ day }) => day < published.day) ?? published;
}

/** A name as readers see it: what is written for machines often has another apostrophe. */
function asShown(name: string, lines: readonly string[]): string {
  if (!name.includes("'")) return name;
  const curly = name.replaceAll("'", "’");
  return lines.some((line) => line.includes(curly)) ? curly : name;
}

/** Of the names that a page states the one that its title ends or begins with: a publisher's company may own many papers. */
function ownOutlet(outlets: readonly string[], title: string | null): string | null {
  const parts = (title ?? "").split(/\s[|–—-]\s/u).map((part) => part.trim().toLowerCase());
  const ends = [parts.at(-1), parts[0]];
  return outlets.find((outlet) => ends.includes(outlet.toLowerCase())) ?? outlets[0] ?? null;
}

const RIGHTS =
  /^(?:copyright(?!\p{L})|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[–-]\s*\d{4})?)?\s*(?:by\s)?/iu;
const COMPANY = /,?\s(?:inc|ltd|llc|plc|gmbh|pty|corp)\.?$/iu;
/** Words of a menu behind the site's name; a paper may be a Register or a Home, and none is a Login. */
const MENU =
  /\s(?:(?:register|menu|search|home|donate)\s){0,3}(?:log\s?in|sign\s?(?:in|up)|subscribe)(?:\s(?:log\s?in|sign\s?(?:in|up)|subscribe|register|menu|search|donate)){0,4}$/iu;

/** Lines about sharing and sources have words that outlets are called by. */
function outletOf(line: string | null): string | null {
  if (line === null || /(?<!\w)by(?:$|\s)|^(?:post|share|send|news provided)\b/iu.test(line)) return null;
  const name = line.replace(RIGHTS, "").replace(MENU, "").trim();
  const house = name === line ? name : name.replace(COMPANY, "");
  return house === "" ? null : house;
}

/** The names in a host, by which accounts of the house go: "gazette" and "gazette.example" of www.gazette.example. */
function hostNames(url: string | null): string[] {
  if (url === null) return [];
  const labels = new URL(url).hostname.split(".").filter((label) => label !== "www");
  return [labels.join("."), ...labels.filter((label) => label.length > 3)];
}

/** The names that a page states or marks as its authors', before its lines are read. */
export function statedNames(stated: StatedFields, shown: ShownFields): string[] {
  return authorNames([...stated.authors.flat(), ...shown.authors], stated.outlets);
}

function authorsOf(
  stated: StatedFields,
  shown: ShownFields,
  bylines: Bylines,
  houses: readonly string[],
  others: readonly string[],
): readonly string[] {
  /** Pages state the same in many places. */
  const namesOf = new Map<string, string[]>();
  // Two places that name somebody mean a person, though the name be made of words that newspapers are called by.
  const agreed = new Set(
    stated.authors.flat().filter((name) => shown.authors.includes(name) && isNamedByWords(name)),
  );
  const known = (from: readonly string[]): string[] => {
    const key = from.join("\n");
    const names =
      namesOf.get(key) ??
      authorNames(
        from.map((text) => (agreed.has(text) ? `By ${text}` : text)),
        houses,
      );
    namesOf.set(key, names);
    return names;
  };
  const named = namesTogether(bylines.names) ?? "";
  const read = known([bylines.isLed && named !== "" ? `By ${named}` : named]);
  const lists = stated.authors.map(known).map((list) => withoutSome(list, others));
  // A single word may be an account; a byline that readers see says more.
  const names = lists.find((list) => list.some((name) => /\s|\p{Lo}/u.test(name)));
  if (names !== undefined) {
    if (bylines.isLed && read.length > 0) return reconciled(names, read);
    // One place that states a single name may leave out who wrote with them; two places agree.
    const all = stated.authors.length > 1 ? lists : [...lists, withoutSome(read, stated.helpers)];
    return all.find((list) => namesMore(list, names)) ?? names;
  }
  if (bylines.isSigned === true && read.length > 0) return read;
  for (const text of shown.authors) {
    const marked = known([namesTogether(bylineOf(text)?.authors) ?? text]);
    const people = marked.filter(
      (name) => isPersonName(name) || isNamedByWords(name) || !/\p{Script=Latin}/u.test(name),
    );
    if (people.length > 0)
      return bylines.isLed && !read.some((name) => isAmong(name, people)) && read.length > 0 ? read : people;
  }
  if (read.length > 0) return read;
  // Some people have one name; what is called a byline and opens with "By" says so.
  const single = shown.authors.filter((text) => ONE_NAME.test(text)).map((text) => known([text]));
  const [only] = single.filter((names) => names.length === 1);
  if (only !== undefined) return only;
  return stated.authors.map(known).find((names) => names.length > 0) ?? [];
}

/** Names but those of people whom the page names for something else, unless nobody else is left. */
function withoutSome(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = names.filter((name) => !others.some((other) => isSamePerson(name, other)));
  return left.length > 0 ? left : names;
}

/** Where the byline that readers see names others as well, or others only, it is right: accounts are of who put the page up. */
function reconciled(stated: readonly string[], read: readonly string[]): readonly string[] {
  const others = read.filter((name) => !stated.some((one) => isSamePerson(one, name)));
  return others.length === 0 ? stated : read;
}

/** Whether one statement of a page has all the names of another, and more. */
function namesMore(more: readonly string[], names: readonly string[]): boolean {
  return more.length > names.length && names.every((name) => more.some((one) => isSamePerson(one, name)));
}

/** Whether a name, perhaps with what stands behind it, is one of `people`. */
function isAmong(name: string, people: readonly string[]): boolean {
  return people.some((one) => isSamePerson(one, name) || name.startsWith(one));
}

/** Names as a byline has them: what one of them is, the others say, too. */
function namesTogether(names: readonly string[] = []): string | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const ONE_NAME = /^(?:by|von|par|por|di|door)\s\p{Lu}\p{L}+$/iu;

function firstUrl(urls: readonly string[], base: string | null): string | null {
  const absolute = urls.find((url) => /^https?:\/\//iu.test(url));
  for (const candidate of urls) {
    const root = base ?? absolute;
    const url = parsedUrl(candidate, root ?? undefined);
    if (url === null) continue;
    // A site's front page is no article's address.
    if (
      (url.protocol === "http:" || url.protocol === "https:") &&
      (url.pathname !== "/" || url.search !== "")
    )
      return url.href;
  }
  return base;
}
