import { ApplicationCommandType } from "discord.js";
import { quotesPage } from "./answers/list-quotes.ts";
import { completeQuoteOption } from "./autocomplete/complete-quote-option.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { commandText } from "./locales/command-texts.ts";
import { quoteOptions, quotesAsked } from "./quote-options.ts";

export const quotes: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("quotes"),
    ...EVERYWHERE,
    options: quoteOptions(),
  },
  answer: (interaction, turn) => quotesPage({ ...quotesAsked(interaction), order: "best" }, turn),
  complete: completeQuoteOption,
};
