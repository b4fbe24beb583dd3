import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CommandBody, commandSetFaults } from "./checks/command-limits.ts";
import { discordSpec } from "./checks/spec.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createGuildEvents, type GuildEvents } from "./gateway/guild-events.ts";
import { type Cdn, createCdn } from "./http/cdn.ts";
import { createFaults, type Faults } from "./http/faults.ts";
import { createGlobalLimit } from "./http/global-limit.ts";
import type { RecordedRequest, Violation } from "./http/recorded-request.ts";
import { API_PATH, createRest } from "./http/rest.ts";
import { createRouter } from "./http/router.ts";
import { createInteractions, type Interactions } from "./interactions/interactions.ts";
import { createPerson, type Person } from "./people/person.ts";
import { accountRoutes } from "./routes/account-routes.ts";
import { callbackRoutes } from "./routes/callback-routes.ts";
import { commandRoutes } from "./routes/command-routes.ts";
import { messageRoutes } from "./routes/message-routes.ts";
import type { Parts } from "./routes/parts.ts";
import { threadRoutes } from "./routes/thread-routes.ts";
import { webhookRoutes } from "./routes/webhook-routes.ts";
import { createChanges } from "./world/changes.ts";
import { type CommandStore, createCommandStore } from "./world/command-store.ts";
import { createFakeClock, type FakeClock } from "./world/fake-clock.ts";
import { createMessages } from "./world/messages.ts";
import type { FakeChannel, FakeGuild, FakeUser, StoredMessage } from "./world/records.ts";
import { createWorld, type World } from "./world/world.ts";

/*
 * A Discord server of this project's own, for tests of the real discord.js: HTTP API and gateway on one port of
 * 127.0.0.1, with people who write, type commands and click. What it does is what Discord does, where the bot can notice.
 *
 *   const fake = await createFakeDiscord();                       // started; `await fake.stop()` after `client.destroy()`
 *   new Client({ rest: { api: fake.apiUrl, offset: 0 }, … })      // `client.login(fake.token)`
 *   fake.register(COMMANDS.map(({ data }) => data));              // as if deployed; or deploy through HTTP
 *
 * The world (records are alive, read them at any time):
 *   const guild = fake.world.addGuild("Pellmouth", { botPermissions: ["ManageThreads"] });
 *   const channel = fake.world.addChannel(guild, "questions");
 *   const ada = fake.world.addUser("ada");
 *   fake.world.addMember(guild, ada, ["ManageGuild"]);            // permissions beside those of everyone
 *   fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessages"] });
 *   channel.messages, channel.typing, message.data, message.versions, message.pings, message.visibleTo
 *
 * People:
 *   const there = fake.user(ada).in(channel);                     // or .dm(), or .inPrivateWith(...others)
 *   const said = there.says("what did …", { mention: true, replyTo: message, attachments: [{ name, bytes }] });
 *   await said.acknowledged(); await said.answer(); await said.unanswered();
 *   const asked = there.slash("ask", { question: "…" }, { locale: "de" });
 *   there.slash("articles", { file: { name: "a.txt", bytes: "…" } }, { subcommand: "add" });
 *   await asked.acknowledged();                                   // { type, afterMs, isEphemeral }
 *   const message = await asked.answer();                         // no longer "thinking"; .answer((m) => …) waits for more
 *   text(message), buttons(message)                               // from people/components-of.ts
 *   await there.click(message, "More").answer();                  // by label or custom id; { isForged: true } for any id
 *   const modal = await there.click(message, "Follow up").modal();
 *   await there.submitModal(modal, { question: "…" }).answer();
 *   await there.autocomplete("quotes", { speaker: "ho" }, "speaker").choices();
 *   there.messageCommand("Check this quote", message); there.select(message, "menu", ["value"]);
 *   there.edits(message, "…"); there.deletes(message); const thread = there.startsThread("name", message);
 *   await asked.followUps(1); await fake.waitForMessage(channel, (m) => …); await fake.waitFor(() => …, "what");
 *
 * While connected: `fake.guildEvents.join(guild)`, `.leave`, `.setAvailable`, `.addChannel`, …; the world alone tells nobody.
 * `await fake.gateway.settled()`: the client has taken in all that it was told.
 * Time: `fake.clock.advance(15 * 60_000)` moves the server's clock alone; an interaction older than 3 s answers 10062.
 * Faults: `fake.faults.next("POST /channels/{channel_id}/messages", { status: 500 }, 2)`, `"reset"`, `"hang"`, …,
 * `fake.faults.rateLimit(route, { afterSeconds: 0.2 })`, `fake.gateway.faults`, `.close(code)`, `.terminate()`, ….
 *
 * After each test: `expect(fake.violations).toEqual([])` (bodies that Discord would refuse) and
 * `expect(fake.unguarded).toEqual([])` (messages sent without `allowed_mentions: { parse: [] }`).
 */

