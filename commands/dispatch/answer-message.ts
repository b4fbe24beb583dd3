import { type Message, type OmitPartialGroupDMChannel, PermissionFlagsBits } from "discord.js";
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
import { isReply, ownMessageRepliedTo } from "./is-for-bot.ts";
import { pointsElsewhere } from "./points-elsewhere.ts";
import type { Turn } from "./turn.ts";

/** A message that is a question, read when it comes: discord.js keeps few messages, and others come while this one is answered. */
export interface MessageQuestion {
  readonly question: string;
  /** The answer of ours that it replies to. */
  readonly answer: AnswerKey | null;
  /** Whether it asks about the words of somebody else, to whom it replies: "is this true?" */
  readonly isAboutReplied: boolean;
}

type Asking = OmitPartialGroupDMChannel<Message>;

export function readMessage(message: Asking): MessageQuestion {
  const { channel, client, id, mentions } = message;
  const written = questionIn(message, client.user.id);
  // Who only mentions the bot in a post of a forum means what the title asks.
  const isTitled = !hasWords(written) && id === channel.id && !channel.isDMBased() && isForumPost(channel);
  const question = isTitled ? questionInTitle(channel) : written;
  const ours = ownMessageRepliedTo(message);
  const isToOther = isReply(message) && ours === null && mentions.repliedUser?.id !== client.user.id;
  return {
    question,
    answer: ours === null ? null : answerShown(ours),
    isAboutReplied: isToOther && pointsElsewhere(question),
  };
}

/**
 * The message whose words are asked about; `null` where Discord does not show them without its intent for content. It is fetched: of others'
 * messages few are kept, and it need not be among them.
 */
async function messageAskedAbout(message: Asking, { readsOwnThreads }: BotContext): Promise<Message | null> {
  // It may be gone, or lie before what we may read.
  const found = await message.fetchReference().catch(() => null);
  const isAllShown = readsOwnThreads || message.guildId === null;
  return found !== null && (isAllShown || hasWords(textOfMessage(found))) ? found : null;
}

/** What is said at once of a message that asks nothing; `null` where it asks something. */
export function hintOn(
  { question, answer }: MessageQuestion,
  { content }: Asking,
  { notices, buttons }: Phrases,
): CardPage | null {
  if (hasWords(question)) return null;
  // Discord keeps the words of a reply from us where it replies to the answer of a command, and does not say so.
  const isUnreadable = content === "" && answer !== null;
  return noticePage(isUnreadable ? notices.replyUnreadable(buttons.followUp) : notices.emptyMention);
}

/** Answers a message on which there is no hint. */
export async function answerMessage(read: MessageQuestion, message: Asking, turn: Turn): Promise<CardPage> {
  const { context, phrases } = turn;
  const { question, answer, isAboutReplied } = read;
  if (isAboutReplied) {
    const targetMessage = await messageAskedAbout(message, context);
    if (targetMessage !== null) return checkThisQuote.answer({ targetMessage }, turn);
    return noticePage(phrases.notices.othersUnreadable(wordsIn(phrases.locale).menus["check-quote"]));
  }
  // Who replies to an answer goes on from there, even to an answer that somebody else was given.
  const conversation = answer === null ? { goesOnWith: conversationOf(turn) } : goingOnFrom(answer, turn);
  return askQuestion({ question, ...conversation }, turn);
}

export interface MessageTurn {
  readonly context: BotContext;
  readonly phrases: Phrases;
  /** Where its answer stands: in the channel, or in a thread below it. */
  readonly channelId: string;
  readonly outlets: readonly string[] | null;
}

export function turnOfMessage({ guildId, author, member }: Message, given: MessageTurn): Turn {
  return {
    ...given,
    tenant: guildId,
    userId: author.id,
    by: "mention",
    isManager: member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    show: async () => {},
  };
}
