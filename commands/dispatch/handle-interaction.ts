import type {
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Pace } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Command, SlashCommand } from "../command.ts";
import { COMMANDS } from "../index.ts";
import {
  type Answerable,
  acknowledge,
  isAcknowledged,
  isAcknowledgedInPlace,
  showLongPage,
  showPage,
  tellPrivately,
} from "./acknowledge.ts";
import { answerButton } from "./answer-button.ts";
import { answerModal } from "./answer-modal.ts";
import { apologyFor } from "./apology.ts";
import type { BotContext } from "./bot-context.ts";
import { completeOption } from "./complete-option.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { inLongTurn } from "./long-turn.ts";
import { isRefused } from "./refusal-to.ts";
import { phrasesOf, type Turn, turnOf } from "./turn.ts";
import { isAnsweredPrivately } from "./where-asked.ts";

/** Answers whatever Discord sends. Never rejects: a failure is an apology with an id, and a line in the log. */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(interaction, context);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return orApologise(interaction, interaction.commandName, context, () =>
      answerCommand(interaction, context),
    );
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return orApologise(interaction, "button", context, () => answerButton(interaction, context));
  if (interaction.isModalSubmit())
    return orApologise(interaction, "modal", context, () => answerModal(interaction, context));
}

async function orApologise(
  interaction: Answerable,
  what: string,
  context: BotContext,
  answer: () => Promise<void>,
): Promise<void> {
  const { log } = context;
  const startedAt = performance.now();
  const facts = { what, server: interaction.guildId };
  try {
    await answer();
    log.info({ ...facts, tookMs: Math.round(performance.now() - startedAt) }, "answered");
  } catch (error) {
    if (isNowhereToAnswer(error)) return log.warn({ ...facts, err: error }, "nowhere to answer");
    const page = apologyFor(error, facts, phrasesOf(interaction), context);
    // What a card shows to all is not overwritten by what one click has come to.
    const hasOwnAnswer = isAcknowledged(interaction) && !isAcknowledgedInPlace(interaction);
    const tell = hasOwnAnswer ? showPage : tellPrivately;
    await tell(interaction, page).catch((failure: unknown) =>
      log.error({ ...facts, err: failure }, "the apology failed"),
    );
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
  const phrases = phrasesOf(interaction);
  if (command === undefined)
    return tellPrivately(interaction, noticePage(phrases.notices.fromEarlierVersion));
  if (await isRefused("question", interaction, context)) return;
  const isPrivate = await isAnsweredPrivately(interaction, command, context);
  await context.queue.ahead(acknowledge(interaction, isPrivate));
  const turn = await turnOf(interaction, context, isPrivate);
  const isLong = command.kind === "slash" ? isLongOne(command, interaction) : command.isLong === true;
  const answer = (pace?: Pace): Promise<CardPage | null> => answerOf(command, interaction, { ...turn, pace });
  const page = await (isLong ? inLongTurn(turn, answer) : context.queue.run(answer));
  const show = isLong ? showLongPage : showPage;
  await show(interaction, page ?? noticePage(phrases.notices.answerGone));
}

function isLongOne(
  { longOnes = [] }: SlashCommand,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): boolean {
  const subcommand = interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
  return subcommand !== null && longOnes.includes(subcommand);
}

function answerOf(
  command: Command,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  turn: Turn,
): Promise<CardPage> {
  if (command.kind === "slash" && interaction.isChatInputCommand()) return command.answer(interaction, turn);
  if (command.kind === "message" && interaction.isMessageContextMenuCommand())
    return command.answer(interaction, turn);
  throw new Error(`Expected /${command.data.name} to be a ${command.kind} command`);
}
