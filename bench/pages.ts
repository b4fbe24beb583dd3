import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArticles } from "../src/ingest/read-articles.ts";
import type { Article } from "../src/text/article.ts";
import { benchArticles } from "./articles.ts";

const PAGES = 1_000;
const PARAGRAPHS = 20;
const SEED = 7;
/** How often the memory is looked at. */
const EVERY_MS = 20;
const MB = 1_000_000;

/** Reads saved pages as `ingest` does, without storing or embedding them: pages a second, and memory at its most. */
export async function measurePages(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  try {
    let bytes = 0;
    for (const [index, article] of [...benchArticles(PAGES * PARAGRAPHS, SEED, PARAGRAPHS)].entries()) {
      const path = join(folder, `${String(index).padStart(4, "0")}.html`);
      await writeFile(path, savedPage(article));
      bytes += (await stat(path)).size;
    }
    const before = process.memoryUsage.rss();
    const peaks: number[] = [];
    let [articles, refused] = [0, 0];
    const timer = setInterval(() => {
      const half = articles < PAGES / 2 ? 0 : 1;
      peaks[half] = Math.max(peaks[half] ?? 0, process.memoryUsage.rss());
    }, EVERY_MS);
    const worked = process.cpuUsage();
    const startedAt = performance.now();
    for await (const event of readArticles([folder])) {
      if (event.kind === "article") articles += 1;
      else if (event.kind === "refused") refused += 1;
    }
    const { user, system } = process.cpuUsage(worked);
    const seconds = (performance.now() - startedAt) / 1_000;
    clearInterval(timer);
    return {
      articles,
      refused,
      kilobytesAPage: Math.round(bytes / PAGES / 1_000),
      pagesPerSecond: Math.round(articles / seconds),
      processorMsAPage: Math.round((user + system) / 1_000 / articles),
      megabytesBefore: Math.round(before / MB),
      peakMegabytesOfFirstHalf: Math.round((peaks[0] ?? 0) / MB),
      peakMegabytesOfSecondHalf: Math.round((peaks[1] ?? 0) / MB),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An article in the markup that sites put around one: menus, data, scripts, related articles, a footer. */
function savedPage({ title, authors, published, url, text }: Article): string {
  const paragraphs = text.split("\n\n");
  const links = (count: number, words: string) =>
    Array.from(
      { length: count },
      (_, i) => `<li class="item"><a href="/${words}/${i}">${words} ${i}</a></li>`,
    ).join("\n");
  const cards = paragraphs
    .slice(0, 12)
    .map(
      (words, i) =>
        `<div class="card"><a href="/r/${i}"><h3>${words.slice(0, 60)}</h3><img src="/i/${i}.jpg" alt=""></a></div>`,
    )
    .join("\n");
  const data = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: `${published}T08:00:00Z`,
    author: authors.map((name) => ({ "@type": "Person", name })),
    publisher: { "@type": "Organization", name: "The Bench Gazette" },
    mainEntityOfPage: url,
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Bench Gazette</title>
<meta property="og:title" content="${title}"><script type="application/ld+json">${data}</script>
<style>${".a{color:red}".repeat(800)}</style><script>${"window.dataLayer.push({event:1});".repeat(600)}</script></head>
<body><header><nav><ul>${links(60, "section")}</ul></nav></header><main><article><h1>${title}</h1>
<p class="byline">By ${authors.join(" and ")}</p>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article>
<aside class="related"><h2>Related</h2>${cards}</aside></main><footer><ul>${links(40, "about")}</ul>
<p>© The Bench Gazette. All rights reserved.</p></footer></body></html>`;
}
