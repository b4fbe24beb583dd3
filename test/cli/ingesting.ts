import { describeModel, exactIndex } from "../../embeddings/index.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";
import { runCli } from "./cli-process.ts";

/** Runs `ingest --json` to its end. */
export async function ingest(data: string, ...paths: string[]) {
  const { code, stdout, stderr } = await runCli(["ingest", "--json", "--data", data, ...paths]);
  return { code, stderr, report: stdout === "" ? undefined : JSON.parse(stdout) };
}

/** The archive of a data folder, opened in this process too. */
export async function openedHere(data: string): Promise<Archive> {
  const model = await describeModel(undefined, MODEL_CACHE);
  const vectorIndex = { kind: "exact", reason: "a test", factory: exactIndex } as const;
  return openArchive({ folder: data, model, vectorIndex });
}
