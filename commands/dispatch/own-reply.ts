import {
  type BaseInteraction,
  ComponentType,
  GuildMember,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Pressed } from "../buttons/button.ts";
import { shortHash } from "../custom-id.ts";

/**
 * Whether a press comes out of a private reply of ours to whoever presses, by a button or menu that stands there. Discord checks who may give a
 * command, and nothing of what is pressed: what changes something is taken from there alone, since nobody else sees it, and a custom id
 * that was made up stands in no message of ours.
 */
export function isFromOwnReply({
  message,
  customId,
  user,
  client,
}: Pressed | ModalSubmitInteraction): boolean {
  if (message === null || message.author.id !== client.user.id) return false;
  const given = message.interactionMetadata?.user.id ?? user.id;
  return message.flags.has(MessageFlags.Ephemeral) && given === user.id && holds(message, customId);
}

function holds({ components }: Pick<Message, "components">, customId: string): boolean {
  return components.some(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some((component) => "customId" in component && component.customId === customId),
  );
}

/**
 * Names who somebody is and what they may do, as Discord tells it with each interaction. It is written into what a command asks back: whoever
 * has lost a role in between has Discord decide anew, as it alone knows who may give a command.
 */
export function standingOf({ user, member, memberPermissions }: BaseInteraction): string {
  const roles = member instanceof GuildMember ? [...member.roles.cache.keys()] : (member?.roles ?? []);
  return shortHash(JSON.stringify([user.id, memberPermissions?.bitfield.toString(), roles.toSorted()]));
}
