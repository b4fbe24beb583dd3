import { parsedUrl } from "../../parsed-url.ts";
import { namedDays } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { authorNames } from "./author-names.ts";
import { type AuthorOption, optionsOf } from "./authors/options.ts";
import type { Statements } from "./authors/statement.ts";
import type { ClientState } from "./client-state.ts";
import { dayNear } from "./day-near.ts";
import type { PageBody } from "./page-body.ts";
import { namesOutletOnly, siteOfTitle } from "./page-title.ts";
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
  /** Where the page names people who may have written it. */
  readonly statements: Statements;
  /** What scripts would draw the page from. */
  readonly state: ClientState | null;
  /** The title that the page states or shows as its headline. */
  readonly called: string | null;
  /** Lines on top of the page. */
  readonly top: readonly string[];
  /** Where the page was fetched from, if it was. */
  readonly pageUrl: string | null;
  readonly language: string | null;
  readonly body: PageBody;
  /** The article's. */
  readonly text: string;
}

/**
 * Structured statements first, then marked elements, then lines that readers see.
 * @param named who wrote the article
 */
export function pageMetadata(evidence: MetadataEvidence, named: readonly string[]): PageMetadata {
  const { stated, shown, lines, top, state, pageUrl, language } = evidence;
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
  const { title, site } = titleAndSite(evidence);
  const published =
    localDay(unlessOfChange(dayOf(stated.published), dayOf(stated.modified), otherDays()), shownDays) ??
    lines.published ??
    localDay(dayOf(shown.published), shownDays) ??
    dayOf(state === null || state.published === null ? [] : [state.published])?.day ??
    dayInUrl(url ?? pageUrl) ??
    dayNear(evidence.body, language);
  const modified = dayOf(stated.modified)?.day ?? dayOf(shown.modified)?.day ?? lines.updated;
  return {
    title,
    authors: named.map((name) => asShown(name, top)),
    outlet: site === null ? null : asShown(site, top),
    published,
    // A change before the publication is a clock of another place.
    modified: modified !== null && published !== null && modified < published ? published : modified,
    url: url ?? lines.url,
  };
}

/** The page's headline, and what the site is called. */
function titleAndSite({ stated, lines, called }: MetadataEvidence): {
  readonly title: string | null;
  readonly site: string | null;
} {
  const isHouse = namesOutletOnly(called, stated.titles);
  const title = isHouse ? (lines.title ?? called) : (called ?? lines.title);
  const site =
    ownOutlet(stated.outlets, stated.titles.element) ??
    siteOfTitle(stated.titles.element, title) ??
    (isHouse && title !== called ? called : null) ??
    outletOf(lines.outlet);
  return { title, site };
}

/** Who may have written the article. */
export function pageAuthorOptions(evidence: MetadataEvidence): AuthorOption[] {
  const { stated, statements, pageUrl, text } = evidence;
  const { title, site } = titleAndSite(evidence);
  const address = firstUrl(stated.urls, pageUrl) ?? pageUrl;
  const houses = [...stated.outlets, ...(site === null ? [] : [site]), ...hostNames(address)];
  return optionsOf(statements, { houses, text, title: title ?? "" });
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
  return authorNames([...Object.values(stated.authors).flat(), ...shown.authors], stated.outlets);
}

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
