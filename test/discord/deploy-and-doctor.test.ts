import { expect, onTestFinished, test } from "vitest";
import { botCommands, deploy } from "../../src/bot/deploy.ts";
import { type DiscordCheckOptions, discordChecks } from "../../src/bot/discord-checks.ts";
import type { CheckResult } from "../../src/doctor-check.ts";
import { UserError } from "../../src/user-error.ts";
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from "../support/discord/fake-discord.ts";

async function discord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await createFakeDiscord(options);
  onTestFinished(async () => {
    expect(fake.violations.map(({ message }) => message)).toEqual([]);
    expect(fake.deviations).toEqual([]);
    await fake.stop();
  });
  return fake;
}

const ours = (fake: FakeDiscord) => ({ token: fake.token, apiUrl: fake.apiUrl });
const NAMES = botCommands().map(({ name, type = 1 }) => (type === 1 ? `/${name}` : `“${name}”`));
/** Requests that change something. */
const changes = (fake: FakeDiscord) =>
  fake.requests.filter(({ method }) => method !== "GET").map(({ route }) => route);

test("deploy creates every command at first, and nothing the second time", async () => {
  const fake = await discord();
  expect(await deploy(ours(fake))).toMatchObject({ created: NAMES, changed: [], removed: [], unchanged: [] });
  expect(fake.commands.list(null)).toHaveLength(NAMES.length);
  const sent = changes(fake).length;
  expect(await deploy(ours(fake))).toMatchObject({ created: [], changed: [], removed: [], unchanged: NAMES });
  expect(changes(fake)).toHaveLength(sent);
});

test("deploy changes only what differs, and removes what is not ours", async () => {
  const fake = await discord();
  const older = botCommands().map((command) =>
    command.name === "ask" ? { ...command, description: "Of an earlier version" } : command,
  );
  fake.register([...older, { name: "weather", description: "Of another program" }]);
  const done = await deploy(ours(fake));
  expect(done).toMatchObject({ created: [], changed: ["/ask"], removed: ["/weather"] });
  expect(done.unchanged).toHaveLength(NAMES.length - 1);
  expect(changes(fake).map((route) => route?.split(" ")[0])).toEqual(["DELETE", "PATCH"]);
});

test("deploy --dry-run tells what it would do, and does nothing", async () => {
  const fake = await discord();
  fake.register([{ name: "weather", description: "Of another program" }]);
  const done = await deploy({ ...ours(fake), isDryRun: true });
  expect(done).toMatchObject({ created: NAMES, removed: ["/weather"] });
  expect(changes(fake)).toEqual([]);
});

test("deploy --guild registers in one server alone, and is unchanged there the second time", async () => {
  const fake = await discord();
  const { id: guild } = fake.world.addGuild("Pellmouth");
  expect(await deploy({ ...ours(fake), guild })).toMatchObject({ created: NAMES });
  expect(fake.commands.list(null)).toEqual([]);
  expect(fake.commands.list(guild)).toHaveLength(NAMES.length);
  expect(await deploy({ ...ours(fake), guild })).toMatchObject({
    created: [],
    changed: [],
    unchanged: NAMES,
  });
});

test("deploy --guild for a server without the bot names the cure", async () => {
  const fake = await discord();
  const { id: guild } = fake.world.addGuild("Marrowick", { hasBot: false });
  const failure = await deploy({ ...ours(fake), guild }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).message).toMatch(/server.*https:\/\/discord\.com\/oauth2\/authorize/u);
});

test("deploy with a wrong token names the cure", async () => {
  const fake = await discord();
  const failure = await deploy({ ...ours(fake), token: "another" }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).message).toMatch(/does not know this DISCORD_TOKEN/u);
});

/** What each check finds; the message of one that throws. */
async function findings(given: Omit<DiscordCheckOptions, "commands">) {
  const found: Record<string, Omit<CheckResult, "cure"> & { readonly cure?: string | null }> = {};
  for (const { name, run } of discordChecks({ ...given, commands: botCommands() }))
    found[name] = await run().catch((error: unknown) => {
      expect(error).toBeInstanceOf(UserError);
      return { state: "broken", finding: (error as UserError).message } as const;
    });
  return found;
}

/** A Discord where everything is as it should be. */
async function healthy(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await discord(options);
  fake.world.addChannel(fake.world.addGuild("Pellmouth"), "questions");
  fake.register(botCommands());
  return fake;
}

test("doctor finds nothing where everything is in order", async () => {
  const found = await findings(ours(await healthy()));
  expect(Object.entries(found).map(([name, { state }]) => [name, state])).toEqual(
    ["Discord", "application", "gateway", "commands", "servers"].map((name) => [name, "ok"]),
  );
});

test("doctor names a wrong token, once", async () => {
  const { Discord: entry, ...others } = await findings({ ...ours(await healthy()), token: "another" });
  expect(entry).toMatchObject({
    state: "broken",
    finding: expect.stringMatching(/does not know this DISCORD_TOKEN/u),
  });
  for (const { state, finding } of Object.values(others))
    expect([state, finding]).toEqual([
      "note",
      "not checked: Discord was not reached, or did not let the bot in",
    ]);
});

test("doctor names a privileged intent that nobody needs", async () => {
  const { application } = await findings(ours(await healthy({ privilegedIntents: 1 << 15 })));
  expect(application).toMatchObject({
    state: "note",
    cure: "none is needed: switch it off under Bot; or set DISCORD_MESSAGE_CONTENT=1",
  });
});

