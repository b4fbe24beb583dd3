import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { listSources } from "./answers/list-sources.ts";
import { completeOutlet } from "./autocomplete/complete-outlet.ts";
import { noticePage } from "./card/notice-page.ts";
import type { SlashCommand } from "./command.ts";
import { shortHash } from "./custom-id.ts";
import { EVERYWHERE, PRIVATE_OPTION } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

export const sources: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("sources"),
    ...EVERYWHERE,
    options: [
      { type: ApplicationCommandOptionType.String, ...optionText("outlet"), autocomplete: true },
      PRIVATE_OPTION,
    ],
  },
  async answer(interaction, turn) {
    const outlet = interaction.options.getString("outlet");
    const page = await listSources({ page: 0, outlet: outlet === null ? null : shortHash(outlet) }, turn);
    return page ?? noticePage(turn.phrases.notices.unknownOutlet(outlet ?? ""));
  },
  complete: completeOutlet,
};
