import { type Client, Events, type Guild } from "discord.js";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import { handleDeletion } from "../../commands/dispatch/handle-deletion.ts";
import { handleEdit } from "../../commands/dispatch/handle-edit.ts";
import { handleJoin } from "../../commands/dispatch/handle-join.ts";
import { handleInteraction } from "../../commands/dispatch/handle-interaction.ts";
import { handleMessage } from "../../commands/dispatch/handle-message.ts";
import { handlePost } from "../../commands/dispatch/handle-post.ts";
import type { InFlight } from "./in-flight.ts";
import { createTurns } from "./in-turns.ts";
import type { KeepingUp } from "./keeping-up.ts";
import type { Sweeping } from "./sweeping.ts";
import { keepTenantsInStep } from "./tenants-in-step.ts";

interface Attached {
  readonly inFlight: InFlight;
  readonly sweeping: Pick<Sweeping, "go">;
  readonly keepingUp: Pick<KeepingUp, "go">;
}

/** Puts what the bot answers and notes onto a client that has not logged in yet. */
export function attachHandlers(
  client: Client,
  context: BotContext,
  { inFlight, sweeping, keepingUp }: Attached,
): void {
  const { libraries, log } = context;
  const noted = (work: Promise<unknown>, event: string): void =>
    inFlight.track(
      work.then(
        () => {},
        (error: unknown) => log.error({ err: error }, event),
      ),
    );

  const inTurn = createTurns();
  client.on(Events.InteractionCreate, (interaction) =>
    inTurn(() => inFlight.track(handleInteraction(interaction, context))),
  );
  client.on(Events.MessageCreate, (message) => inTurn(() => inFlight.track(handleMessage(message, context))));
  client.on(Events.MessageUpdate, (_, message) => {
    if (!message.partial) inTurn(() => inFlight.track(handleEdit(message, context)));
  });
  client.on(Events.ThreadCreate, (thread, isNew) =>
    inTurn(() => inFlight.track(handlePost(thread, isNew, context))),
  );
  const deleted = (id: string): void => inTurn(() => inFlight.track(handleDeletion(id, context)));
  client.on(Events.MessageDelete, ({ id }) => deleted(id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) deleted(id);
  });
  client.on(Events.GuildCreate, (guild) => inTurn(() => inFlight.track(handleJoin(guild, context))));
  // A server that has an outage is "unavailable", not deleted.
  client.on(Events.GuildDelete, ({ id }: Guild) => noted(libraries.leave(id), "leaving failed"));
  client.on(Events.ClientReady, ({ guilds }) => {
    log.info({ servers: guilds.cache.size }, "ready");
    // Nothing is deleted before it is known who has come back.
    const inStep = keepTenantsInStep(client, libraries, log).then(() => {
      sweeping.go(client);
      keepingUp.go(client);
    });
    noted(inStep, "comparing servers with data failed");
  });
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, "reconnecting"));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ shard, code }, "disconnected"));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, "connection error"));
  client.on(Events.Error, (error) => log.error({ err: error }, "client error"));
  client.on(Events.Warn, (message) => log.warn({ message }, "client warning"));
  client.rest.on("rateLimited", ({ route, timeToReset, global }) =>
    log.warn({ route, timeToReset, global }, "rate limited by Discord"),
  );
}
