import { createCounted } from "../../formats.ts";

// What several of the Portuguese sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("pt-BR");
export const articles = (n: number) => count(n, { one: "# artigo", other: "# artigos" });
export const quotes = (n: number) => count(n, { one: "# citação", other: "# citações" });
export const passages = (n: number) => count(n, { one: "# parágrafo", other: "# parágrafos" });
export const quoted = (words: string) => `“${words}”`;
export const on = (topic: string | null) => (topic === null ? "" : ` sobre ${quoted(topic)}`);
