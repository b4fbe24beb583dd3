import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { createLibraries } from "../../src/library/create-libraries.ts";
import type { AddedFiles, Library } from "../../src/library/library.ts";
import { sentFile } from "../library/open-libraries.ts";
import { testModel } from "../support/running-bot.ts";
import { copySampleData } from "../support/sample-data.ts";
import { type Fared, faredBy } from "./fared.ts";
import { ARTICLES } from "./shapes/check-shapes.ts";

const SERVER = "1";

/** A server whose people add hostile articles beside the samples, and then ask and check what they like. */
export interface HostileLibrary {
  /** How the adding fared. */
  readonly added: Fared<AddedFiles>;
  /** What somebody of the server asks or checks. */
  use<T>(work: (library: Library) => Promise<T>): Promise<Fared<T>>;
}

/** @param size of each article, in characters. Closed after the file's tests. */
export async function openHostileLibrary(size: number): Promise<HostileLibrary> {
  const model = await testModel();
  const vectorIndex = await availableVectorIndex();
  const dataFolder = await mkdtemp(join(tmpdir(), "verbatim-hostile-"));
  await copySampleData(dataFolder, model);
  const libraries = createLibraries({ ...model, vectorIndex, dataFolder });
  afterAll(async () => {
    await libraries.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const files = Object.entries(ARTICLES).map(([name, shape]) =>
    sentFile(`${name}.txt`, Buffer.from(shape(size))),
  );
  const added = await faredBy(() => libraries.addFiles(SERVER, files));
  return { added, use: (work) => faredBy(() => libraries.use(SERVER, work)) };
}
