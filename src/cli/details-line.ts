import { visible } from "./visible-text.ts";
import { NO_BREAK } from "./wrap-text.ts";

/** "Reuters · 2020-11-19 · James Pearson": what is known, safe to be wrapped and printed; nulls, empty and repeated texts are left out. */
export function detailsLine(details: readonly (string | null)[]): string {
  const known = details.map((detail) => visible(detail ?? "")).filter((detail) => detail !== "");
  return [...new Set(known)].map(keptTogether).join(`${NO_BREAK}· `);
}

/** Longer ones may be parted. */
const SHORT = 24;

/** "paragraph 12", "Harbour Wire": on one line. */
function keptTogether(detail: string): string {
  return detail.length > SHORT ? detail : detail.replaceAll(" ", NO_BREAK);
}
