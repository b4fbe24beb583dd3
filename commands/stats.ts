import { ApplicationCommandType } from "discord.js";
import { noticePage } from "./card/notice-page.ts";
import { statsPage } from "./card/stats-page.ts";
import type { SlashCommand } from "./command.ts";
import { FOR_MANAGERS } from "./describe-command.ts";
import { commandText } from "./locales/command-texts.ts";

/** How much was asked in the server, and how helpful the answers were; not who asked, nor what. */
export const stats: SlashCommand = {
  kind: "slash",
  data: { type: ApplicationCommandType.ChatInput, ...commandText("stats"), ...FOR_MANAGERS },
  isAlwaysPrivate: true,
  async answer(_, { context: { libraries }, tenant, phrases }) {
    if (tenant === null) return noticePage(phrases.notices.serverOnly);
    return statsPage(await libraries.usage(tenant), phrases);
  },
};
