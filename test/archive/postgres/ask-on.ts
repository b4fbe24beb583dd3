import { setTimeout as sleep } from "node:timers/promises";
import { createAnswerer } from "../../../src/answer/answerer.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { createRetriever } from "../../../src/retrieval/retriever.ts";
import type { Article } from "../../../src/text/article.ts";
import { UserError } from "../../../src/user-error.ts";
import { articleOf } from "../../support/articles.ts";
import { fakeEmbed, fakeVector } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";

/** People who are each quoted with something that nobody else says. */
export const SPEAKERS = [
  ["Zuzanna Kordrick", "ferry", "The ferry is full all winter."],
  ["Ottoline Marsh", "granary", "The granary roof will be mended in spring."],
  ["Teoman Brandvold", "tramway", "The tramway has no drivers on Sundays."],
  ["Ngozi Averill", "orchard", "The orchard belongs to the whole town."],
  ["Ruairi Postlethwaite", "viaduct", "The viaduct needs a new coat of paint."],
] as const;

export function articlesOf(speakers: readonly (readonly [string, string, string])[]): Article[] {
  return speakers.map(([name, topic, words]) =>
    articleOf(`${topic}-${name.split(" ")[0]}`, [
      `The council of Quillhaven spoke about the ${topic} for an hour.`,
      `${name} said “${words}” Nobody objected.`,
    ]),
  );
}

export async function addSaid(archive: Archive, articles: readonly Article[]): Promise<void> {
  const writer = await archive.openWriter();
  try {
    await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  } finally {
    await writer.close();
  }
}

/** How one question went: `null` where it was answered with the right words. */
export interface Asked {
  /** When it was asked and when it was over, milliseconds since the beginning. */
  readonly at: number;
  readonly end: number;
  readonly outcome: "right" | "apology" | "wrong";
  readonly detail: string;
}

export interface Asking {
  /** Ends it; what came of each question. */
  stop(): Promise<readonly Asked[]>;
}

/** Asks what somebody said, so many times a minute, one question after the other's time whether that is answered or not. */
export function keepAsking(archive: Archive, aMinute: number): Asking {
  const answerer = createAnswerer({
    archive,
    retriever: createRetriever(archive, async (text) => fakeVector(text)),
  });
  const begun = performance.now();
  const asked: Promise<Asked>[] = [];
  const ask = async (i: number): Promise<Asked> => {
    const [name, topic, words] = SPEAKERS[i % SPEAKERS.length] ?? SPEAKERS[0];
    const at = performance.now() - begun;
    const over = (outcome: Asked["outcome"], detail: string): Asked => ({
      ...{ at, end: performance.now() - begun, outcome, detail },
    });
    try {
      const answer = await answerer.answer(`What did ${name} say about the ${topic}?`);
      const said = JSON.stringify(answer.statements);
      return said.includes(words) && answer.status === "answered"
        ? over("right", "")
        : over("wrong", `${name}: ${answer.status} ${said}`);
    } catch (error) {
      return error instanceof UserError ? over("apology", error.message) : over("wrong", String(error));
    }
  };
  let isOver = false;
  const asking = (async () => {
    for (let i = 0; !isOver; i++) {
      asked.push(ask(i));
      await sleep(60_000 / aMinute);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return Promise.all(asked);
    },
  };
}

/** From the first apology to the last of them, by when they were asked; milliseconds. */
export function apologiesLast(asked: readonly Asked[]): number {
  const times = asked.filter(({ outcome }) => outcome === "apology").map(({ at }) => at);
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}
