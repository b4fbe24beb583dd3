import { namedDays } from "../day.ts";
import { lineZones } from "./authors/line-zones.ts";
import type { PageBody } from "./page-body.ts";

/** Lines that name the day are no longer. In UTF-16 units. */
const LONGEST = 160;
/** Days on which something else was done than publishing. */
const OTHER_DAY =
  /(?<!\p{L})(?:updated|modified|edited|revised|printed|accessed|retrieved|copyright|©|aktualisiert|actualizado|mis à jour|born|died|event|until|deadline)(?!\p{L})/iu;
/** "Pellmouth, 15 September 2020 –" */
const OPENING = /^[^–—]{8,70}?\s[–—-]{1,2}\s/u;

/** "Vol. 61 No. 39": the day beside it is an issue's, not that of the visit. */
const ISSUE = /(?<!\p{L})(?:vol(?:ume)?|no|nr|issue|issn|ausgabe)\b\.?\s?:?\s?\p{Nd}/iu;

/**
 * The only day that lines between headline and text name, or that opens the text before a dash; or else that of the issue, above the
 * headline. `null` where there is none, or more than one. For a page that states no day: what stands above the headline may be the day of
 * the visit.
 */
export function dayNear(body: PageBody, language: string | null): string | null {
  const zones = lineZones(body);
  const near = new Set<string>();
  const ofIssue = new Set<string>();
  const note = (days: Set<string>, text: string): void => {
    if (!/\p{Nd}/u.test(text) || OTHER_DAY.test(text)) return;
    for (const { day } of namedDays(text, language)) if (day !== null) days.add(day);
  };
  for (const [index, known] of body.blocks.entries()) {
    const { text } = known.block;
    if (index === zones.start) note(near, OPENING.exec(text)?.[0] ?? "");
    if (text.length > LONGEST || known.isKept || index > zones.start) continue;
    if (zones.of(index, known) === "head") note(near, text);
    else if (index < zones.title && ISSUE.test(text)) note(ofIssue, text);
  }
  return onlyOf(near) ?? (near.size === 0 ? onlyOf(ofIssue) : null);
}

function onlyOf(days: ReadonlySet<string>): string | null {
  const [only = null] = days;
  return days.size === 1 ? only : null;
}
