import type { SlashCommand } from "../command.ts";
import { completeOutlet } from "./complete-outlet.ts";
import { completeSpeaker } from "./complete-speaker.ts";
import { completeTopic } from "./complete-topic.ts";

/** Completes whichever option of /quotes and /timeline is being typed. */
export const completeQuoteOption: NonNullable<SlashCommand["complete"]> = async (interaction, turn) => {
  switch (interaction.options.getFocused(true).name) {
    case "speaker":
      return completeSpeaker(interaction, turn);
    case "topic":
      return completeTopic(interaction, turn);
    case "outlet":
      return completeOutlet(interaction, turn);
    default:
      return [];
  }
};
