import { type BaseInteraction, InteractionContextType } from "discord.js";
import type { Pace, Tenant } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { readCustomId } from "../custom-id.ts";
import { type Answerable, editPage } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { messageOnce } from "./message-with.ts";
import { mayManage, seenFrom } from "./where-asked.ts";

/** One question, click or command: who asks, in whose library, in which language. */
export interface Turn {
  readonly context: BotContext;
  /** Decided by where it comes from, never by what it holds. */
  readonly tenant: Tenant;
  readonly userId: string;
  /** By what it is asked: a command, the action of a button, "mention" or "post". */
  readonly by: string;
  /** Where it is asked; conversations are told apart by channel and user. */
  readonly channelId: string;
  readonly phrases: Phrases;
  /** Whether the asker may manage the server, and add articles. */
  readonly isManager: boolean;
  /** Whether the asker alone sees the answer in a place where others are; left out: no. */
  readonly isAside?: boolean;
  /** The outlets whose articles alone are used where it is asked; `null`: all. */
  readonly outlets: readonly string[] | null;
  /** Where a command is given in a server: posts in a channel of it, in its language. Rejects where that cannot be. */
  readonly log?:
    | { readonly phrases: Phrases; post(channelId: string, page: CardPage): Promise<void> }
    | undefined;
  /** Of long work: when it lets others go first. */
  readonly pace?: Pace | undefined;
  /** Shows something in place of the answer while that is being made. */
  show(page: CardPage): Promise<void>;
}

export async function turnOf(
  interaction: Answerable,
  context: BotContext,
  isPrivate: boolean,
): Promise<Turn> {
  return {
    context,
    ...(await seenFrom(interaction, context)),
    userId: interaction.user.id,
    by: interaction.isCommand()
      ? interaction.commandName
      : (readCustomId(interaction.customId)?.action ?? "button"),
    channelId: interaction.channelId ?? interaction.user.id,
    phrases: phrasesOf(interaction, isPrivate),
    isManager: mayManage(interaction),
    isAside: isPrivate && interaction.context !== InteractionContextType.BotDM,
    log: { phrases: phrasesOf(interaction, false), post: createPosting(interaction) },
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

/** Posts in channels of the server; one command may have several lines to tell. */
function createPosting({ guild, id }: Answerable): (channelId: string, page: CardPage) => Promise<void> {
  let posts = 0;
  return async (channelId, page) => {
    const channel = guild?.channels.cache.get(channelId);
    if (channel === undefined || channel.guildId !== guild?.id || !channel.isSendable())
      throw new Error("Expected a channel of the server that is written in, got none");
    posts += 1;
    await channel.send(messageOnce(page, `log${posts}`, id));
  };
}