export interface FakeDiscordOptions {
  readonly token?: string;
  /** Privileged intents that are switched on for the app; none unless said otherwise. */
  readonly privilegedIntents?: number;
  readonly heartbeatIntervalMs?: number;
  /** Requests that a bot may make in a second, but for those that answer interactions; as many as it likes unless said otherwise. */
  readonly requestsPerSecond?: number;
  /** Whether the server's own answers are checked against Discord's OpenAPI document; see `deviations`. */
  readonly checksItself?: boolean;
}

export interface FakeDiscord {
  /** For the client: `new Client({ rest: { api: fake.apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUser: FakeUser;
  readonly clock: FakeClock;
  readonly world: World;
  readonly commands: CommandStore;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly cdn: Cdn;
  /** Every request to the API, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Requests that Discord would refuse for their form. */
  readonly violations: readonly Violation[];
  /** Requests that send or edit a message without forbidding every ping. */
  readonly unguarded: readonly RecordedRequest[];
  /** Answers of this fake itself that do not fit Discord's OpenAPI document. */
  readonly deviations: readonly string[];
  /** Whether Discord's OpenAPI document is there to check bodies with. */
  readonly isSpecThere: boolean;
  /** Requests to a route as the OpenAPI document names it: `POST /channels/{channel_id}/typing`. */
  requestsTo(route: string): RecordedRequest[];
  /** Registers commands as if they had been deployed; throws where Discord would refuse them. */
  register(commands: readonly object[], guild?: FakeGuild): void;
  user(user: FakeUser): Person;
  /** What `look` finds, looked for after each change on the server. */
  waitFor<T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T>;
  waitForMessage(
    channel: FakeChannel,
    isIt?: (message: StoredMessage) => boolean,
    timeoutMs?: number,
  ): Promise<StoredMessage>;
  /** Servers, channels and threads that come and go while the client is connected. */
  readonly guildEvents: GuildEvents;
  stop(): Promise<void>;
}

/** Starts a server of its own on a free port. */
export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const {
    token = "token-of-the-bot",
    privilegedIntents = 0,
    heartbeatIntervalMs,
    requestsPerSecond,
    checksItself = false,
  } = options;
  const clock = createFakeClock();
  const changes = createChanges();
  const spec = discordSpec();
  if (checksItself) spec.prepareResponses();
  const world = createWorld(clock, "Verbatim");
  const application = {
    id: world.nextId(),
    name: "Verbatim",
    owner: world.addUser("operator"),
    privilegedIntents,
  };
  const server = createServer();
  const address = (protocol: string) => `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gatewayUrl = () => address("ws");
  const gateway = createGateway({
    server,
    world,
    changes,
    token,
    applicationId: application.id,
    url: gatewayUrl,
    privilegedIntents,
    heartbeatIntervalMs,
  });
  const { dispatch } = gateway;
  const messages = createMessages(world, dispatch, changes);
  const interactions = createInteractions(world, application.id, dispatch);
  const commands = createCommandStore(world.nextId, application.id);
  const cdn = createCdn(() => address("http"));
  const guildEvents = createGuildEvents(world, dispatch);
  const parts: Parts = {
    world,
    changes,
    messages,
    guildEvents,
    interactions,
    commands,
    cdn,
    application,
    gatewayUrl,
    settled: gateway.settled,
  };
  const routes = [accountRoutes, callbackRoutes, commandRoutes, messageRoutes, threadRoutes, webhookRoutes];
  const find = createRouter(Object.assign({}, ...routes.map((make) => make(parts))));
  const faults = createFaults();
  const globalLimit = createGlobalLimit(requestsPerSecond, clock);
  const rest = createRest({
    find,
    token,
    clock,
    faults,
    globalLimit,
    spec,
    checksItself,
    notify: changes.notify,
  });
  server.on("request", (incoming, outgoing) => {
    const path = incoming.url ?? "/";
    if (path.startsWith(API_PATH)) return rest.answer(incoming, outgoing);
    return cdn.serve(path, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...rest,
    apiUrl: `${address("http")}/api`,
    token,
    applicationId: application.id,
    botUser: world.bot,
    clock,
    world,
    commands,
    interactions,
    gateway,
    faults,
    cdn,
    isSpecThere: spec.isThere,
    guildEvents,
    requestsTo: (route) => rest.requests.filter((request) => request.route === route),
    register(list, guild) {
      const bodies = JSON.parse(JSON.stringify(list)) as CommandBody[];
      const wrong = [
        ...spec.requestFaults("PUT", "/applications/{application_id}/commands", bodies),
        ...commandSetFaults(bodies),
      ];
      if (wrong.length > 0)
        throw new Error(`Expected commands that Discord takes, got ${JSON.stringify(wrong)}`);
      commands.replace(guild?.id ?? null, bodies);
    },
    user: (user) => createPerson(user, parts),
    waitFor: changes.until,
    waitForMessage: (channel, isIt = () => true, timeoutMs) =>
      changes.until(() => channel.messages.find(isIt), `a message in #${channel.name}`, timeoutMs),
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
