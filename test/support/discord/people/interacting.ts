import { ApplicationCommandType, InteractionType, type Locale } from "discord-api-types/v10";
import { messageCommandData } from "../interactions/payload.ts";
import type { Parts } from "../routes/parts.ts";
import type { FakeChannel, FakeUser, StoredMessage } from "../world/records.ts";
import { COMPONENT } from "../world/visible.ts";
import { clickable, optionOf, selectIn } from "./components-of.ts";
import { type InteractionHandle, interactionHandle, type OpenModal } from "./interaction-handle.ts";
import { forgedModal, modalData } from "./modal-fields.ts";
import { offeredCommand } from "./offered-command.ts";
import { nestedIn, optionsOf, type SlashOptions, writeOptions } from "./slash-options.ts";

/** What somebody does with the app in a channel. Throws where Discord's own client would not let them. */
export interface Interacting {
  slash(name: string, options?: SlashOptions, more?: SlashMore): InteractionHandle;
  /** Typing in the option `focused`; the text typed so far is its value in `options`. */
  autocomplete(name: string, options: SlashOptions, focused: string, more?: SlashMore): InteractionHandle;
  /** A button by its custom id or label. */
  click(message: StoredMessage, button: string | RegExp, more?: ClickMore): InteractionHandle;
  /** Chooses of the menu "Read in context …" the statement of this number, or the first. */
  reads(message: StoredMessage, number?: number, more?: Localised): InteractionHandle;
  select(
    message: StoredMessage,
    customId: string,
    values: readonly string[],
    more?: ClickMore,
  ): InteractionHandle;
  /** An open modal, or the custom id of one that was never open. */
  submitModal(
    modal: OpenModal | string,
    fields: Readonly<Record<string, string>>,
    more?: ModalMore,
  ): InteractionHandle;
  messageCommand(name: string, target: StoredMessage, more?: SlashMore): InteractionHandle;
}

export interface Localised {
  /** Language of the person's client; `en-US` unless said otherwise. */
  readonly locale?: Locale | `${Locale}`;
}

export interface SlashMore extends Localised {
  /** Its name; of one in a group both names: "channels add". */
  readonly subcommand?: string;
  /** Whether the server's settings offer it to somebody whom its default permissions do not. */
  readonly isAllowedByServer?: boolean;
}

export interface ClickMore extends Localised {
  /** Sends the custom id even where no such button or menu is. */
  readonly isForged?: boolean;
  /** Sends it for a message that Discord does not show them. */
  readonly isUnseen?: boolean;
}

export interface ModalMore extends Localised {
  /** The message that a modal which was never open claims to come from. */
  readonly source?: StoredMessage;
}

export function interacting(user: FakeUser, channel: FakeChannel, parts: Parts): Interacting {
  const { world, changes, interactions, commands, cdn } = parts;
  const inGuild = channel.guild === null ? {} : { guild_id: channel.guild.id };
  const send = (
    type: InteractionType,
    data: object,
    { locale }: Localised,
    source?: StoredMessage,
  ): InteractionHandle => {
    const deed = { type, user, channel, data: { ...data }, locale: locale as Locale | undefined, source };
    return interactionHandle(interactions.send(deed), changes);
  };
  const sendCommand = (
    type: InteractionType,
    name: string,
    values: SlashOptions,
    { subcommand, isAllowedByServer, ...more }: SlashMore,
    focused?: string,
  ): InteractionHandle => {
    const wanted = { name, type: ApplicationCommandType.ChatInput, user, channel, isAllowedByServer };
    const command = offeredCommand(commands, wanted);
    const given = { values, focused, channel, cdn, nextId: world.nextId };
    const { options, resolved } = writeOptions(optionsOf(command, subcommand), given);
    const nested = nestedIn(subcommand, options);
    return send(type, { id: command.id, name, type: 1, options: nested, resolved, ...inGuild }, more);
  };
  const select: Interacting["select"] = (message, customId, values, { isForged = false, ...more } = {}) => {
    mustSee(message, user);
    if (!isForged) selectIn(message, customId, values);
    const data = { component_type: COMPONENT.stringSelect, custom_id: customId, values, id: 1 };
    return send(InteractionType.MessageComponent, data, more, message);
  };
  return {
    slash: (name, options = {}, more = {}) =>
      sendCommand(InteractionType.ApplicationCommand, name, options, more),
    autocomplete: (name, options, focused, more = {}) =>
      sendCommand(InteractionType.ApplicationCommandAutocomplete, name, options, more, focused),
    click(message, button, { isForged = false, isUnseen = false, ...more } = {}) {
      if (!isUnseen) mustSee(message, user);
      const customId = isForged ? String(button) : clickable(message, button).customId;
      const data = { component_type: COMPONENT.button, custom_id: customId, id: 1 };
      return send(InteractionType.MessageComponent, data, more, message);
    },
    reads(message, number, more = {}) {
      const { customId, value } = optionOf(message, number);
      return select(message, customId, [value], more);
    },
    select,
    submitModal(modal, fields, { source, ...more } = {}) {
      const open = typeof modal === "string" ? forgedModal(modal, fields) : modal;
      const data = { ...modalData(open, fields), resolved: {} };
      return send(InteractionType.ModalSubmit, data, more, source ?? open.source);
    },
    messageCommand(name, target, { isAllowedByServer, ...more } = {}) {
      mustSee(target, user);
      const wanted = { name, type: ApplicationCommandType.Message, user, channel, isAllowedByServer };
      const { id } = offeredCommand(commands, wanted);
      const data = messageCommandData(id, name, target, channel.guild?.id);
      return send(InteractionType.ApplicationCommand, data, more);
    },
  };
}

function mustSee(message: StoredMessage, user: FakeUser): void {
  const isHidden = message.visibleTo !== null && message.visibleTo.id !== user.id;
  if (isHidden || message.isDeleted)
    throw new Error(`Expected a message that ${user.name} sees, got another's or a deleted one`);
}
