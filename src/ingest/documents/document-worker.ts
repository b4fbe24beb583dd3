import { parentPort } from "node:worker_threads";
import type { Asked } from "./document-thread.ts";

parentPort?.on("message", async ({ module, name, input }: Asked) => {
  parentPort?.postMessage("begun");
  const { [name]: work } = (await import(module)) as Record<string, (input: unknown) => unknown>;
  if (work === undefined) throw new Error(`Expected ${module} to export ${name}`);
  parentPort?.postMessage({ value: await work(input) });
});
