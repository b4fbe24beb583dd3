import type { PermissionName } from "../../support/discord/world/permissions.ts";
import type { FakeChannel, FakeGuild } from "../../support/discord/world/records.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { scenarioBot } from "../scenario-bot.ts";

/** The bot of the scenarios of managers, for all of them. */
export const managed = scenarioBot();

/** A server with somebody who manages it, and members. */
export interface ManagedServer {
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  readonly manager: PersonThere;
  /** A new member in the channel. */
  member(permissions?: readonly PermissionName[]): PersonThere;
}

export function managedServer(name: string): ManagedServer {
  const { fake, server, someone } = managed();
  const { guild, channel } = server(name);
  const member: ManagedServer["member"] = (permissions = []) =>
    fake.user(someone(permissions, guild)).in(channel);
  return { guild, channel, manager: member(["ManageGuild"]), member };
}
