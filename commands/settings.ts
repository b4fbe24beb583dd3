import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  type ChatInputCommandInteraction,
} from "discord.js";
import type { Settings } from "../src/library/settings.ts";
import type { Phrases } from "../src/words/phrases.ts";
import { mayPost, postPanel } from "./answers/post-panel.ts";
import { noticePage } from "./card/notice-page.ts";
import { completeOutlet } from "./autocomplete/complete-outlet.ts";
import { settingsPage } from "./card/settings-page.ts";
import type { SlashCommand } from "./command.ts";
import { FOR_MANAGERS } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

const {
  Boolean: Switch,
  Channel,
  Integer,
  String: Text,
  Subcommand,
  SubcommandGroup,
} = ApplicationCommandOptionType;
/** Where people write. */
const WRITTEN_IN = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildVoice] as const;
const CHANNEL_TYPES = [...WRITTEN_IN, ChannelType.GuildForum] as const;

const CHANNEL_OPTION = {
  type: Channel as typeof Channel,
  ...optionText("channel"),
  channel_types: [...CHANNEL_TYPES],
  required: true,
};
/** Ten years. */
const LONGEST_KEPT_DAYS = 3_650;
/** Outlets of one channel, and channels that have some: a message shows no more. */
const MOST_OUTLETS = 20;
const MOST_LIMITED = 20;

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
            options: [CHANNEL_OPTION],
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
        ...commandText("settings.log"),
        options: [{ type: Channel, ...optionText("log.channel"), channel_types: [...WRITTEN_IN] }],
      },
      {
        type: SubcommandGroup,
        ...commandText("settings.outlets"),
        options: [
          {
            type: Subcommand,
            ...commandText("settings.outlets.add"),
            options: [
              CHANNEL_OPTION,
              { type: Text, ...optionText("outlet"), required: true, autocomplete: true },
            ],
          },
          { type: Subcommand, ...commandText("settings.outlets.all"), options: [CHANNEL_OPTION] },
        ],
      },
      {
        type: Subcommand,
        ...commandText("settings.keep"),
        options: [{ type: Integer, ...optionText("days"), min_value: 1, max_value: LONGEST_KEPT_DAYS }],
      },
      {
        type: Subcommand,
        ...commandText("settings.topics"),
        options: [{ type: Switch, ...optionText("topics.enabled"), required: true }],
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
    const known = await turn.context.autocompletes.outlets({ tenant });
    const asked = changeAsked(interaction, { phrases, outlets: known.map(({ outlet }) => outlet) });
    if (typeof asked === "string") return noticePage(asked);
    const page = (present: Settings, isChanged: boolean) =>
      settingsPage(present, { isChanged, isLogReachable: mayLog(interaction, present.logChannel), phrases });
    if (asked === null) return page(await libraries.settings(tenant), false);
    let refusal: string | null = null;
    // Of two changes at once each sees what the other has made.
    const changed = await libraries.changeSettings(tenant, (present) => {
      const change = asked(present);
      refusal = typeof change === "string" ? change : null;
      return typeof change === "string" ? {} : change;
    });
    return refusal === null ? page(changed, true) : noticePage(refusal);
  },
  // Every outlet may be named, whichever the channel is limited to now.
  complete: (interaction, turn) => completeOutlet(interaction, { ...turn, outlets: null }),
};

/** What becomes of the settings, or why nothing does, in words. */
type Change = (present: Settings) => Partial<Settings> | string;

interface ChangeContext {
  readonly phrases: Phrases;
  /** Those that the server sees articles of. */
  readonly outlets: readonly string[];
}

/** Whether the bot may write in the channel of the log, if there is one. */
function mayLog({ guild }: ChatInputCommandInteraction, channelId: string | null): boolean {
  if (guild === null || channelId === null) return true;
  const channel = guild.channels.cache.get(channelId);
  return channel?.guildId === guild.id && channel.isSendable() && mayPost(channel);
}

/** What the command changes; `null` where it only looks, words where it cannot be. */
function changeAsked(
  interaction: ChatInputCommandInteraction,
  { phrases, outlets }: ChangeContext,
): Change | string | null {
  const { options } = interaction;
  if (options.getSubcommandGroup() === "outlets") return outletsAsked(options, { phrases, outlets });
  switch (options.getSubcommand()) {
    case "log": {
      const logChannel = options.getChannel("channel")?.id ?? null;
      return mayLog(interaction, logChannel) ? () => ({ logChannel }) : phrases.managers.logUnreachable;
    }
    case "keep": {
      const keepDays = options.getInteger("days");
      return () => ({ keepDays });
    }
    case "add": {
      const { id } = options.getChannel("channel", true);
      return ({ channels }) => ({ channels: [...new Set([...(channels ?? []), id])] });
    }
    case "remove": {
      const { id } = options.getChannel("channel", true);
      return ({ channels }) => {
        const left = (channels ?? []).filter((other) => other !== id);
        // An empty list would mean the opposite: that no channel is left out.
        return left.length === 0 ? phrases.notices.channelNeeded : { channels: left };
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
    case "topics": {
      const tellsTopics = options.getBoolean("enabled", true);
      return () => ({ tellsTopics });
    }
    case "forum": {
      const answersForumPosts = options.getBoolean("enabled", true);
      return () => ({ answersForumPosts });
    }
    default:
      return null;
  }
}

/** Limits a channel to one outlet more, or to none any more. */
function outletsAsked(
  options: ChatInputCommandInteraction["options"],
  { phrases, outlets: known }: ChangeContext,
): Change | string {
  const { id } = options.getChannel("channel", true);
  if (options.getSubcommand() === "all")
    return ({ outlets }) => ({
      outlets: Object.fromEntries(Object.entries(outlets).filter(([channel]) => channel !== id)),
    });
  const wanted = options.getString("outlet", true).trim();
  const outlet =
    known.find((one) => one === wanted) ?? known.find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (outlet === undefined) return phrases.notices.unknownOutlet(wanted);
  return ({ outlets }) => {
    const named = [...new Set([...(outlets[id] ?? []), outlet])];
    const limited = { ...outlets, [id]: named };
    const channels = Object.keys(limited).length;
    if (named.length > MOST_OUTLETS) return phrases.managers.tooManyOutlets(named.length, MOST_OUTLETS);
    if (channels > MOST_LIMITED) return phrases.managers.tooManyLimited(channels, MOST_LIMITED);
    return { outlets: limited };
  };
}
