import {
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  type Locale,
  MessageType,
} from "discord-api-types/v10";
import type { AttachedFile } from "../http/cdn.ts";
import { contextOf, messageCommandData } from "../interactions/payload.ts";
import type { Parts } from "../routes/parts.ts";
import type { StoredCommand } from "../world/command-store.ts";
import { permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, FakeUser, StoredMessage } from "../world/records.ts";
import { COMPONENT } from "../world/visible.ts";
import { clickable, selectIn } from "./components-of.ts";
import { type InteractionHandle, interactionHandle, type OpenModal } from "./interaction-handle.ts";
import { forgedModal, modalData } from "./modal-fields.ts";
import { type SaidHandle, saidHandle } from "./said-handle.ts";
import { optionsOf, type SlashOptions, writeOptions } from "./slash-options.ts";

/** Somebody, not yet in a channel. */
export interface Person {
  readonly user: FakeUser;
  in(channel: FakeChannel): PersonThere;
  /** In the private channel with the bot. */
  dm(): PersonThere;
  /** In a private channel with others, where the bot is not: only for apps that are installed to the user. */
  inPrivateWith(...others: readonly FakeUser[]): PersonThere;
}

/** Somebody in a channel, doing what people do there. Throws where Discord's own client would not let them. */
export interface PersonThere {
  readonly user: FakeUser;
  readonly channel: FakeChannel;
  says(content: string, options?: SaysOptions): SaidHandle;
  slash(name: string, options?: SlashOptions, more?: SlashMore): InteractionHandle;
  /** Typing in the option `focused`; the text typed so far is its value in `options`. */
  autocomplete(name: string, options: SlashOptions, focused: string, more?: SlashMore): InteractionHandle;
  /** A button by its custom id or label. */
  click(message: StoredMessage, button: string | RegExp, more?: ClickMore): InteractionHandle;
  select(
    message: StoredMessage,
    customId: string,
    values: readonly string[],
    more?: Localised,
  ): InteractionHandle;
  /** An open modal, or the custom id of one that was never open. */
  submitModal(
    modal: OpenModal | string,
    fields: Readonly<Record<string, string>>,
    more?: ModalMore,
  ): InteractionHandle;
  messageCommand(name: string, target: StoredMessage, more?: Localised): InteractionHandle;
}

export interface SaysOptions {
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  readonly replyTo?: StoredMessage;
  /** Whether a reply pings; as in Discord's client, `true` unless switched off. */
  readonly pings?: boolean;
  readonly attachments?: readonly AttachedFile[];
}

export interface Localised {
  /** Language of the person's client; `en-US` unless said otherwise. */
  readonly locale?: Locale | `${Locale}`;
}

export interface SlashMore extends Localised {
  readonly subcommand?: string;
  /** Whether a server's settings let somebody use it whom its default permissions do not. */
  readonly isAllowedByServer?: boolean;
}

export interface ClickMore extends Localised {
  /** Sends `button` as custom id even where no such button is. */
  readonly isForged?: boolean;
}

export interface ModalMore extends Localised {
  readonly source?: StoredMessage;
}

export function createPerson(user: FakeUser, parts: Parts): Person {
  const { world } = parts;
  return {
    user,
    in: (channel) => personIn(user, channel, parts),
    dm: () => personIn(user, world.privateChannel([user], ChannelType.DM), parts),
    inPrivateWith: (...others) =>
      personIn(user, world.privateChannel([user, ...others], ChannelType.GroupDM), parts),
  };
}

