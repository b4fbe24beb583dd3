import type { ArchiveStatus } from "../archive/archive.ts";
import type { Query } from "../retrieval/query.ts";
import type { Source, Statement, Understood } from "./answer.ts";
import { articlesAndStories } from "./with-stories.ts";

/** "2 passages in 1 article on Pellmouth ferry cost, the best first."; "2 passages of 1 story in 3 articles on …" */
export function foundLead(
  statements: readonly Statement[],
  sources: readonly Source[],
  understood: Understood,
  query: Query,
): string {
  const { articles, stories } = articlesAndStories(statements, sources);
  const order = statements.length > 1 ? ", the best first" : "";
  const among = `${stories === articles ? "in" : "of"} ${storiesIn(stories, articles)}`;
  return `${count(statements.length, "passage")} ${among} on ${subjectOf(understood)}${order}.${correctionsOf(query)}`;
}

/** "Nothing found on … in 36 passages of 3 articles." */
export function nothingLead(
  understood: Understood,
  { articles, passages }: ArchiveStatus,
  query: Query,
): string {
  if (articles === 0)
    return "Nothing found: the archive holds no article yet. Add some with: verbatim ingest PATH";
  const where = `${count(passages, "passage")} of ${count(articles, "article")}`;
  return `Nothing found on ${subjectOf(understood)} in ${where}.${correctionsOf(query)}`;
}

/** What was understood, in words: who, what, where from, when. */
export function subjectOf(understood: Understood): string {
  const { speaker, topic } = understood;
  const about = [speaker, topic].filter((part) => part !== null).join(" on ");
  return `${about === "" ? "this question" : `“${about}”`}${limitsIn(understood)}`;
}

/** " in Reuters since 2020-01-01": the limits of a question in words, nothing where it has none. */
export function limitsIn({ outlet, from, to }: Understood): string {
  const parts = outlet === null ? [] : [`in ${outlet}`];
  if (from !== null && from === to) parts.push(`on ${from}`);
  else if (from !== null && to !== null) parts.push(`from ${from} to ${to}`);
  else if (from !== null) parts.push(`since ${from}`);
  else if (to !== null) parts.push(`until ${to}`);
  return parts.map((part) => ` ${part}`).join("");
}

/** " Took “…” for “…”." for every misspelt word. */
export function correctionsOf({ corrections }: Query): string {
  return corrections.map(({ typed, word }) => ` Took “${typed}” for “${word}”.`).join("");
}

/** "3 articles"; "1 story in 3 articles" where several of them tell the same one. */
export function storiesIn(stories: number, articles: number): string {
  const among = count(articles, "article");
  if (stories === articles) return among;
  return `${stories.toLocaleString("en")} ${stories === 1 ? "story" : "stories"} in ${among}`;
}

/** "1 article", "3 articles". */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}
