import {
  type Message,
  MessageReferenceType,
  type OmitPartialGroupDMChannel,
  PermissionFlagsBits,
} from "discord.js";
import { askQuestion, conversationOf, hasWords } from "../answers/ask-question.ts";
import { goingOnFrom } from "../answers/going-on-from.ts";
import { answerShown } from "../card/answer-shown.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Phrases } from "../locales/phrases.ts";
import { phrasesFor } from "../locales/phrases-for.ts";
import { apologyFor } from "./apology.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { questionIn } from "./question-in.ts";
import { refusalTo } from "./refusal-to.ts";
import { type Reply, replyTo } from "./reply.ts";
import type { Turn } from "./turn.ts";
import { isChannelAdmitted, maySpeak, parentOf } from "./where-asked.ts";

/** Answers a message that mentions the bot, replies to it, or is sent to it directly. Never rejects. */
export async function handleMessage(
  message: OmitPartialGroupDMChannel<Message>,
  context: BotContext,
): Promise<void> {
  const { client, guildId } = message;
  const phrases = phrasesFor(message.guild?.preferredLocale ?? "en-US");
  const facts = { what: "mention", server: guildId };
  const startedAt = performance.now();
  const reply = replyTo(message);
  try {
    if (!isForBot(message)) return;
    if (!canAnswer(message))
      return context.log.warn({ ...facts, channel: message.channelId }, "may not speak");
    const asker = { user: message.author.id, server: guildId };
    const refusal = await refusalTo(asker, "question", phrases, context);
    if (refusal !== null) return void (await reply.send(refusal));
    const question = questionIn(message, client.user.id);
    if (!hasWords(question))
      return void (await reply.send(noticePage(phrases.notices.emptyMention, { tone: "hint" })));
    await answer(message, question, { context, phrases, reply });
    context.log.info({ ...facts, tookMs: Math.round(performance.now() - startedAt) }, "answered");
  } catch (error) {
    if (isNowhereToAnswer(error)) return context.log.warn({ ...facts, err: error }, "nowhere to answer");
    const page = apologyFor(error, facts, phrases, context);
    await reply
      .send(page)
      .catch((failure: unknown) => context.log.error({ ...facts, err: failure }, "the apology failed"));
  }
}

/** Bots, system messages, @everyone and roles are never answered; in servers the bot itself must be mentioned. */
function isForBot({ author, webhookId, system, guildId, mentions, client }: Message): boolean {
  if (author.bot || webhookId !== null || system === true) return false;
  // The list of mentioned users has the author of the message replied to as well.
  return guildId === null || mentions.users.has(client.user.id);
}

function canAnswer({ channel, guild }: OmitPartialGroupDMChannel<Message>): boolean {
  if (guild === null || channel.isDMBased()) return true;
  const me = guild.members.me;
  return me === null || maySpeak(channel.permissionsFor(me), channel);
}

async function answer(
  message: OmitPartialGroupDMChannel<Message>,
  question: string,
  { context, phrases, reply }: { context: BotContext; phrases: Phrases; reply: Reply },
): Promise<void> {
  const { guildId: tenant, channel, author, reference } = message;
  const settings = tenant === null ? null : await context.libraries.settings(tenant);
  if (settings !== null && !isChannelAdmitted(settings, channel.id, parentOf(channel)))
    return void (await reply.send(noticePage(phrases.notices.notAllowedHere, { tone: "hint" })));
  reply.showTyping();
  if (settings?.answersInThreads) await reply.openThread(question);
  const turn: Turn = {
    context,
    tenant,
    userId: author.id,
    channelId: reply.channelId,
    phrases,
    isManager: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    show: async () => {},
  };
  const repliedTo = reference?.type === MessageReferenceType.Default ? reference.messageId : undefined;
  const shown = repliedTo === undefined ? undefined : channel.messages.cache.get(repliedTo);
  const key = shown?.author.id === message.client.user.id ? answerShown(shown) : null;
  // Who replies to an answer goes on from there, even to an answer that somebody else was given.
  const conversation = key === null ? { goesOnWith: conversationOf(turn) } : goingOnFrom(key, turn);
  const page = await context.queue.run(() => askQuestion({ question, ...conversation }, turn));
  await reply.send(page);
}
