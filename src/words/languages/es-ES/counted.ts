import { createCounted } from "../../formats.ts";

// What several of the Spanish sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("es-ES");
export const articles = (n: number) => count(n, { one: "# artículo", other: "# artículos" });
export const quotes = (n: number) => count(n, { one: "# cita", other: "# citas" });
export const passages = (n: number) => count(n, { one: "# párrafo", other: "# párrafos" });
export const quoted = (words: string) => `«${words}»`;
export const on = (topic: string | null) => (topic === null ? "" : ` sobre ${quoted(topic)}`);
