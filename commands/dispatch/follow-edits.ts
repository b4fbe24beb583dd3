import type { Message, OmitPartialGroupDMChannel } from "discord.js";
import { hasWords } from "../answers/ask-question.ts";
import { withThreadLine } from "../card/thread-line.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { answerMessage, readMessage, turnOfMessage } from "./answer-message.ts";
import type { AskedMessage } from "./asked-messages.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { messageWith } from "./message-with.ts";
import { refusalTo } from "./refusal-to.ts";
import { isChannelAdmitted, outletsAt, parentOf } from "./where-asked.ts";

/**
 * Makes the answer anew, in its place, for the latest edit of its question; edits that come meanwhile are followed when that is done, the
 * last of them alone. Never rejects.
 */
export async function followEdits(asked: AskedMessage, context: BotContext): Promise<void> {
  if (asked.isFollowed) return;
  asked.isFollowed = true;
  try {
    while (asked.edit !== null && !asked.isDeleted) {
      const edited: OmitPartialGroupDMChannel<Message> = asked.edit;
      asked.edit = null;
      await answerAnew(edited, asked, context);
    }
  } catch (error) {
    const facts = { what: "edit", err: error };
    if (isNowhereToAnswer(error)) context.log.warn(facts, "nowhere to answer");
    else context.log.error(facts, "an edit was not followed");
  } finally {
    asked.isFollowed = false;
  }
}

async function answerAnew(
  message: OmitPartialGroupDMChannel<Message>,
  asked: AskedMessage,
  context: BotContext,
): Promise<void> {
  const { guildId: tenant, author, client } = message;
  const read = readMessage(message);
  const { question } = read;
  const { reply } = asked;
  if (reply === null || question === asked.question || !hasWords(question)) return;
  const phrases = phrasesFor(message.guild?.preferredLocale ?? "en-US");
  const settings = tenant === null ? null : await context.libraries.settings(tenant);
  if (settings !== null && !isChannelAdmitted(settings, message.channelId, parentOf(message.channel))) return;
  // Who is over the limit keeps the answer that is there.
  if ((await refusalTo({ user: author.id, server: tenant }, "question", phrases, context)) !== null) return;
  asked.question = question;
  const outlets =
    settings === null ? null : outletsAt(settings, message.channelId, parentOf(message.channel));
  const turn = turnOfMessage(message, { context, phrases, channelId: reply.channelId, outlets });
  const page = await context.queue.run(() => answerMessage(read, message, turn));
  if (asked.isDeleted) return;
  // The thread at the message, which was opened for its answer.
  const isFirst =
    reply.channelId === message.id && reply.channel.isThread() && reply.channel.ownerId === client.user.id;
  await reply.edit(messageWith(isFirst ? withThreadLine(page, !context.readsOwnThreads, phrases) : page));
}
