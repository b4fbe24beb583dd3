import { ChannelType, type GuildTextBasedChannel, type Message } from "discord.js";

/** What a message asks: its text without the bot's mention; other mentions as the names they show. */
export function questionIn({ content, mentions, guild }: Message<boolean>, botId: string): string {
  return content
    .replaceAll(/<@!?(?<id>\d+)>/gu, (_, id: string) => {
      if (id === botId) return " ";
      return mentions.members?.get(id)?.displayName ?? mentions.users.get(id)?.displayName ?? " ";
    })
    .replaceAll(/<@&(?<id>\d+)>/gu, " ")
    .replaceAll(/<#(?<id>\d+)>/gu, (_, id: string) => guild?.channels.cache.get(id)?.name ?? " ")
    .replaceAll(/<a?:\w+:\d+>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Whether a thread is a post of a forum, of which the first message has the thread's id. */
export function isForumPost(channel: Pick<GuildTextBasedChannel, "isThread" | "parent">): boolean {
  return channel.isThread() && channel.parent?.type === ChannelType.GuildForum;
}

/** What the title of a forum post asks. */
export function questionInTitle({ name }: Pick<GuildTextBasedChannel, "name">): string {
  return name.replaceAll(/\s+/gu, " ").trim();
}
