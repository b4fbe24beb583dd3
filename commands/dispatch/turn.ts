import { type BaseInteraction, InteractionContextType } from "discord.js";
import type { Pace, Tenant } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { type Answerable, editPage } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { mayManage, tenantOf } from "./where-asked.ts";

/** One question, click or command: who asks, in whose library, in which language. */
export interface Turn {
  readonly context: BotContext;
  /** Decided by where it comes from, never by what it holds. */
  readonly tenant: Tenant;
  readonly userId: string;
  /** Where it is asked; conversations are told apart by channel and user. */
  readonly channelId: string;
  readonly phrases: Phrases;
  /** Whether the asker may manage the server, and add articles. */
  readonly isManager: boolean;
  /** Whether the asker alone sees the answer in a place where others are; left out: no. */
  readonly isAside?: boolean;
  /** Of long work: when it lets others go first. */
  readonly pace?: Pace | undefined;
  /** Shows something in place of the answer while that is being made. */
  show(page: CardPage): Promise<void>;
}

export function turnOf(interaction: Answerable, context: BotContext, isPrivate: boolean): Turn {
  return {
    context,
    tenant: tenantOf(interaction),
    userId: interaction.user.id,
    channelId: interaction.channelId ?? interaction.user.id,
    phrases: phrasesOf(interaction, isPrivate),
    isManager: mayManage(interaction),
    isAside: isPrivate && interaction.context !== InteractionContextType.BotDM,
    show: (page) => editPage(interaction, page),
  };
}

/** What the asker alone sees is in the asker's language, what all see in the server's. */
export function phrasesOf(
  { locale, guildLocale }: Pick<BaseInteraction, "locale" | "guildLocale">,
  isPrivate = true,
): Phrases {
  return phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
}