function personIn(user: FakeUser, channel: FakeChannel, parts: Parts): PersonThere {
  const { world, changes, messages, interactions, cdn } = parts;
  const send = (
    type: InteractionType,
    data: object,
    more: Localised,
    source?: StoredMessage,
  ): InteractionHandle => {
    const locale = more.locale as Locale | undefined;
    const deed = { type, user, channel, data: data as Readonly<Record<string, unknown>>, locale, source };
    return interactionHandle(interactions.send(deed), changes);
  };
  const command = (
    type: InteractionType,
    name: string,
    values: SlashOptions,
    more: SlashMore,
    focused?: string,
  ) => {
    const known = commandFor(
      parts,
      name,
      ApplicationCommandType.ChatInput,
      user,
      channel,
      more.isAllowedByServer,
    );
    const { subcommand } = more;
    const written = writeOptions(optionsOf(known, subcommand), {
      values,
      focused,
      channel,
      cdn,
      nextId: world.nextId,
    });
    const options =
      subcommand === undefined ? written.options : [{ type: 1, name: subcommand, options: written.options }];
    const { id } = known;
    const guild = channel.guild === null ? {} : { guild_id: channel.guild.id };
    return send(type, { id, name, type: 1, options, resolved: written.resolved, ...guild }, more);
  };
  return {
    user,
    channel,
    says(content, { mention = false, replyTo, pings = true, attachments = [] } = {}) {
      const message = messages.post({
        channel,
        author: user,
        content: mention ? `<@${world.bot.id}> ${content}`.trim() : content,
        repliesTo: replyTo,
        attachments: attachments.map((file) => cdn.add(channel.id, world.nextId(), file)),
        ...(pings
          ? {}
          : { allowed_mentions: { parse: ["users", "roles", "everyone"] as never, replied_user: false } }),
      });
      return saidHandle(message, world, changes);
    },
    slash: (name, options = {}, more = {}) =>
      command(InteractionType.ApplicationCommand, name, options, more),
    autocomplete: (name, options, focused, more = {}) =>
      command(InteractionType.ApplicationCommandAutocomplete, name, options, more, focused),
    click(message, button, more = {}) {
      mustSee(message, user);
      const customId = more.isForged ? String(button) : clickable(message, button).customId;
      const data = { component_type: COMPONENT.button, custom_id: customId, id: 1 };
      return send(InteractionType.MessageComponent, data, more, message);
    },
    select(message, customId, values, more = {}) {
      mustSee(message, user);
      selectIn(message, customId, values);
      const data = { component_type: COMPONENT.stringSelect, custom_id: customId, values, id: 1 };
      return send(InteractionType.MessageComponent, data, more, message);
    },
    submitModal(modal, fields, more = {}) {
      const open = typeof modal === "string" ? forgedModal(modal, fields) : modal;
      const source = more.source ?? open.source;
      return send(InteractionType.ModalSubmit, { ...modalData(open, fields), resolved: {} }, more, source);
    },
    messageCommand(name, target, more = {}) {
      mustSee(target, user);
      const known = commandFor(parts, name, ApplicationCommandType.Message, user, channel, false);
      const data = messageCommandData(known.id, name, target, channel.guild?.id);
      return send(InteractionType.ApplicationCommand, data, more);
    },
  };
}

function mustSee(message: StoredMessage, user: FakeUser): void {
  const isHidden = message.visibleTo !== null && message.visibleTo.id !== user.id;
  if (isHidden || message.isDeleted)
    throw new Error(`Expected a message that ${user.name} sees, got another's or a deleted one`);
  if (message.data.type === MessageType.ThreadCreated)
    throw new Error("Expected a message of somebody's, got one of the system's");
}

/** The command as registered in this place; throws where Discord would not offer it to this person here. */
function commandFor(
  { commands }: Parts,
  name: string,
  type: ApplicationCommandType,
  user: FakeUser,
  channel: FakeChannel,
  isAllowedByServer = false,
): StoredCommand {
  const { guild } = channel;
  const offered = [...(guild?.hasBot ? commands.list(guild.id) : []), ...commands.list(null)];
  const found = offered.find((command) => command.name === name && command.type === type);
  if (found === undefined) throw new Error(`Expected a registered command, got "${name}" (of type ${type})`);
  const context = contextOf(channel);
  if (found.contexts && !found.contexts.includes(context))
    throw new Error(`Expected a command that is offered in context ${context}, got "${name}"`);
  const isInstalled = guild?.hasBot || channel.type === ChannelType.DM;
  const isForUsers = user.hasInstalled && found.integration_types?.includes(1);
  if (!isInstalled && !isForUsers) throw new Error(`Expected the app to be installed for "${name}" here`);
  const needed = guild === null || isAllowedByServer ? 0n : BigInt(found.default_member_permissions ?? 0);
  if ((permissionsIn(channel, user.id) & needed) !== needed)
    throw new Error(
      `Expected somebody whom "${name}" is offered to, got ${user.name} without the permissions`,
    );
  return found;
}
