import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { ingestArticles } from "../../src/intake/ingest-articles.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import type { PreparedModel } from "../../src/intake/prepare-model.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import type { Article } from "../../src/text/article.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SAMPLES = join(ROOT, "articles");
/** Beside the compiled tests, so that it is made once and not in every test file. */
const CACHE = join(ROOT, "dist", ".test-archives");
/** What decides about the archive of the same articles. */
const MAKERS = ["text", "english", "ingest", "quotes", "archive", "intake"].flatMap((name) => [
  join(ROOT, "dist", "src", name),
  join(ROOT, "src", name),
]);

/** A data folder of the test's own, whose shared archive holds the sample articles of `articles/`, and those given. */
export async function sampleData(model: PreparedModel, more: readonly Article[] = []): Promise<string> {
  const folder = await temporaryFolder();
  await copySampleData(folder, model, more);
  return folder;
}

/** The same in a folder that is there already. */
export async function copySampleData(
  folder: string,
  model: PreparedModel,
  more: readonly Article[] = [],
): Promise<void> {
  await cp(await cachedArchive(model, [SAMPLES], more), folder, { recursive: true });
}

/** A data folder as `copySampleData` makes it, of the files and folders given in place of the samples. */
export async function copyIngested(
  folder: string,
  model: PreparedModel,
  paths: readonly string[],
): Promise<void> {
  await cp(await cachedArchive(model, paths, []), folder, { recursive: true });
}

/** Puts articles into the archive of a folder, as the operator does. */
export async function addToArchive(
  folder: string,
  model: PreparedModel,
  articles: readonly Article[],
): Promise<void> {
  await withArchive(folder, model, async (archive) => {
    const writer = await archive.openWriter();
    try {
      const { embedder, quoteReader } = model;
      await addArticles(articles, { writer, embed: embedder.embedTexts, quoteReader });
    } finally {
      await writer.close();
    }
  });
}

/** Made of the files alone where more is added, so that those are read and embedded once. */
async function cachedArchive(
  model: PreparedModel,
  paths: readonly string[],
  more: readonly Article[],
): Promise<string> {
  const kept = join(CACHE, await digestOf([...paths, ...MAKERS], model.model.id + JSON.stringify(more)));
  if (existsSync(kept)) return kept;
  const making = `${kept}.${randomBytes(4).toString("hex")}`;
  if (more.length > 0) {
    await cp(await cachedArchive(model, paths, []), making, { recursive: true });
    await addToArchive(making, model, more);
  } else {
    await mkdir(making, { recursive: true });
    await withArchive(making, model, async (archive) => {
      const { embedder, quoteReader } = model;
      const events = readArticles(paths);
      await ingestArticles({ archive, embed: embedder.embedTexts, quoteReader, events, pruned: null });
    });
  }
  // Another test file may have been quicker.
  await rename(making, kept).catch(() => {});
  return kept;
}

async function withArchive(
  folder: string,
  { model }: PreparedModel,
  work: (archive: Archive) => Promise<void>,
): Promise<void> {
  const archive = openArchive({ folder, model, vectorIndex: await availableVectorIndex() });
  try {
    await work(archive);
  } finally {
    await archive.close();
  }
}

async function digestOf(paths: readonly string[], more: string): Promise<string> {
  const hash = createHash("sha256").update(more);
  for (const path of paths)
    for (const file of await filesIn(path)) hash.update(relative(ROOT, file)).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = (await readdir(path, { recursive: true })).sort();
  return names.filter((name) => /\.(?:js|md|tsv|txt)$/u.test(name)).map((name) => join(path, name));
}
