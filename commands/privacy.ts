import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { noticePage } from "./card/notice-page.ts";
import { privacyPage } from "./card/privacy-page.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { commandText } from "./locales/command-texts.ts";

const { Subcommand } = ApplicationCommandOptionType;

/** What is kept of who asks, and its deletion: in the server where it is asked, or outside of any. */
export const privacy: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("privacy"),
    ...EVERYWHERE,
    options: [
      { type: Subcommand, ...commandText("privacy.show") },
      { type: Subcommand, ...commandText("privacy.delete") },
    ],
  },
  isAlwaysPrivate: true,
  async answer({ options }, { context: { libraries }, tenant, userId, phrases }) {
    if (options.getSubcommand() !== "delete") return privacyPage(phrases);
    const { answers, verdicts } = await libraries.forget(tenant, userId);
    const { managers, locale } = phrases;
    const what = [managers.keptAnswers(answers), managers.verdicts(verdicts)];
    return noticePage(managers.privacyDeleted(new Intl.ListFormat(locale).format(what)));
  },
};
