import type { Message, OmitPartialGroupDMChannel } from "discord.js";
import { noticePage } from "../card/notice-page.ts";
import { withThreadLine } from "../card/thread-line.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { answerMessage, hintOn, readMessage, turnOfMessage } from "./answer-message.ts";
import { apologyFor } from "./apology.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { followEdits } from "./follow-edits.ts";
import { isForBot } from "./is-for-bot.ts";
import { refusalTo } from "./refusal-to.ts";
import { replyTo } from "./reply.ts";
import { createShownBelow } from "./shown-below.ts";
import { isChannelAdmitted, maySpeak, outletsAt, parentOf } from "./where-asked.ts";

/** Answers a message that mentions the bot, replies to it, or is sent to it directly. Never rejects. */
export async function handleMessage(
  message: OmitPartialGroupDMChannel<Message>,
  context: BotContext,
): Promise<void> {
  if (!isForBot(message, context)) return;
  const titled = context.asked.get(message.id);
  if (titled !== undefined) {
    // The first message of a post whose title is being answered, or was: its own words take the title's place.
    titled.edit = message;
    return followEdits(titled, context);
  }
  const { guildId } = message;
  const phrases = phrasesFor(message.guild?.preferredLocale ?? "en-US");
  const facts = { what: "mention", server: guildId };
  const startedAt = performance.now();
  const reply = replyTo(message);
  const asked = context.asked.add(message.id);
  const below = createShownBelow(asked, reply, { context, phrases });
  try {
    const read = readMessage(message);
    asked.question = read.question;
    if (!canAnswer(message))
      return context.log.warn({ ...facts, channel: message.channelId }, "may not speak");
    const settings = guildId === null ? null : await context.libraries.settings(guildId);
    const isAdmitted =
      settings === null || isChannelAdmitted(settings, message.channelId, parentOf(message.channel));
    const asker = { user: message.author.id, server: guildId };
    const refusal = await refusalTo(asker, isAdmitted ? "question" : "click", phrases, context);
    // What all of a channel see is told once; where nothing is to be said in public, only that.
    if (refusal !== null && guildId !== null && (refusal.isRepeated || !isAdmitted)) return;
    if (refusal !== null) return await below.show(refusal.page);
    const hint = isAdmitted ? hintOn(read, message, phrases) : noticePage(phrases.notices.notAllowedHere);
    if (hint !== null) return await below.show(hint);
    below.typeSoon();
    const isOpened = settings?.answersInThreads === true && (await reply.openThread(read.question));
    const outlets =
      settings === null ? null : outletsAt(settings, message.channelId, parentOf(message.channel));
    const turn = turnOfMessage(message, { context, phrases, channelId: reply.channelId, outlets });
    const page = await below.inTurn(() => answerMessage(read, message, turn));
    await below.show(isOpened ? withThreadLine(page, !context.readsOwnThreads, phrases) : page);
    context.log.info({ ...facts, tookMs: Math.round(performance.now() - startedAt) }, "answered");
  } catch (error) {
    if (isNowhereToAnswer(error)) return context.log.warn({ ...facts, err: error }, "nowhere to answer");
    const page = apologyFor(error, facts, phrases, context);
    await below
      .show(page)
      .catch((failure: unknown) => context.log.error({ ...facts, err: failure }, "the apology failed"));
  } finally {
    below.end();
    asked.isFollowed = false;
    await followEdits(asked, context);
  }
}

function canAnswer({ channel, guild }: OmitPartialGroupDMChannel<Message>): boolean {
  if (guild === null || channel.isDMBased()) return true;
  const me = guild.members.me;
  return me === null || maySpeak(channel.permissionsFor(me), channel);
}
