import { Events, type Message } from "discord.js";
import { describe, expect, test } from "vitest";
import { createScene, type Scene, testClient } from "./scene.ts";

/** What happened at the client, in order: connections, and messages by their text. */
function diary({ client }: Scene): string[] {
  const lines: string[] = [];
  client.on(Events.ShardReconnecting, () => void lines.push("reconnecting"));
  client.on(Events.ShardResume, (_, replayed) => void lines.push(`resumed ${replayed}`));
  client.on(Events.ShardReady, () => void lines.push("ready"));
  client.on(Events.ShardDisconnect, ({ code }) => void lines.push(`over ${code}`));
  client.on(Events.GuildDelete, () => void lines.push("guild left"));
  client.on(Events.GuildCreate, ({ name }) => void lines.push(`guild joined ${name}`));
  client.on(Events.GuildUnavailable, () => void lines.push("guild out"));
  client.on(Events.GuildAvailable, () => void lines.push("guild there"));
  client.on(
    Events.MessageCreate,
    ({ content }: Message) => void lines.push(content.replace(/^<@\d+> /u, "")),
  );
  return lines;
}

const frames = ({ fake }: Scene, op: number) =>
  fake.gateway.frames.filter((frame) => frame.from === "client" && frame.op === op);

/** Breaks the connection, says something meanwhile, and waits until the client is back. */
async function interrupt(scene: Scene, lines: string[], break_: () => void): Promise<string[]> {
  lines.length = 0;
  break_();
  await scene.fake.waitFor(() => lines.includes("reconnecting") || undefined, "a reconnection");
  scene.there.says("meanwhile", { mention: true });
  const isBack = () => lines.some((line) => /^(?:resumed|ready)/u.test(line)) || undefined;
  await scene.fake.waitFor(isBack, "the client's return");
  scene.there.says("after", { mention: true });
  await scene.fake.waitFor(() => lines.includes("after") || undefined, "a message");
  return lines;
}

