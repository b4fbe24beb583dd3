import { ChannelType } from "discord-api-types/v10";
import { refusal } from "../http/api-error.ts";
import type { Routes } from "../http/router.ts";
import { guildPermissions } from "../world/permissions.ts";
import type { FakeGuild } from "../world/records.ts";
import { channelShape, guildShape, memberShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import { channelFor } from "./access.ts";
import type { Parts } from "./parts.ts";

/** GATEWAY_MESSAGE_CONTENT_LIMITED and its like: bits of an application's flags for privileged intents. */
const INTENT_FLAGS = [
  [1 << 8, 1 << 13],
  [1 << 1, 1 << 15],
  [1 << 15, 1 << 19],
] as const;

/** Who the bot is, where it is, and how it gets in. */
export function accountRoutes(parts: Parts): Routes {
  const { world, application, gatewayUrl } = parts;
  return {
    "GET /gateway/bot": () => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    }),
    "GET /applications/@me": () => ({ status: 200, body: applicationShape(parts) }),
    "GET /oauth2/applications/@me": () => ({ status: 200, body: applicationShape(parts) }),
    "GET /users/@me": () => ({
      status: 200,
      body: {
        ...world.bot.data,
        mfa_enabled: false,
        locale: "en-US",
        verified: true,
        email: null,
        premium_type: 0,
      },
    }),
    "GET /users/{user_id}": ({ param }) => ({ status: 200, body: userFor(world, param("user_id")).data }),
    "POST /users/@me/channels": ({ body }) => {
      const { recipient_id: id = "" } = body as { recipient_id?: string };
      return { status: 200, body: channelShape(world.privateChannel([userFor(world, id)], ChannelType.DM)) };
    },
    "GET /users/@me/guilds": () => ({
      status: 200,
      body: [...world.guilds.values()]
        .filter(({ hasBot }) => hasBot)
        .map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          banner: null,
          owner: false,
          permissions: String(guildPermissions(guild, world.bot.id)),
          features: [],
        })),
    }),
    "DELETE /users/@me/guilds/{guild_id}": ({ param }) => {
      guildFor(world, param("guild_id")).hasBot = false;
      return { status: 204 };
    },
    "GET /guilds/{guild_id}": ({ param }) => ({
      status: 200,
      body: guildShape(guildFor(world, param("guild_id"))),
    }),
    "GET /guilds/{guild_id}/channels": ({ param }) => {
      const { channels } = guildFor(world, param("guild_id"));
      return { status: 200, body: channels.filter(({ thread }) => thread === null).map(channelShape) };
    },
    "GET /guilds/{guild_id}/roles": ({ param }) => ({
      status: 200,
      body: guildFor(world, param("guild_id")).roles,
    }),
    "GET /guilds/{guild_id}/members/{user_id}": ({ param }) => {
      const member = guildFor(world, param("guild_id")).members.get(param("user_id"));
      if (member === undefined) throw refusal("unknownMember");
      return { status: 200, body: { ...memberShape(member), user: member.user.data } };
    },
    "GET /channels/{channel_id}": ({ param }) => ({
      status: 200,
      body: channelShape(channelFor(world, param("channel_id"))),
    }),
  };

  function applicationShape({ world: { bot } }: Parts): object {
    return {
      id: application.id,
      name: application.name,
      icon: null,
      description: "",
      type: null,
      bot: bot.data,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: "0".repeat(64),
      flags: applicationFlags(application.privilegedIntents),
      flags_new: String(applicationFlags(application.privilegedIntents)),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: application.owner.data,
      approximate_guild_count: [...world.guilds.values()].filter(({ hasBot }) => hasBot).length,
      approximate_user_install_count: [...world.users.values()].filter(({ hasInstalled }) => hasInstalled)
        .length,
      approximate_user_authorization_count: 0,
      integration_types_config: { "0": {}, "1": {} },
      explicit_content_filter: 0,
      team: null,
      eligible_oauth2_scopes: [],
    };
  }
}

function applicationFlags(privilegedIntents: number): number {
  return INTENT_FLAGS.reduce(
    (all, [intent, flag]) => ((privilegedIntents & intent) === 0 ? all : all | flag),
    0,
  );
}

function userFor(world: World, id: string) {
  const user = world.users.get(id);
  if (user === undefined) throw refusal("unknownUser");
  return user;
}

function guildFor(world: World, id: string): FakeGuild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refusal("unknownGuild");
  if (!guild.hasBot) throw refusal("missingAccess");
  return guild;
}
