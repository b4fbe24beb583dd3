import type { ArticleEntry, ArticleSpeaker } from "../archive/archive.ts";

/** Shown where the archive suggests nothing better. */
const GENERIC = [
  "What are your sources?",
  "How many articles do you have?",
  "What do you know about the election?",
];

/** Longest title that is quoted whole in a question, in UTF-16 units. */
const LONGEST_TITLE = 70;

/** Three questions that the archive can answer, made from what it holds. */
export function exampleQuestions(
  articles: readonly ArticleEntry[],
  speakers: readonly ArticleSpeaker[],
): string[] {
  const speaker = mostQuoted(speakers);
  const subject = mostNamed(articles.map(({ title }) => title));
  const short = articles.filter(({ title }) => title.length <= LONGEST_TITLE && !/["“”]/u.test(title));
  const signed = short.find(({ authors }) => authors.length > 0);
  const dated = short.find((article) => article.published !== null && article !== signed);
  const questions = [
    ...(speaker === undefined ? [] : [`What did ${speaker} say?`]),
    ...(subject === undefined ? [] : [`What do you know about ${subject}?`]),
    ...(signed === undefined ? [] : [`Who wrote the article "${signed.title}"?`]),
    ...(dated === undefined ? [] : [`When was the article "${dated.title}" published?`]),
    ...GENERIC,
  ];
  return questions.slice(0, 3);
}

/** The person with most quotes under one full name. */
function mostQuoted(speakers: readonly ArticleSpeaker[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { speaker, quotes } of speakers)
    if (speaker.kind === "person" && speaker.name.includes(" "))
      counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + quotes);
  return mostCounted(counts);
}

/** The name that most titles hold: a capitalised word that does not open the title. */
function mostNamed(titles: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const names = title.match(/(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}{2,}/gu) ?? [];
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mostCounted(counts);
}

function mostCounted(counts: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return best?.[0];
}
