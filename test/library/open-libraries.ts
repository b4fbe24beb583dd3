import { onTestFinished } from "vitest";
import { addArticles, type EmbedTexts } from "../../src/intake/add-articles.ts";
import { createLibraries, type LibrariesOptions } from "../../src/library/create-libraries.ts";
import type { Libraries, UploadedFile } from "../../src/library/library.ts";
import type { Article } from "../../src/text/article.ts";
import { BEST, openWith } from "../archive/sqlite/open.ts";
import { FAKE_MODEL, fakeEmbed, fakeVector } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";
import { sharedThreads } from "../support/shared-threads.ts";

/** Libraries over made-up vectors and quotes of the form "NAME said WORDS."; closed after the test. */
export function openLibraries(dataFolder: string, options: Partial<LibrariesOptions> = {}): Libraries {
  const libraries = createLibraries({
    dataFolder,
    model: FAKE_MODEL,
    vectorIndex: BEST,
    embedder: fakeEmbedder(),
    quoteReader: saidReader(),
    threads: sharedThreads(),
    ...options,
  });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= libraries.close();
    return closed;
  };
  onTestFinished(close);
  return { ...libraries, close };
}

export function fakeEmbedder(embedTexts: EmbedTexts = fakeEmbed()) {
  return { embedQuery: async (text: string) => fakeVector(text), embedTexts };
}

/** Puts articles into the shared archive, as the operator does. */
export async function addShared(dataFolder: string, articles: Iterable<Article>): Promise<void> {
  const archive = openWith(dataFolder);
  const writer = await archive.openWriter();
  try {
    await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  } finally {
    await writer.close();
    await archive.close();
  }
}

/** A sent file with what it holds. */
export interface SentFile extends UploadedFile {
  readonly bytes: Uint8Array;
}

export function sentFile(name: string, bytes: Uint8Array): SentFile {
  return { name, bytes, load: async () => bytes };
}

/** A file of articles, one a line, as people upload it. */
export function jsonLines(name: string, articles: Iterable<Article>): SentFile {
  const lines = [...articles].map(({ file: _, ...fields }) => JSON.stringify(fields));
  return sentFile(name, Buffer.from(`${lines.join("\n")}\n`));
}

export function textFile(name: string, text: string): SentFile {
  return sentFile(name, Buffer.from(text));
}

/** As it comes back out of JSON, which knows no negative zero. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
