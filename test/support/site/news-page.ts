export interface NewsPage {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly canonical?: string;
  readonly published?: string;
  readonly head?: string;
}

export const FERRY = [
  "The Pellmouth ferry will run again from Monday, the harbour board decided on Tuesday evening after four hours of talks.",
  "“We have waited long enough for this boat,” said Odile Varrick, who chairs the board, as she left the town hall.",
  "The crossing had been closed since the storm in February, when the landing stage was torn from its piles.",
  "Repairs cost 1.2 million crowns, a third of which the county has promised to pay before the end of the year.",
] as const;

/** An article as an outlet's page holds it, with menu and footer. */
export function newsPage({
  title = "Pellmouth ferry to run again",
  paragraphs = FERRY,
  canonical,
  published = "2025-03-04",
  head = "",
}: NewsPage = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title} | Pellmouth Gazette</title>
<meta property="og:site_name" content="Pellmouth Gazette"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${published}T08:00:00+01:00">
${canonical === undefined ? "" : `<link rel="canonical" href="${canonical}">`}${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article><h1>${title}</h1><p class="byline">By Ines Calloway</p>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
</article><footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer></body></html>`;
}
