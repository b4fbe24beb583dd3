import type { AutocompleteInteraction } from "discord.js";
import { MOST_CHOICES } from "../autocomplete/choice.ts";
import { COMMANDS } from "../index.ts";
import type { BotContext } from "./bot-context.ts";
import { phrasesOf } from "./turn.ts";
import { seenFrom } from "./where-asked.ts";

/** Choices later than this come to somebody who has typed on. */
const LATEST_MS = 300;

/** Answers with choices in time, or with none: an option can be typed in full as well. Never rejects. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  context: BotContext,
): Promise<void> {
  const { commandName, guildId } = interaction;
  try {
    const command = COMMANDS.find(({ data }) => data.name === commandName);
    const complete = command?.kind === "slash" ? command.complete : undefined;
    const completed = async () => {
      const turn = { context, phrases: phrasesOf(interaction), ...(await seenFrom(interaction, context)) };
      return (await complete?.(interaction, turn)) ?? [];
    };
    const completing = completed();
    const found = await Promise.race([completing, later(LATEST_MS)]);
    if (found === null) context.log.warn({ what: commandName, server: guildId }, "completing takes too long");
    await interaction.respond((found ?? []).slice(0, MOST_CHOICES));
  } catch (error) {
    context.log.warn({ what: commandName, server: guildId, err: error }, "completing failed");
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
