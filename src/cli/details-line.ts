import { visible } from "./visible-text.ts";

/** "Reuters · 2020-11-19 · James Pearson": what is known, safe to print; nulls, empty and repeated texts are left out. */
export function detailsLine(details: readonly (string | null)[]): string {
  const known = details.map((detail) => visible(detail ?? "")).filter((detail) => detail !== "");
  return [...new Set(known)].join(" · ");
}
