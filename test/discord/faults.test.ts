import { RESTEvents } from "discord.js";
import { describe, expect, test } from "vitest";
import { createScene, type Scene } from "./scene.ts";

const ROUTE = "POST /channels/{channel_id}/messages";

async function sender(scene: Scene): Promise<() => Promise<unknown>> {
  const client = await scene.logIn();
  const found = await client.channels.fetch(scene.channel.id);
  if (!found?.isSendable()) throw new Error("Expected a channel to write in");
  return () => found.send("hello");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe.concurrent("faults of the API", () => {
  test("a 429 with headers is waited for; a global one holds up every route", async (context) => {
    const scene = await createScene(context);
    const { fake, channel } = scene;
    const send = await sender(scene);
    fake.faults.rateLimit(ROUTE, { afterSeconds: 0.2 });
    expect(await timed(send)).toBeGreaterThan(180);
    fake.faults.rateLimit(ROUTE, { afterSeconds: 0.3, isGlobal: true });
    const limited = new Promise((resolve) => scene.client.rest.once(RESTEvents.RateLimited, resolve));
    const sent = send();
    await limited;
    expect(await timed(() => scene.client.rest.get("/users/@me"))).toBeGreaterThan(150);
    await sent;
    expect(channel.messages).toHaveLength(2);
    expect(fake.requestsTo(ROUTE).map(({ status }) => status)).toEqual([429, 200, 429, 200]);
  });

  test("a 429 without headers is asked again at once", async (context) => {
    const scene = await createScene(context);
    const send = await sender(scene);
    scene.fake.faults.rateLimit(ROUTE, { afterSeconds: 9, hasHeader: false, times: 3 });
    expect(await timed(send)).toBeLessThan(9_000);
    expect(scene.fake.requestsTo(ROUTE)).toHaveLength(4);
  });

  test("5xx is tried four times in all", async (context) => {
    const scene = await createScene(context);
    const send = await sender(scene);
    scene.fake.faults.next(ROUTE, { status: 502 }, 3);
    await send();
    scene.fake.faults.next(ROUTE, { status: 500 }, 4);
    await expect(send()).rejects.toMatchObject({ status: 500 });
    expect(scene.fake.requestsTo(ROUTE)).toHaveLength(8);
    expect(scene.channel.messages).toHaveLength(1);
    expect(scene.fake.violations).toEqual([]);
  });

  test("a reset is tried again, a connection closed in good order is not", async (context) => {
    const scene = await createScene(context);
    const send = await sender(scene);
    scene.fake.faults.next(ROUTE, "reset");
    await send();
    scene.fake.faults.next(ROUTE, "closed");
    await expect(send()).rejects.toThrow("other side closed");
    expect(scene.channel.messages).toHaveLength(1);
  });

  test("a lost answer has had its effect; a slow one comes; none at all runs into the client's limit", async (context) => {
    const scene = await createScene(context, { client: { rest: { timeout: 1500, retries: 0 } } });
    const send = await sender(scene);
    scene.fake.faults.next(ROUTE, "lost");
    await expect(send()).rejects.toThrow("other side closed");
    expect(scene.channel.messages).toHaveLength(1);
    scene.fake.faults.next((request) => request.path.endsWith("/messages"), { delayMs: 100 });
    expect(await timed(send)).toBeGreaterThan(90);
    scene.fake.faults.next(ROUTE, "hang");
    await expect(send()).rejects.toThrow("aborted");
    scene.fake.faults.next(ROUTE, "hang");
    scene.fake.faults.clear();
    await send();
    expect(scene.channel.messages).toHaveLength(3);
  });

  test("a 403 of any kind can be made", async (context) => {
    const scene = await createScene(context);
    const send = await sender(scene);
    scene.fake.faults.next(ROUTE, { status: 403, body: { message: "Missing Access", code: 50001 } });
    await expect(send()).rejects.toMatchObject({ code: 50001, status: 403 });
  });

  test("requests are recorded as they came", async (context) => {
    const scene = await createScene(context);
    const send = await sender(scene);
    await send();
    const [request] = scene.fake.requestsTo(ROUTE);
    expect(request).toMatchObject({
      method: "POST",
      path: `/channels/${scene.channel.id}/messages`,
      authorization: `Bot ${scene.fake.token}`,
      body: { content: "hello", allowed_mentions: { parse: [] } },
      status: 200,
    });
    await expect(scene.client.rest.get("/nowhere")).rejects.toMatchObject({ status: 404 });
    expect(scene.fake.violations.map(({ message }) => message)).toEqual(["GET /nowhere: 404: Not Found"]);
  });
});
