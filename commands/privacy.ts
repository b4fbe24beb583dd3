import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Phrases } from "../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card/card-page.ts";
import { escapeText } from "./card/escape-text.ts";
import { noticePage } from "./card/notice-page.ts";
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

/** What is kept of people, what never is, and how it is deleted. */
function privacyPage({ managers }: Phrases): CardPage {
  const told = [managers.privacyStored, managers.privacyNever, managers.privacyHow];
  return cardPage(told.map((text) => textDisplay(escapeText(text))));
}
