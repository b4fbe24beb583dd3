import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openFetchRecords } from "../../src/archive/sqlite/fetch-records-file.ts";
import { measureBot } from "../../src/bot/metrics/measure-bot.ts";
import { createLibraries } from "../../src/library/create-libraries.ts";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { UserError } from "../../src/user-error.ts";
import type { Libraries } from "../../src/library/library.ts";
import { text } from "../support/discord/people/components-of.ts";
import { createGate, roundTrip } from "./held-up.ts";
import { fileModel, type Stage, setStage } from "./stage.ts";

const QUESTION = "What did Varrick say?";
const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const HOST = "127.0.0.1";
const EDIT = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";

const model = fileModel();

/** What is measured of a stage's bot, before it is started. */
async function measured({ dataFolder }: Stage, port = 0) {
  const prepared = await model();
  const libraries = createLibraries({ dataFolder, ...prepared, vectorIndex: await availableVectorIndex() });
  const log: object[] = [];
  const note = (facts: object): void => void log.push(facts);
  const { measures, served } = await measureBot({
    at: { host: HOST, port },
    ...{ libraries, embedder: prepared.embedder, dataFolder, log: { info: note, warn: note } as never },
  }).catch(async (error: unknown) => {
    await libraries.close();
    throw error;
  });
  onTestFinished(async () => {
    await served.close();
    await libraries.close();
  });
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://${HOST}:${served.port}${path}`, init);
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };
  /** The value of a sample, by its name with labels as they are written; `undefined` where it is not there. */
  const value = async (sample: string): Promise<number | undefined> => {
    const { text } = await get("/metrics");
    const line = text.split("\n").find((one) => one.startsWith(`${sample} `));
    return line === undefined ? undefined : Number(line.slice(sample.length + 1));
  };
  return { measures, get, value, log, port: served.port };
}

