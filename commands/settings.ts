import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  type ChatInputCommandInteraction,
} from "discord.js";
import type { Settings } from "../src/library/settings.ts";
import { postPanel } from "./answers/post-panel.ts";
import { noticePage } from "./card/notice-page.ts";
import { settingsPage } from "./card/settings-page.ts";
import type { SlashCommand } from "./command.ts";
import { FOR_MANAGERS } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

const { Boolean: Switch, Channel, Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
/** Where people write. */
const WRITTEN_IN = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildVoice] as const;
const CHANNEL_TYPES = [...WRITTEN_IN, ChannelType.GuildForum] as const;

/** Where and what the bot answers, whether it sees the shared library; and panels by which people ask. */
export const settings: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("settings"),
    ...FOR_MANAGERS,
    options: [
      { type: Subcommand, ...commandText("settings.show") },
      {
        type: SubcommandGroup,
        ...commandText("settings.channels"),
        options: [
          ...(["add", "remove"] as const).map((name) => ({
            type: Subcommand as typeof Subcommand,
            ...commandText(`settings.channels.${name}`),
            options: [
              {
                type: Channel as typeof Channel,
                ...optionText("channel"),
                channel_types: [...CHANNEL_TYPES],
                required: true,
              },
            ],
          })),
          { type: Subcommand, ...commandText("settings.channels.all") },
        ],
      },
      {
        type: Subcommand,
        ...commandText("settings.shared"),
        options: [{ type: Switch, ...optionText("visible"), required: true }],
      },
      {
        type: Subcommand,
        ...commandText("settings.threads"),
        options: [{ type: Switch, ...optionText("enabled"), required: true }],
      },
      {
        type: Subcommand,
        ...commandText("settings.forum"),
        options: [{ type: Switch, ...optionText("forum.enabled"), required: true }],
      },
      {
        type: Subcommand,
        ...commandText("settings.panel"),
        options: [{ type: Channel, ...optionText("panel.channel"), channel_types: [...WRITTEN_IN] }],
      },
    ],
  },
  isAlwaysPrivate: true,
  async answer(interaction, turn) {
    const {
      context: { libraries },
      tenant,
      phrases,
    } = turn;
    if (tenant === null) return noticePage(phrases.notices.serverOnly);
    if (interaction.options.getSubcommand() === "panel") return postPanel(interaction, turn);
    const asked = changeAsked(interaction);
    if (asked === null) return settingsPage(await libraries.settings(tenant), { isChanged: false, phrases });
    let isRefused = false;
    // Of two changes at once each sees what the other has made.
    const changed = await libraries.changeSettings(tenant, (present) => {
      const change = asked(present);
      isRefused = change === "channel-needed";
      return change === "channel-needed" ? {} : change;
    });
    return isRefused
      ? noticePage(phrases.notices.channelNeeded)
      : settingsPage(changed, { isChanged: true, phrases });
  },
};

type Change = (present: Settings) => Partial<Settings> | "channel-needed";

/** What the command changes; `null` where it only looks. */
function changeAsked({ options }: Pick<ChatInputCommandInteraction, "options">): Change | null {
  switch (options.getSubcommand()) {
    case "add": {
      const { id } = options.getChannel("channel", true);
      return ({ channels }) => ({ channels: [...new Set([...(channels ?? []), id])] });
    }
    case "remove": {
      const { id } = options.getChannel("channel", true);
      return ({ channels }) => {
        const left = (channels ?? []).filter((other) => other !== id);
        // An empty list would mean the opposite: that no channel is left out.
        return left.length === 0 ? "channel-needed" : { channels: left };
      };
    }
    case "all":
      return () => ({ channels: null });
    case "shared": {
      const isSharedVisible = options.getBoolean("visible", true);
      return () => ({ isSharedVisible });
    }
    case "threads": {
      const answersInThreads = options.getBoolean("enabled", true);
      return () => ({ answersInThreads });
    }
    case "forum": {
      const answersForumPosts = options.getBoolean("enabled", true);
      return () => ({ answersForumPosts });
    }
    default:
      return null;
  }
}
