import {
  type Message,
  MessageReferenceType,
  type OmitPartialGroupDMChannel,
  PermissionFlagsBits,
} from "discord.js";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { askQuestion, conversationOf, hasWords } from "../answers/ask-question.ts";
import { goingOnFrom } from "../answers/going-on-from.ts";
import { answerShown } from "../card/answer-shown.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import type { CardPage } from "../card/card-page.ts";
import { wordsIn } from "../locales/command-texts.ts";
import { apologyFor } from "./apology.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { followEdits } from "./follow-edits.ts";
import { takeAlong } from "./handle-deletion.ts";
import { pointsElsewhere } from "./points-elsewhere.ts";
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
  if (!isForBot(message)) return;
  const reply = replyTo(message);
  const asked = context.asked.add(message.id);
  const send = async (page: CardPage): Promise<void> => {
    if (asked.isDeleted) return;
    asked.reply = await reply.send(page);
    // Deleted while that was on its way.
    if (asked.isDeleted) await takeAlong(asked, context);
  };
  try {
    asked.question = questionIn(message, client.user.id);
    // Looked up at once: discord.js keeps few messages, and others come while this one is answered.
    const repliedTo = answerRepliedTo(message);
    if (!canAnswer(message))
      return context.log.warn({ ...facts, channel: message.channelId }, "may not speak");
    const settings = guildId === null ? null : await context.libraries.settings(guildId);
    const isAdmitted =
      settings === null || isChannelAdmitted(settings, message.channelId, parentOf(message.channel));
    const asker = { user: message.author.id, server: guildId };
    const refusal = await refusalTo(asker, isAdmitted ? "question" : "click", phrases, context);
    // What all of a channel see is told once; where nothing is to be said in public, only that.
    if (refusal !== null && guildId !== null && (refusal.isRepeated || !isAdmitted)) return;
    if (refusal !== null) return void (await send(refusal.page));
    const { question } = asked;
    const hint = isAdmitted
      ? (hintInsteadOf(question, { content: message.content, repliedTo }, phrases) ??
        hintOfOthers(question, message, phrases))
      : phrases.notices.notAllowedHere;
    if (hint !== null) return void (await send(noticePage(hint)));
    reply.showTyping();
    if (settings?.answersInThreads) await reply.openThread(question);
    await send(await answerTo(message, question, { context, phrases, reply, repliedTo }));
    context.log.info({ ...facts, tookMs: Math.round(performance.now() - startedAt) }, "answered");
  } catch (error) {
    if (isNowhereToAnswer(error)) return context.log.warn({ ...facts, err: error }, "nowhere to answer");
    const page = apologyFor(error, facts, phrases, context);
    await send(page).catch((failure: unknown) =>
      context.log.error({ ...facts, err: failure }, "the apology failed"),
    );
  } finally {
    asked.isFollowed = false;
    await followEdits(asked, context);
  }
}

/** Bots, system messages, @everyone and roles are never answered; in servers the bot itself must be mentioned. */
export function isForBot({ author, webhookId, system, guildId, mentions, client }: Message): boolean {
  if (author.bot || webhookId !== null || system === true) return false;
  // The list of mentioned users has the author of the message replied to as well.
  return guildId === null || mentions.users.has(client.user.id);
}

function canAnswer({ channel, guild }: OmitPartialGroupDMChannel<Message>): boolean {
  if (guild === null || channel.isDMBased()) return true;
  const me = guild.members.me;
  return me === null || maySpeak(channel.permissionsFor(me), channel);
}

/** What is said of a message that asks nothing; `null` where it asks something. */
function hintInsteadOf(
  question: string,
  { content, repliedTo }: { readonly content: string; readonly repliedTo: AnswerKey | null },
  { notices, buttons }: Phrases,
): string | null {
  if (hasWords(question)) return null;
  // Discord keeps the words of a reply from us where it replies to the answer of a command, and does not say so.
  const isUnreadable = content === "" && repliedTo !== null;
  return isUnreadable ? notices.replyUnreadable(buttons.followUp) : notices.emptyMention;
}

/**
 * What is said to who replies to somebody else's message and asks about its words: Discord shows them to nobody without its intent for
 * content; `null` for any other message.
 */
function hintOfOthers(
  question: string,
  { guildId, mentions, reference, client }: Message,
  { notices, locale }: Phrases,
): string | null {
  const isReply = guildId !== null && reference?.type === MessageReferenceType.Default;
  if (!isReply || mentions.repliedUser?.id === client.user.id || !pointsElsewhere(question)) return null;
  return notices.othersUnreadable(wordsIn(locale).menus["check-quote"]);
}

/** The answer that a message replies to, if it replies to one of ours. */
function answerRepliedTo({
  channel,
  client,
  reference,
}: OmitPartialGroupDMChannel<Message>): AnswerKey | null {
  const repliedTo = reference?.type === MessageReferenceType.Default ? reference.messageId : undefined;
  const shown = repliedTo === undefined ? undefined : channel.messages.cache.get(repliedTo);
  return shown?.author.id === client.user.id ? answerShown(shown) : null;
}

interface Answering {
  readonly context: BotContext;
  readonly phrases: Phrases;
  readonly reply: Reply;
  /** The answer of ours that the message replies to. */
  readonly repliedTo: AnswerKey | null;
}

async function answerTo(
  message: OmitPartialGroupDMChannel<Message>,
  question: string,
  { context, phrases, reply, repliedTo }: Answering,
): Promise<CardPage> {
  const { guildId: tenant, author } = message;
  const turn: Turn = {
    context,
    tenant,
    userId: author.id,
    channelId: reply.channelId,
    phrases,
    isManager: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    show: async () => {},
  };
  // Who replies to an answer goes on from there, even to an answer that somebody else was given.
  const conversation =
    repliedTo === null ? { goesOnWith: conversationOf(turn) } : goingOnFrom(repliedTo, turn);
  return context.queue.run(() => askQuestion({ question, ...conversation }, turn));
}