test.each([
  ["is there", 1 << 15, "ok", /read without a mention/u],
  ["is missing", 0, "broken", /expected Message Content Intent to be switched on/u],
  [
    "is there beside another",
    (1 << 15) | (1 << 1),
    "note",
    /a privileged intent is switched on that is not needed/u,
  ],
])(
  "doctor tells whether the intent that the operator wants %s",
  async (_, privilegedIntents, state, finding) => {
    const fake = await healthy({ privilegedIntents });
    const { application } = await findings({ ...ours(fake), readsMessages: true });
    expect(application).toMatchObject({ state, finding: expect.stringMatching(finding) });
  },
);

test("doctor names an application that users cannot install", async () => {
  const fake = await healthy();
  const asked = await fetch(`${fake.apiUrl}/v10/applications/@me`, {
    headers: { authorization: `Bot ${fake.token}` },
  });
  const application = { ...((await asked.json()) as object), integration_types_config: { "0": {} } };
  fake.faults.next("GET /applications/@me", { status: 200, body: application });
  expect((await findings(ours(fake))).application).toMatchObject({
    state: "note",
    finding: "Verbatim cannot be installed to users",
    cure: expect.stringContaining("tick both under Installation"),
  });
});

test("doctor names the channel in which a permission is missing, and the permission", async () => {
  const fake = await healthy();
  const [guild] = fake.world.guilds.values();
  if (guild === undefined) throw new Error("Expected a server");
  const closed = fake.world.addChannel(guild, "council");
  fake.world.overwrite(closed, guild, { deny: ["SendMessages"] });
  const { servers } = await findings(ours(fake));
  expect(servers).toMatchObject({ state: "note", finding: "Pellmouth #council: Send Messages" });
});

test("doctor names commands that are missing, changed or not ours", async () => {
  const fake = await healthy();
  const [ask, ...others] = botCommands();
  fake.register([
    { ...ask, description: "Older" },
    ...others.slice(1),
    { name: "weather", description: "x" },
  ]);
  const { commands } = await findings(ours(fake));
  expect(commands).toMatchObject({
    state: "broken",
    finding: "/quotes is missing, /ask is another version, /weather is not ours",
    cure: "run: verbatim deploy",
  });
});

test("doctor says that Discord cannot be reached", async () => {
  const fake = await createFakeDiscord();
  const { apiUrl } = fake;
  await fake.stop();
  const { Discord: entry } = await findings({ token: "token", apiUrl });
  expect(entry).toMatchObject({
    state: "broken",
    finding: expect.stringMatching(/^Discord cannot be reached \(ECONNREFUSED/u),
  });
});

test("doctor says how to add a bot that is in no server", async () => {
  const fake = await discord();
  fake.register(botCommands());
  const { servers } = await findings(ours(fake));
  expect(servers).toMatchObject({
    state: "note",
    finding: "the bot is in no server yet",
    cure: expect.stringContaining("oauth2"),
  });
});

/** What is registered afterwards (everywhere, in Pellmouth), and what doctor says of it. */
async function registered(...steps: readonly ("everywhere" | "guild" | "remove")[]) {
  const fake = await discord();
  const guild = fake.world.addGuild("Pellmouth");
  fake.world.addChannel(guild, "questions");
  for (const step of steps)
    await deploy({
      ...ours(fake),
      ...(step === "everywhere" ? {} : { guild: guild.id }),
      isRemoving: step === "remove",
    });
  const { commands } = await findings(ours(fake));
  return { counts: [fake.commands.list(null).length, fake.commands.list(guild.id).length], commands, guild };
}

test("deploy everywhere: doctor finds nothing", async () => {
  const { counts, commands } = await registered("everywhere");
  expect(counts).toEqual([NAMES.length, 0]);
  expect(commands).toMatchObject({
    state: "ok",
    finding: `all ${NAMES.length} are registered as they are here`,
  });
});

test("deploy in one server alone: doctor says so, and how they come everywhere", async () => {
  const { counts, commands, guild } = await registered("guild");
  expect(counts).toEqual([0, NAMES.length]);
  expect(commands).toMatchObject({
    state: "note",
    finding: "registered in Pellmouth alone",
    cure: `for everywhere run: verbatim deploy, then verbatim deploy --guild ${guild.id} --remove`,
  });
});

test("deploy in one server and everywhere: doctor finds each command twice", async () => {
  const { counts, commands, guild } = await registered("guild", "everywhere");
  expect(counts).toEqual([NAMES.length, NAMES.length]);
  expect(commands).toMatchObject({
    state: "broken",
    finding: `registered twice in Pellmouth (${NAMES.join(", ")}): everywhere, and there`,
    cure: `run: verbatim deploy --guild ${guild.id} --remove`,
  });
});

test("deploy --guild --remove: doctor finds nothing any more", async () => {
  const { counts, commands } = await registered("guild", "everywhere", "remove");
  expect(counts).toEqual([NAMES.length, 0]);
  expect(commands).toMatchObject({ state: "ok" });
});

test("deploy --guild --remove where nothing is everywhere leaves no command, which doctor names", async () => {
  const { counts, commands } = await registered("guild", "remove");
  expect(counts).toEqual([0, 0]);
  expect(commands).toMatchObject({ state: "broken", cure: "run: verbatim deploy" });
});

test("deploy gives the links that install the bot to a server and to a user", async () => {
  const fake = await discord();
  const { invite, userInstall } = await deploy({ ...ours(fake), isDryRun: true });
  const [server, user] = [invite, userInstall].map((link) => new URL(link).searchParams);
  expect(server?.get("scope")).toBe("bot applications.commands");
  expect(user?.get("scope")).toBe("applications.commands");
  expect(user?.get("integration_type")).toBe("1");
  for (const query of [server, user]) expect(query?.get("client_id")).toBe(fake.applicationId);
});
