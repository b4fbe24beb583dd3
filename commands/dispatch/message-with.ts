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
