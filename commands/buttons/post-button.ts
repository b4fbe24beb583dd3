import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import { isFromOwnReply } from "../dispatch/own-reply.ts";
import { phrasesOf } from "../dispatch/turn.ts";
import { cardPage, textDisplay } from "../card/card-page.ts";
import type { CustomId } from "../custom-id.ts";
import type { PostingButton } from "./button.ts";

/**
 * Shows to all the verdict that one was shown, as it was shown: its words are taken from the message itself, for the words that were
 * checked are not kept. Only by the one who asked, and only while the archive still holds, for this tenant, every place that it cites.
 */
export function postButton({ answer }: Extract<CustomId, { action: "post" }>): PostingButton {
  return {
    how: "posts",
    async posting(interaction, { context, tenant, userId }) {
      if (!isFromOwnReply(interaction)) return null;
      const kept = await context.libraries.kept(tenant, answer);
      if (kept?.isWhole !== true) return null;
      const shown = interaction.message.components.map(
        (component) => component.toJSON() as APIMessageTopLevelComponent,
      );
      const toOne = withoutButton(shown, interaction.customId);
      // All read the line in the language of the server.
      const by = phrasesOf(interaction, false).card.postedBy(`<@${userId}>`);
      return { toAll: cardPage([...toOne, textDisplay(`-# ${by}`)]), toOne: cardPage(toOne) };
    },
  };
}

/** Without the row that holds this button alone. */
function withoutButton(
  components: readonly APIMessageTopLevelComponent[],
  customId: string,
): APIMessageTopLevelComponent[] {
  return components.filter((component) => {
    if (component.type !== ComponentType.ActionRow) return true;
    return !component.components.some((part) => "custom_id" in part && part.custom_id === customId);
  });
}
