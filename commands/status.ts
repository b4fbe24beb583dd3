import { ApplicationCommandType } from "discord.js";
import { statusPage } from "./card/status-page.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE, PRIVATE_OPTION } from "./describe-command.ts";
import { commandText } from "./locales/command-texts.ts";

/** What the archive holds, and the feeds that the server follows. */
export const status: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("status"),
    ...EVERYWHERE,
    options: [PRIVATE_OPTION],
  },
  async answer(_, { context: { libraries }, tenant, phrases }) {
    const { isSharedVisible } = await libraries.settings(tenant);
    return libraries.use(tenant, async ({ archive, ownArticles }) => {
      const own = tenant === null ? null : (await ownArticles()).size;
      const feeds = await libraries.feeds(tenant);
      return statusPage(await archive.status(), { ownArticles: own, feeds, isSharedVisible, phrases });
    });
  },
};
