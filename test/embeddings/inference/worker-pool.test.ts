import { describe, expect, test } from "vitest";
import { describeModel } from "../../../embeddings/index.ts";
import { createWorkerPool } from "../../../embeddings/inference/worker-pool.ts";

const SETUP = {
  model: await describeModel(undefined, "unused"),
  cacheFolder: "unused",
  tagFrames: false,
};

function pool(script: string, threads = 1) {
  const source = `import { parentPort } from "node:worker_threads"; ${script}`;
  return createWorkerPool(
    SETUP,
    threads,
    () => {},
    new URL(`data:text/javascript,${encodeURIComponent(source)}`),
  );
}

/** Ends when it is asked about "end"; answers everything else. */
const ENDS_WHEN_ASKED = `
  parentPort.on("message", (m) => {
    if (m.kind === "query" && m.text === "end") process.exit(3);
    if (m.kind === "query") parentPort.postMessage({ kind: "query", job: m.job, vector: Float32Array.of(1) });
    if (m.kind === "close") parentPort.close();
  });
  parentPort.postMessage({ kind: "ready" });`;

describe("a pool whose thread ends", () => {
  test("rejects what the thread had, and answers the next question with another thread", async () => {
    const workers = pool(ENDS_WHEN_ASKED);
    await workers.ready;
    await expect(workers.query("end")).rejects.toMatchObject({
      name: "EmbeddingError",
      failure: "worker_lost",
      message: "Expected the embedding thread to go on, got its end (code 3)",
    });
    expect(await workers.query("again")).toEqual(Float32Array.of(1));
    await workers.close();
  });

  test("rejects everything that waits when no thread can load the model", async () => {
    const workers = pool(`
      parentPort.postMessage({ kind: "unusable", reason: { failure: "model_unreadable", message: "Expected a model" } });
      parentPort.close();`);
    const waiting = Array.from({ length: 5 }, () => workers.passages([{ text: "a", sentences: [] }]));
    for (const one of [workers.ready, ...waiting]) {
      await expect(one).rejects.toMatchObject({ failure: "model_unreadable", message: "Expected a model" });
    }
    await workers.close();
  });

  test("rejects with the error that ended it", async () => {
    const workers = pool(`throw new Error("out of luck");`);
    await expect(workers.ready).rejects.toMatchObject({
      failure: "worker_lost",
      message: expect.stringContaining("out of luck"),
    });
    await workers.close();
  });
});

test("a closed pool rejects what waits and what comes", async () => {
  const workers = pool(`
    parentPort.on("message", (m) => { if (m.kind === "close") parentPort.close(); });
    parentPort.postMessage({ kind: "ready" });`);
  await workers.ready;
  const waiting = Array.from({ length: 5 }, () => workers.passages([{ text: "a", sentences: [] }]));
  const rejections = waiting.map((one) => expect(one).rejects.toMatchObject({ failure: "closed" }));
  await workers.close();
  await Promise.all(rejections);
  await expect(workers.query("a")).rejects.toMatchObject({ failure: "closed" });
});