describe.concurrent("the gateway", () => {
  test("greets, identifies, tells of the guilds; the client is there at once", async (context) => {
    const scene = await createScene(context);
    const client = await scene.logIn();
    expect(client.guilds.cache.map(({ name, available }) => [name, available])).toEqual([
      ["Pellmouth", true],
    ]);
    expect(client.guilds.cache.first()?.members.me?.permissions.has("SendMessages")).toBe(true);
    expect(scene.fake.gateway.frames.slice(0, 4).map(({ from, op, event }) => [from, op, event])).toEqual([
      ["server", 10, undefined],
      ["client", 2, undefined],
      ["server", 0, "READY"],
      ["server", 0, "GUILD_CREATE"],
    ]);
    expect(scene.fake.gateway.connected()).toBe(1);
    await client.destroy();
    await scene.fake.waitFor(() => (scene.fake.gateway.sessions.size === 0 ? true : undefined), "the end");
  });

  test.for([1001, 1006, 4000, 4009, 4999])(
    "after a close with %i the client resumes, and misses nothing",
    async (code, context) => {
      const scene = await createScene(context);
      const lines = diary(scene);
      await scene.logIn();
      const { gateway } = scene.fake;
      await interrupt(scene, lines, () => (code === 1006 ? gateway.terminate() : gateway.close(code)));
      // What was said, and RESUMED itself. 4009 (session timed out) is resumed by discord.js; Discord's pages would have it identify.
      expect(lines).toEqual(["reconnecting", "meanwhile", "resumed 2", "after"]);
      expect([frames(scene, 2).length, frames(scene, 6).length]).toEqual([1, 1]);
    },
  );

  test.for([1000, 4003, 4007])(
    "after a close with %i the client identifies anew, and has missed what was said",
    async (code, context) => {
      const scene = await createScene(context);
      const lines = diary(scene);
      await scene.logIn();
      await interrupt(scene, lines, () => scene.fake.gateway.close(code));
      expect(lines).not.toContain("meanwhile");
      expect([frames(scene, 2).length, frames(scene, 6).length]).toEqual([2, 0]);
    },
  );

  test("op 7 and op 9 with true resume; op 9 with false identifies; op 1 is answered", async (context) => {
    const scene = await createScene(context);
    const { gateway } = scene.fake;
    const lines = diary(scene);
    await scene.logIn();
    gateway.askHeartbeat();
    await scene.fake.waitFor(() => frames(scene, 1)[0], "a heartbeat");
    expect(await interrupt(scene, lines, gateway.askReconnect)).toContain("meanwhile");
    gateway.invalidate(true);
    await scene.fake.waitFor(() => lines.filter((line) => line.startsWith("resumed"))[1], "a second resume");
    expect(frames(scene, 2)).toHaveLength(1);
    expect(await interrupt(scene, lines, () => gateway.invalidate(false))).not.toContain("meanwhile");
    expect(frames(scene, 2)).toHaveLength(2);
  });

  test("a refused resume becomes a new session", async (context) => {
    const scene = await createScene(context);
    const lines = diary(scene);
    await scene.logIn();
    scene.fake.gateway.faults.refusesResumes = true;
    await interrupt(scene, lines, () => scene.fake.gateway.close(4000));
    expect([frames(scene, 2).length, frames(scene, 6).length]).toEqual([2, 1]);
  });

  test("an ignored resume leaves a deaf client", async (context) => {
    const scene = await createScene(context);
    const lines = diary(scene);
    const client = await scene.logIn();
    scene.fake.gateway.faults.ignoresResumes = true;
    lines.length = 0;
    scene.fake.gateway.close(4000);
    await scene.fake.waitFor(() => frames(scene, 6)[0], "a resume");
    scene.there.says("unheard", { mention: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lines).toEqual(["reconnecting"]);
    expect(client.isReady()).toBe(true);
  });

  test("heartbeats without an answer end the connection", async (context) => {
    const scene = await createScene(context, { heartbeatIntervalMs: 200 });
    const lines = diary(scene);
    await scene.logIn();
    scene.fake.gateway.faults.stopsAcks = true;
    await scene.fake.waitFor(() => lines.includes("reconnecting") || undefined, "a reconnection");
    scene.fake.gateway.faults.stopsAcks = false;
    await scene.fake.waitFor(() => lines.find((line) => line.startsWith("resumed")), "a resume");
  });

  test.for<[number, string]>([
    [4004, "Authentication failed"],
    [4013, "Used invalid intents"],
    [4014, "Used disallowed intents"],
  ])("a close with %i at the beginning is final", async ([code, words], context) => {
    const { fake, client } = await createScene(context);
    fake.gateway.faults.closeAtIdentify = code;
    await expect(client.login(fake.token)).rejects.toThrow(words);
  });

  test("a close with 4004 later is final, and the client does not know", async (context) => {
    const scene = await createScene(context);
    const lines = diary(scene);
    scene.client.on(Events.ShardError, () => {});
    const client = await scene.logIn();
    scene.fake.gateway.close(4004);
    await scene.fake.waitFor(() => lines.includes("over 4004") || undefined, "the end");
    expect(client.isReady()).toBe(true);
    expect(scene.fake.gateway.connected()).toBe(0);
  });

  test("a wrong token is refused before the gateway is met", async (context) => {
    const { fake, client } = await createScene(context);
    await expect(client.login("wrong")).rejects.toMatchObject({ code: "TokenInvalid" });
    expect(fake.gateway.frames).toEqual([]);
  });

  test("READY can be held back", async (context) => {
    const scene = await createScene(context);
    let release = () => {};
    scene.fake.gateway.faults.readyGate = new Promise((resolve) => {
      release = resolve;
    });
    let isReady = false;
    const ready = scene.logIn().then(() => {
      isReady = true;
    });
    await scene.fake.waitFor(() => frames(scene, 2)[0], "an identification");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isReady).toBe(false);
    release();
    await ready;
  });

  test("guilds come, go, and are out of sight for a while; channels come and go", async (context) => {
    const scene = await createScene(context);
    const { fake, guild } = scene;
    const lines = diary(scene);
    const client = await scene.logIn();
    lines.length = 0;
    const other = fake.world.addGuild("Harbour", { hasBot: false });
    fake.guildEvents.join(other);
    fake.guildEvents.setAvailable(guild, false);
    fake.guildEvents.setAvailable(guild, true);
    const channel = fake.guildEvents.addChannel(guild, "news");
    await fake.waitFor(() => client.channels.cache.get(channel.id), "the channel");
    fake.guildEvents.removeChannel(channel);
    fake.guildEvents.leave(other);
    await fake.waitFor(() => lines.includes("guild left") || undefined, "the end");
    expect(lines).toEqual(["guild joined Harbour", "guild out", "guild there", "guild left"]);
    expect([client.channels.cache.has(channel.id), client.guilds.cache.size]).toEqual([false, 1]);
    expect(await client.rest.get("/users/@me/guilds")).toMatchObject([{ name: "Pellmouth" }]);
  });

  test("intents decide what is told", async (context) => {
    const scene = await createScene(context);
    const { fake, ada } = scene;
    const client = testClient(fake, { intents: [1 << 0] });
    context.onTestFinished(() => client.destroy());
    await client.login(fake.token);
    const names = () => fake.gateway.frames.flatMap(({ event }) => event ?? []);
    await fake.waitFor(() => names().includes("GUILD_CREATE") || undefined, "a guild");
    scene.there.says("hello", { mention: true });
    fake.user(ada).dm().says("hello");
    expect(names()).toEqual(["READY", "GUILD_CREATE"]);
  });

  test("shards have their own guilds, and the first has direct messages", async (context) => {
    const scene = await createScene(context);
    const { fake, guild, ada } = scene;
    const home = Number((BigInt(guild.id) >> 22n) % 2n);
    const client = testClient(fake, { shardCount: 2 });
    const seen: [string, number | undefined][] = [];
    client.on(Events.MessageCreate, ({ content, guild: where }) => void seen.push([content, where?.shardId]));
    context.onTestFinished(() => client.destroy());
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(fake.token);
    await ready;
    scene.there.says("", { mention: true });
    fake.user(ada).dm().says("psst");
    await fake.waitFor(() => seen[1], "two messages");
    expect(seen).toEqual([
      [`<@${fake.botUser.id}>`, home],
      ["psst", undefined],
    ]);
  });
});
