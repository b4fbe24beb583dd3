import { MessageFlags } from "discord.js";
import type { CardPage } from "../card/card-page.ts";

/** A page as a message. Nobody is ever pinged by what an article or a question holds. */
export function messageWith({ components, files = [] }: CardPage) {
  return {
    components,
    ...(files.length > 0 && { files: [...files] }),
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** Why a message is sent that nobody may see twice; at most five letters. Of the lines of a log each has its number. */
type Purpose = "reply" | "post" | "late" | "dm" | `log${number}` | "share" | "panel" | "join";

/**
 * A page as a message that comes once, though the request is sent again because its answer got lost. Discord gives back the first message of a
 * nonce and sends no second one, whatever that would hold: so what one id is the reason for goes by its purpose, too. A nonce has 25 characters
 * at most, an id twenty.
 */
export function messageOnce(page: CardPage, purpose: Purpose, id: string) {
  return { ...messageWith(page), nonce: `${id}${purpose}`, enforceNonce: true as const };
}
