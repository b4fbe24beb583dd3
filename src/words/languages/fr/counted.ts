import { createCounted } from "../../formats.ts";

// What several of the French sentences are put together from: things counted, words quoted, a topic.

export const count = createCounted("fr");
export const articles = (n: number) => count(n, { one: "# article", other: "# articles" });
export const quotes = (n: number) => count(n, { one: "# citation", other: "# citations" });
export const passages = (n: number) => count(n, { one: "# paragraphe", other: "# paragraphes" });
export const quoted = (words: string) => `«\u00a0${words}\u00a0»`;
/** "de" before a name: "d’Orla Finch". */
export const de = (name: string) => (/^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`);
export const on = (topic: string | null) => (topic === null ? "" : ` sur ${quoted(topic)}`);
