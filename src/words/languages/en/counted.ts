import { createCounted } from "../../formats.ts";

// What several of the English sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("en");
export const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
export const quotes = (n: number) => count(n, { one: "# quote", other: "# quotes" });
export const passages = (n: number) => count(n, { one: "# passage", other: "# passages" });
export const quoted = (words: string) => `“${words}”`;
export const on = (topic: string | null) => (topic === null ? "" : ` on ${quoted(topic)}`);
