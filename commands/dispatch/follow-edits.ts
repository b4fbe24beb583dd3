import { type Message, type OmitPartialGroupDMChannel, PermissionFlagsBits } from "discord.js";
import { askQuestion, conversationOf, hasWords } from "../answers/ask-question.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import type { AskedMessage } from "./asked-messages.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";
import { messageWith } from "./message-with.ts";
import { questionIn } from "./question-in.ts";
import { refusalTo } from "./refusal-to.ts";
import type { Turn } from "./turn.ts";
import { isChannelAdmitted, parentOf } from "./where-asked.ts";

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
  const question = questionIn(message, client.user.id);
  const { reply } = asked;
  if (reply === null || question === asked.question || !hasWords(question)) return;
  const phrases = phrasesFor(message.guild?.preferredLocale ?? "en-US");
  const settings = tenant === null ? null : await context.libraries.settings(tenant);
  if (settings !== null && !isChannelAdmitted(settings, message.channelId, parentOf(message.channel))) return;
  // Who is over the limit keeps the answer that is there.
  if ((await refusalTo({ user: author.id, server: tenant }, "question", phrases, context)) !== null) return;
  asked.question = question;
  const turn: Turn = {
    context,
    tenant,
    userId: author.id,
    channelId: reply.channelId,
    phrases,
    isManager: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    show: async () => {},
  };
  const page = await context.queue.run(() =>
    askQuestion({ question, goesOnWith: conversationOf(turn) }, turn),
  );
  if (!asked.isDeleted) await reply.edit(messageWith(page));
}
