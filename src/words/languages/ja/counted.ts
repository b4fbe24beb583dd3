import { createCounted } from "../../formats.ts";

// What several of the Japanese sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("ja");
export const articles = (n: number) => count(n, { other: "記事#件" });
export const quotes = (n: number) => count(n, { other: "発言#件" });
export const passages = (n: number) => count(n, { other: "段落#件" });
export const quoted = (words: string) => `「${words}」`;
/** Speaker and topic before the noun: "Orla Finchの「ferry」についての". */
export const of = (speaker: string | null, topic: string | null) =>
  `${speaker === null ? "" : `${speaker}の`}${topic === null ? "" : `${quoted(topic)}についての`}`;
