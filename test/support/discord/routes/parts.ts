import type { GuildEvents } from "../gateway/guild-events.ts";
import type { Cdn } from "../http/cdn.ts";
import type { Interactions } from "../interactions/interactions.ts";
import type { Changes } from "../world/changes.ts";
import type { CommandStore } from "../world/command-store.ts";
import type { Messages } from "../world/messages.ts";
import type { FakeUser } from "../world/records.ts";
import type { World } from "../world/world.ts";

/** What the routes work with. */
export interface Parts {
  readonly world: World;
  readonly changes: Changes;
  readonly messages: Messages;
  readonly guildEvents: GuildEvents;
  readonly interactions: Interactions;
  readonly commands: CommandStore;
  readonly cdn: Cdn;
  readonly application: Application;
  readonly gatewayUrl: () => string;
  /** Resolves when every client has taken in what it was told. */
  readonly settled: () => Promise<void>;
}

/** The app as its owner has set it up in the developer portal. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly owner: FakeUser;
  /** Privileged intents that are switched on. */
  readonly privilegedIntents: number;
}
