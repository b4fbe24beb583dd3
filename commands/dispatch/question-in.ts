import type { Message } from "discord.js";

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