test("every number moves with what it counts, and none holds words of anybody", async () => {
  const stage = await setStage(model);
  const { measures, get, value, log } = await measured(stage);
  expect((await get("/readyz")).status).toBe(503);
  expect(JSON.parse((await get("/readyz")).text)).toMatchObject({
    archive: "ready",
    gateway: "not connected",
  });
  expect(await value("verbatim_gateway_up")).toBe(0);
  const bot = await stage.start({ measures, rateLimits: UNLIMITED });
  const { there, fake } = stage;

  await there.slash("ask", { question: QUESTION }).answer();
  await there.slash("ask", { question: "What did the mayor of Nowhere say about marmalade?" }).answer();
  await there.slash("check", { quote: "carried three generations of this town" }).answer();
  await there.slash("quotes", { speaker: "Ilse Varrick" }).answer();
  expect(await value('verbatim_questions_total{kind="attribution",outcome="answered"}')).toBe(1);
  expect(await value('verbatim_questions_total{kind="attribution",outcome="nothing_found"}')).toBe(1);
  expect(await value('verbatim_questions_total{kind="list",outcome="answered"}')).toBe(1);
  expect(await value('verbatim_question_seconds_count{kind="attribution"}')).toBe(2);
  expect((await get("/metrics")).text).toMatch(
    /^verbatim_questions_total\{kind="check",outcome="\w+"\} 1$/mu,
  );
  expect(await value("verbatim_queue_wait_seconds_count")).toBeGreaterThanOrEqual(4);
  expect(await value("verbatim_queue_waiting")).toBe(0);

  fake.faults.rateLimit(EDIT, { afterSeconds: 0.1 });
  await there.slash("ask", { question: QUESTION }).answer();
  expect(await value('verbatim_gateway_events_total{event="rate_limited"}')).toBe(1);
  expect(await value("verbatim_gateway_up")).toBe(1);
  expect(await value('verbatim_gateway_events_total{event="ready"}')).toBe(1);
  await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(200));
  expect(JSON.parse((await get("/readyz")).text)).toEqual({
    model: "ready",
    archive: "ready",
    gateway: "ready",
  });
  fake.gateway.close(4000);
  await vi.waitFor(
    async () => expect(await value('verbatim_gateway_events_total{event="resumed"}')).toBe(1),
    { timeout: 20_000 },
  );
  expect(await value('verbatim_gateway_events_total{event="reconnecting"}')).toBeGreaterThanOrEqual(1);

  expect(await value('verbatim_archive_entries{of="articles"}')).toBeGreaterThan(0);
  expect(await value('verbatim_archive_entries{of="vectors"}')).toBeGreaterThan(0);
  expect(await value("verbatim_archive_generation")).toBeGreaterThan(0);
  expect(await value("verbatim_servers_with_data")).toBe(1); // its answers are kept
  expect(await value('verbatim_shared_feeds{state="behind"}')).toBe(0);
  const records = openFetchRecords(stage.dataFolder);
  const feed = { url: "https://bell.example/feed", title: null, nextTry: 1, error: "it is gone" };
  await records.putFeed(feed as unknown as Parameters<typeof records.putFeed>[0]);
  await records.close();
  for (const state of ["followed", "failed", "behind"])
    expect(await value(`verbatim_shared_feeds{state="${state}"}`), state).toBe(1);
  expect(await value("verbatim_servers_with_due_feeds")).toBe(0);
  const own = openFetchRecords(join(stage.dataFolder, "servers", stage.guild.id));
  await own.putFeed(feed as unknown as Parameters<typeof own.putFeed>[0]);
  await own.close();
  expect(await value("verbatim_servers_with_due_feeds")).toBe(1);
  expect(await value("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);

  const { text, type } = await get("/metrics");
  expect(type).toContain("text/plain; version=0.0.4");
  expect(text).not.toMatch(/Varrick|marmalade|Pellmouth|\bada\b/u);
  expect(log).not.toContainEqual(expect.objectContaining({ err: expect.anything() }));
  expect(unmoved(text)).toEqual([
    // What only a crowd, a fault or the end brings; the tests below cause them.
    'verbatim_gateway_events_total{event="disconnected"}',
    'verbatim_queue_refused_total{reason="closing"}',
    'verbatim_queue_refused_total{reason="full"}',
    "verbatim_queue_waiting",
  ]);
  await bot.stop();
  await vi.waitFor(async () => expect(await value("verbatim_gateway_up")).toBe(0));
});

/** Samples of ours that are still 0, but for the buckets of histograms and what the archive lacks. */
function unmoved(text: string): string[] {
  return [...text.matchAll(/^(verbatim_\S+) 0$/gmu)]
    .map(([, sample = ""]) => sample)
    .filter((sample) => !/_bucket\{/u.test(sample))
    .sort();
}

test("questions that are refused at the end are counted", async () => {
  const stage = await setStage(model);
  const { measures, value } = await measured(stage);
  const gate = createGate();
  const bot = await stage.start({
    measures,
    rateLimits: UNLIMITED,
    queue: { concurrency: 1, mostWaiting: 5 },
    around: (libraries) => gate.around(libraries),
  });
  const asked = [1, 2].map(() => stage.there.slash("ask", { question: QUESTION }));
  for (const one of asked) await one.acknowledged();
  await roundTrip(stage.there);
  const stopped = bot.stop();
  await vi.waitFor(
    async () =>
      expect(await value('verbatim_queue_refused_total{reason="closing"}')).toBeGreaterThanOrEqual(1),
    { timeout: 10_000 },
  );
  gate.open();
  await stopped;
});

test("a session that Discord ends for good is counted", async () => {
  const stage = await setStage(model);
  const { measures, value } = await measured(stage);
  const bot = await stage.start({ measures });
  stage.fake.gateway.close(4004); // the token is no longer valid
  await vi.waitFor(
    async () => expect(await value('verbatim_gateway_events_total{event="disconnected"}')).toBe(1),
    { timeout: 10_000 },
  );
  await bot.stop().catch(() => {}); // it has ended by itself
});

test("a channel of some outlets stays so where it is measured", async () => {
  const stage = await setStage(model);
  const { measures, value } = await measured(stage);
  const { libraries } = await stage.start({ measures, rateLimits: UNLIMITED });
  const { there, guild, channel } = stage;
  const answered = async (): Promise<string> =>
    text(await there.slash("ask", { question: QUESTION }).answer());
  expect(await answered()).toContain("The Pellmouth Courier");
  await libraries.changeSettings(guild.id, { outlets: { [channel.id]: ["Harbour Wire"] } });
  expect(await answered()).not.toContain("The Pellmouth Courier");
  expect(await value('verbatim_question_seconds_count{kind="attribution"}')).toBe(2);
});

test("questions that wait, those that are refused because too many do, and errors are counted", async () => {
  const stage = await setStage(model);
  const { measures, value } = await measured(stage);
  const gate = createGate();
  let isBroken = false;
  const around = (libraries: Libraries): Libraries => ({
    ...libraries,
    use: (tenant, work, limits) =>
      libraries.use(
        tenant,
        (library) => {
          const reply: typeof library.answerer.reply = async (...asked) => {
            if (isBroken) throw new Error("disk I/O error");
            return library.answerer.reply(...asked);
          };
          return work({ ...library, answerer: { ...library.answerer, reply } });
        },
        limits,
      ),
  });
  await stage.start({
    measures,
    rateLimits: UNLIMITED,
    queue: { concurrency: 1, mostWaiting: 2 },
    around: (libraries) => gate.around(around(libraries)),
  });
  const { there } = stage;
  const waiting = [1, 2, 3].map(() => there.slash("ask", { question: QUESTION }));
  for (const asked of waiting) await asked.acknowledged();
  await roundTrip(there);
  expect(await value("verbatim_queue_waiting")).toBe(2);
  await there.slash("ask", { question: QUESTION }).answer();
  expect(await value('verbatim_queue_refused_total{reason="full"}')).toBe(1);
  gate.open();
  for (const asked of waiting) await asked.answer();
  expect(await value("verbatim_queue_waiting")).toBe(0);
  isBroken = true;
  await there.slash("ask", { question: QUESTION }).answer();
  expect(await value('verbatim_questions_total{kind="unread",outcome="failed"}')).toBe(1);
});

test("Prometheus's own tool finds nothing to complain of", async ({ skip }) => {
  const { get, measures } = await measured(await setStage(model));
  measures.asked("fact", "answered", 0.03);
  measures.refused("full");
  const { text } = await get("/metrics");
  try {
    execFileSync("promtool", ["--version"], { stdio: "ignore" });
  } catch {
    return skip("promtool is not installed");
  }
  expect(execFileSync("promtool", ["check", "metrics"], { input: text, encoding: "utf8" })).toBe("");
});

test("the dashboard asks for nothing that is not measured", async () => {
  const { get } = await measured(await setStage(model));
  const { text } = await get("/metrics");
  const told = new Set([...text.matchAll(/^# TYPE (\S+) (\w+)$/gmu)].map(([, name]) => name));
  const dashboard = readFileSync(join("deploy", "grafana-dashboard.json"), "utf8");
  const asked = [...dashboard.matchAll(/\b(?:verbatim|nodejs|process)_\w+/gu)].map(([name]) => name);
  expect(asked.length).toBeGreaterThan(15);
  for (const name of asked) expect(told).toContain(name.replace(/_bucket$/u, ""));
});

test("health, other paths and other methods", async () => {
  const { get } = await measured(await setStage(model));
  expect(await get("/healthz")).toMatchObject({ status: 200, text: "ok\n" });
  expect(await get("/healthz?now")).toMatchObject({ status: 200 });
  expect(await get("/")).toMatchObject({ status: 404 });
  expect(await get("/metrics", { method: "POST" })).toMatchObject({ status: 405 });
});

test("an address that another program has is told, and nothing is left open", async () => {
  const other = createServer().listen(0, HOST);
  await new Promise((resolve) => other.once("listening", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const attempt = measured(await setStage(model), port);
  await expect(attempt).rejects.toThrow(UserError);
  await expect(attempt).rejects.toThrow(
    `VERBATIM_METRICS: expected a free address, got ${HOST}:${port}: another program listens there. Name another, or leave it empty.`,
  );
});
