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

test("closing waits for a thread that is in the midst of native code: to end it there would abort the process", async () => {
  const told: string[] = [];
  const source = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", (m) => {
      if (m.kind === "passages") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
      if (m.kind === "close") {
        parentPort.postMessage({ kind: "progress", progress: { kind: "notice", message: "its own end" } });
        parentPort.close();
      }
    });
    parentPort.postMessage({ kind: "ready" });`;
  const workers = createWorkerPool(
    SETUP,
    1,
    (progress) => told.push(progress.kind === "notice" ? progress.message : progress.kind),
    new URL(`data:text/javascript,${encodeURIComponent(source)}`),
  );
  await workers.ready;
  const waiting = expect(workers.passages([{ text: "a", sentences: [] }])).rejects.toMatchObject({
    failure: "closed",
  });
  await workers.close();
  await waiting;
  expect(told).toEqual(["its own end"]);
});

test("passages that come while a thread has many questions are embedded once those are answered", async () => {
  const workers = pool(`
    parentPort.on("message", ({ kind, job }) => {
      const answer = (message) => setTimeout(() => parentPort.postMessage({ kind, job, ...message }), 20);
      if (kind === "passages") answer({ vectors: [] });
      if (kind === "query") answer({ vector: Float32Array.of(1) });
      if (kind === "read") answer({ readings: [] });
      if (kind === "close") parentPort.close();
    });
    parentPort.postMessage({ kind: "ready" });`);
  await workers.ready;
  for (const ask of [() => workers.query("Who?"), () => workers.read("Who?", [])]) {
    const asked = [ask(), ask(), ask(), ask()];
    expect(await workers.passages([{ text: "a", sentences: [] }])).toEqual([]);
    await Promise.all(asked);
  }
  await workers.close();
});

describe("reading", () => {
  /** Each reading tells which thread it is of. Everything takes a while; passages, so that more threads are started. */
  const READS = `
    import { threadId } from "node:worker_threads";
    parentPort.on("message", ({ kind, job, question }) => {
      const answer = (message, ms) => setTimeout(() => parentPort.postMessage({ kind, job, ...message }), ms);
      if (kind === "passages") answer({ vectors: [] }, 30);
      if (kind === "read" && question === "end") process.exit(3);
      if (kind === "read") answer({ readings: [{ answer: threadId }] }, 5);
      if (kind === "close") parentPort.close();
    });
    parentPort.postMessage({ kind: "ready" });`;

  async function threeThreads() {
    const workers = pool(READS, 3);
    await Promise.all(Array.from({ length: 12 }, () => workers.passages([{ text: "a", sentences: [] }])));
    const threadOf = async () => (await workers.read("Who?", [{ head: "", text: "a" }]))[0]?.answer;
    return { workers, threadOf };
  }

  test("is the work of one thread while few wait, and of two when many do", async () => {
    const { workers, threadOf } = await threeThreads();
    const first = await threadOf();
    for (let i = 0; i < 6; i++) expect(await threadOf()).toBe(first);
    expect(new Set(await Promise.all(Array.from({ length: 4 }, threadOf)))).toEqual(new Set([first]));
    const many = await Promise.all(Array.from({ length: 40 }, threadOf));
    expect(new Set(many).size).toBe(2);
    // Both have their part.
    expect(many.filter((thread) => thread === first).length).toBeGreaterThan(10);
    expect(many.filter((thread) => thread === first).length).toBeLessThan(30);
    await workers.close();
  });

  test("goes over to another thread where the one that read has ended", async () => {
    const { workers, threadOf } = await threeThreads();
    const first = await threadOf();
    await expect(workers.read("end", [])).rejects.toMatchObject({ failure: "worker_lost" });
    const second = await threadOf();
    expect(second).not.toBe(first);
    expect(await threadOf()).toBe(second);
    await workers.close();
    await expect(workers.read("Who?", [])).rejects.toMatchObject({ failure: "closed" });
  });

  test("that is aborted rejects at once", async () => {
    const workers = pool(`
      parentPort.on("message", (m) => { if (m.kind === "close") parentPort.close(); });
      parentPort.postMessage({ kind: "ready" });`);
    const abort = new AbortController();
    const reading = workers.read("Who?", [{ head: "", text: "a" }], abort.signal);
    abort.abort(new Error("Ctrl-C"));
    await expect(reading).rejects.toThrow("Ctrl-C");
    await expect(workers.read("Who?", [{ head: "", text: "a" }], abort.signal)).rejects.toThrow("Ctrl-C");
    await workers.close();
  });
});
