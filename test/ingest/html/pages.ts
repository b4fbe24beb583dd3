/** Parts of invented pages. */

export const PARAGRAPHS: readonly string[] = [
  "The harbour board of Pellmouth voted on Monday to keep the old ferry for another winter, though its engine has been repaired nine times since spring.",
  "“I would rather have a slow ferry than a fast excuse,” said Ilse Varrick, who has chaired the board for eleven years and sails to work herself.",
  "About 4,000 people use the crossing each week, and the nearest bridge is fourteen miles upstream.",
  "A new boat would cost 31 million crowns, of which the county has so far promised a third. The rest is to be found by June.",
];

export const TEXT = PARAGRAPHS.join("\n\n");

export function paragraphs(texts: readonly string[] = PARAGRAPHS): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}

export interface PageParts {
  readonly head?: string;
  /** In place of the headline, byline and paragraphs. */
  readonly body?: string;
  readonly title?: string;
}

/** A page as a plain site would have it. */
export function page({ head = "", body, title = "Pellmouth keeps its ferry" }: PageParts = {}): string {
  const article = body ?? `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}</article>`;
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body>${article}</body></html>`;
}

export function linkedData(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
}
