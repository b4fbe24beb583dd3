import { createCounted } from "../../formats.ts";

// What several of the German sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("de");
export const articles = (n: number) => count(n, { other: "# Artikel" });
export const inArticles = (n: number) => count(n, { one: "# Artikel", other: "# Artikeln" });
export const quotes = (n: number) => count(n, { one: "# Zitat", other: "# Zitate" });
export const passages = (n: number) => count(n, { one: "# Absatz", other: "# Absätze" });
export const quoted = (words: string) => `„${words}“`;
export const on = (topic: string | null) => (topic === null ? "" : ` zu ${quoted(topic)}`);
