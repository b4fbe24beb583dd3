import { setTimeout as wait } from "node:timers/promises";
import {
  type AnyThreadChannel,
  ChannelType,
  type GuildMember,
  type Message,
  PermissionFlagsBits,
} from "discord.js";
import { askTitle, hasQuestionMark, hasWords } from "../answers/ask-question.ts";
import type { CardPage } from "../card/card-page.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { apologyFor } from "./apology.ts";
import type { AskedMessage } from "./asked-messages.ts";
import type { BotContext } from "./bot-context.ts";
import { isCodeOf, isNowhereToAnswer, UNKNOWN_MEMBER } from "./discord-errors.ts";
import { followEdits } from "./follow-edits.ts";
import { handleMessage } from "./handle-message.ts";
import { messageOnce } from "./message-with.ts";
import { questionInTitle } from "./question-in.ts";
import { refusalTo } from "./refusal-to.ts";
import { createShownBelow } from "./shown-below.ts";
import type { Turn } from "./turn.ts";
import { isChannelAdmitted, maySpeak, outletsAt } from "./where-asked.ts";

/**
 * Answers a new post of a forum by its title, which every bot may read, where the server wants it so and the title asks something. A title
 * that is edited later is not followed. Never rejects.
 */
export async function handlePost(post: AnyThreadChannel, isNew: boolean, context: BotContext): Promise<void> {
  const { guild, client, ownerId, id } = post;
  const isOthers = ownerId !== null && ownerId !== client.user.id;
  if (!isNew || !isOthers || post.parent?.type !== ChannelType.GuildForum || !hasWords(post.name)) return;
  const { asked, libraries, log } = context;
  const facts = { what: "post", server: guild.id };
  const startedAt = performance.now();
  try {
    const settings = await libraries.settings(guild.id);
    if (!settings.answersForumPosts || !isChannelAdmitted(settings, id, post.parentId)) return;
    // Its first message, which has the post's id, mentions the bot and has come before.
    if (asked.get(id) !== undefined) return;
    const { me } = guild.members;
    if (me !== null && !maySpeak(post.permissionsFor(me), post))
      return log.warn({ ...facts, channel: id }, "may not speak");
    await answerTitle(post, ownerId, asked.add(id), {
      context,
      outlets: outletsAt(settings, id, post.parentId),
    });
    log.info({ ...facts, tookMs: Math.round(performance.now() - startedAt) }, "answered");
  } catch (error) {
    if (isNowhereToAnswer(error)) log.warn({ ...facts, err: error }, "nowhere to answer");
    else log.error({ ...facts, err: error }, "a post was not answered");
  }
}

async function answerTitle(
  post: AnyThreadChannel,
  ownerId: string,
  asked: AskedMessage,
  { context, outlets }: Pick<Turn, "context" | "outlets">,
): Promise<void> {
  const { guild, id } = post;
  const phrases = phrasesFor(guild.preferredLocale);
  const question = questionInTitle(post);
  asked.question = question;
  const place = { send: (page: CardPage) => sendInto(post, page), type: () => post.sendTyping() };
  const below = createShownBelow(asked, place, { context, phrases });
  // Nobody has turned to us: without a question mark it is seen only in the end whether something is asked, and until then nothing is said.
  const isPut = hasQuestionMark(question);
  try {
    const owner = await memberOf(post, ownerId);
    if (owner === null || owner.user.bot) return;
    const refusal = await refusalTo({ user: ownerId, server: guild.id }, "question", phrases, context);
    if (refusal !== null) {
      if (isPut && !refusal.isRepeated) await below.show(refusal.page);
      return;
    }
    const turn: Turn = {
      context,
      tenant: guild.id,
      userId: ownerId,
      by: "post",
      channelId: id,
      phrases,
      outlets,
      isManager: owner.permissions.has(PermissionFlagsBits.ManageGuild),
      show: async () => {},
    };
    if (isPut) below.typeSoon();
    const ask = () => askTitle(question, turn);
    const page = await (isPut ? below.inTurn(ask) : context.queue.run(ask));
    if (page !== null) await below.show(page);
    else await below.takeBack();
  } catch (error) {
    if (!isPut || isNowhereToAnswer(error)) throw error;
    await below.show(apologyFor(error, { what: "post", server: guild.id }, phrases, context));
  } finally {
    below.end();
    asked.isFollowed = false;
    // What mentions the bot meanwhile is answered in the title's place, or, where nothing was said, by itself.
    if (asked.reply !== null) await followEdits(asked, context);
    else {
      context.asked.forget(id);
      if (asked.edit !== null && !asked.isDeleted) await handleMessage(asked.edit, context);
    }
  }
}

/** Who has opened it; `null` where that is nobody of the server: a webhook, or somebody who has left. */
async function memberOf({ guild }: AnyThreadChannel, id: string): Promise<GuildMember | null> {
  try {
    return await guild.members.fetch(id);
  } catch (error) {
    if (isCodeOf(error, UNKNOWN_MEMBER)) return null;
    throw error;
  }
}

/** "Cannot message this thread until after the post author has sent an initial message": the message may come behind the thread. */
const NO_FIRST_MESSAGE = 40_058;
const TRIES = 3;
const PAUSE_MS = 1_000;

async function sendInto(post: AnyThreadChannel, page: CardPage): Promise<Message> {
  const content = messageOnce(page, "post", post.id);
  for (let tried = 1; ; tried++) {
    try {
      return await post.send(content);
    } catch (error) {
      if (!isCodeOf(error, NO_FIRST_MESSAGE) || tried === TRIES) throw error;
      await wait(PAUSE_MS);
    }
  }
}
