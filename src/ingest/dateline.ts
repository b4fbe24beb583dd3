import { isOutletName } from "./byline.ts";
import { namedDays } from "./day.ts";

/** What the opening of a report says: "HANOI, 3 March 2021 (Reuters) – …". */
export interface Dateline {
  readonly outlet: string | null;
  readonly published: string | null;
}

const WITH_PLACE =
  /^(?<place>[\p{Lu}\p{Lo}][^()]{1,70}?)\s*\((?<outlet>[\p{L}][\p{L}\p{N} .&'’/-]{1,30})\)\s*(?:[-–—]{1,2}|:|\p{Lu})/u;
const BARE = /^\((?<outlet>\p{L}[\p{L}\p{N} .&'’-]{1,30})\)\s*(?:[-–—]{1,2}\s*)?["“„«]?\p{Lu}/u;

/** The dateline that opens a paragraph; both parts `null` where there is none. */
export function datelineOf(paragraph: string, language: string | null): Dateline {
  const start = paragraph.slice(0, 140);
  const groups = (WITH_PLACE.exec(start) ?? BARE.exec(start))?.groups;
  const outlet = groups?.outlet?.trim() ?? null;
  const place = groups?.place ?? "";
  if (outlet === null || outlet.split(/\s+/u).length > 5 || !isPlace(place) || !isOutlet(outlet, place))
    return { outlet: null, published: null };
  return { outlet, published: namedDays(place, language).find(({ day }) => day !== null)?.day ?? null };
}

/** "Edda Hale (Greens) – …" names no outlet: unless the name is one, the place must be written as datelines are. */
function isOutlet(outlet: string, place: string): boolean {
  return isOutletName(outlet) || (place !== "" && place.split(",")[0] === place.split(",")[0]?.toUpperCase());
}

/** A place, perhaps with a date: a few words, names and numbers, no verb. A sentence's subject ("The party (PLP) – …") is long or lower. */
function isPlace(place: string): boolean {
  const words = place
    .replaceAll(/[,./-]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const lower = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:de|del|do|da|di|am|an|der|du|la|le|sur|upon)$/u.test(word),
  );
  return (
    words.length <= 8 &&
    lower.length === 0 &&
    !/^(?:The|A|An|Der|Die|Das|Le|La|Les|El|Los)\s\p{Ll}/u.test(place)
  );
}
