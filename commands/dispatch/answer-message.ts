import {
  type Message,
  MessageReferenceType,
  type OmitPartialGroupDMChannel,
  PermissionFlagsBits,
} from "discord.js";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { askQuestion, conversationOf, hasWords } from "../answers/ask-question.ts";
import { goingOnFrom } from "../answers/going-on-from.ts";
import { textOfMessage } from "../answers/text-of-message.ts";
import { answerShown } from "../card/answer-shown.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import { checkThisQuote } from "../check-this-quote.ts";
import { wordsIn } from "../locales/command-texts.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import type { BotContext } from "./bot-context.ts";
import { isForumPost, questionIn, questionInTitle } from "./question-in.ts";
import { messageRepliedTo } from "./is-for-bot.ts";
import { pointsElsewhere } from "./points-elsewhere.ts";
import type { Turn } from "./turn.ts";

/** A message that is a question, read when it comes: discord.js keeps few messages, and others come while this one is answered. */
export interface MessageQuestion {
  readonly question: string;
  /** What it replies to, where that is shown. */
  readonly repliedTo: Message | null;
  /** The answer of ours that it replies to. */
  readonly answer: AnswerKey | null;
  /** Whether its question is about somebody else's words, which it replies to: those are shown, or they are not. */
  readonly pointsAt: "nothing" | "shown" | "unshown";
}

type Asking = OmitPartialGroupDMChannel<Message>;

export function readMessage(message: Asking): MessageQuestion {
  const { channel, client, id } = message;
  const written = questionIn(message, client.user.id);
  // Who only mentions the bot in a post of a forum means what the title asks.
  const isTitled = !hasWords(written) && id === channel.id && !channel.isDMBased() && isForumPost(channel);
  const question = isTitled ? questionInTitle(channel) : written;
  const repliedTo = messageRepliedTo(message);
  const isOurs = repliedTo !== null && repliedTo.author.id === client.user.id;
  const answer = isOurs ? answerShown(repliedTo) : null;
  return { question, repliedTo, answer, pointsAt: pointedAt(message, question, repliedTo) };
}

function pointedAt(
  { guildId, mentions, reference, client }: Asking,
  question: string,
  repliedTo: Message | null,
): MessageQuestion["pointsAt"] {
  const isReply = reference?.type === MessageReferenceType.Default;
  const isToBot = [repliedTo?.author.id, mentions.repliedUser?.id].includes(client.user.id);
  if (!isReply || isToBot || !pointsElsewhere(question)) return "nothing";
  const isShown =
    repliedTo !== null && (hasWords(textOfMessage(repliedTo)) || repliedTo.attachments.size > 0);
  // In private all is shown; what is not, is gone.
  return isShown ? "shown" : guildId === null ? "nothing" : "unshown";
}

/**
 * What is said at once of a message that asks nothing, or asks about words that Discord shows to nobody without its intent for content;
 * `null` where something is to be looked up.
 */
export function hintOn(
  { question, answer, pointsAt }: MessageQuestion,
  { content }: Asking,
  { notices, buttons, locale }: Turn["phrases"],
): CardPage | null {
  if (pointsAt === "unshown")
    return noticePage(notices.othersUnreadable(wordsIn(locale).menus["check-quote"]));
  if (hasWords(question)) return null;
  // Discord keeps the words of a reply from us where it replies to the answer of a command, and does not say so.
  const isUnreadable = content === "" && answer !== null;
  return noticePage(isUnreadable ? notices.replyUnreadable(buttons.followUp) : notices.emptyMention);
}

/** Answers a message on which there is no hint. */
export async function answerMessage(
  { question, repliedTo, answer, pointsAt }: MessageQuestion,
  turn: Turn,
): Promise<CardPage> {
  if (pointsAt === "shown" && repliedTo !== null)
    return checkThisQuote.answer({ targetMessage: repliedTo }, turn);
  // Who replies to an answer goes on from there, even to an answer that somebody else was given.
  const conversation = answer === null ? { goesOnWith: conversationOf(turn) } : goingOnFrom(answer, turn);
  return askQuestion({ question, ...conversation }, turn);
}

export interface MessageTurn {
  readonly context: BotContext;
  readonly phrases: Phrases;
  /** Where its answer stands: in the channel, or in a thread below it. */
  readonly channelId: string;
}

export function turnOfMessage({ guildId, author, member }: Message, given: MessageTurn): Turn {
  return {
    ...given,
    tenant: guildId,
    userId: author.id,
    isManager: member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    show: async () => {},
  };
}
