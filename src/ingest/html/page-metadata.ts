import { parsedUrl } from "../../parsed-url.ts";
import { bylineOf, isPersonName } from "../byline.ts";
import { namedDays } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { authorNames } from "./author-names.ts";
import { pageTitle } from "./page-title.ts";
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
  /** Where the page was fetched from, if it was. */
  readonly pageUrl: string | null;
  readonly language: string | null;
}

/** Structured statements first, then marked elements, then lines that readers see. */
export function pageMetadata({ stated, shown, lines, pageUrl, language }: MetadataEvidence): PageMetadata {
  const outlet = stated.outlets[0] ?? null;
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
  return {
    title: pageTitle(stated.titles) ?? lines.title,
    authors: authorsOf(stated, shown, lines, outlet),
    outlet: outlet ?? lines.outlet,
    published:
      localDay(dayOf(stated.published), shownDays) ??
      lines.published ??
      localDay(dayOf(shown.published), shownDays) ??
      dayInUrl(url ?? pageUrl),
    modified: localDay(dayOf(stated.modified), []) ?? dayOf(shown.modified)?.day ?? lines.updated,
    url: url ?? lines.url,
  };
}

function authorsOf(
  stated: StatedFields,
  shown: ShownFields,
  lines: Metadata,
  outlet: string | null,
): readonly string[] {
  const known = (names: readonly string[]): string[] => authorNames(names, outlet);
  for (const list of stated.authors) {
    const names = known(list);
    // A single word may be an account; a byline that readers see says more.
    if (names.some((name) => /\s|\p{Lo}/u.test(name))) return names;
  }
  const fromLines = known(lines.authors);
  const fromElements = shown.authors.flatMap((text) => {
    const byline = bylineOf(text);
    const names = byline === null ? known([text]) : known(byline.authors);
    return names.filter((name) => isPersonName(name) || !/[\p{Script=Latin}]/u.test(name));
  });
  const unique = fromElements.filter((name, index) => fromElements.indexOf(name) === index);
  if (fromLines.length > 0) return fromLines;
  if (unique.length > 0) return unique.slice(0, 6);
  for (const list of stated.authors) {
    const names = known(list);
    if (names.length > 0) return names;
  }
  return [];
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
