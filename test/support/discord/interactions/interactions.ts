import type { APIMessageInteractionMetadata } from "discord-api-types/v10";
import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from "discord-api-types/v10";
import type { Event } from "../gateway/intents.ts";
import type { ResponseFacts } from "../world/messages.ts";
import { permissionBits, permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import type { FakeInteraction } from "./interaction.ts";
import { type Deed, interactionPayload, ownersOf } from "./payload.ts";

/** All interactions, from first to last. */
export interface Interactions {
  readonly all: readonly FakeInteraction[];
  /** Sends a person's deed to the app. */
  send(deed: Deed): FakeInteraction;
  byToken(token: string): FakeInteraction | undefined;
  /** The facts that every message has which answers this interaction; `flags` as asked for by the app. */
  responseFacts(interaction: FakeInteraction, flags: number): ResponseFacts & { readonly flags: number };
}

export function createInteractions(
  world: World,
  applicationId: string,
  dispatch: (event: Event) => void,
): Interactions {
  const all: FakeInteraction[] = [];
  const tokens = new Map<string, FakeInteraction>();
  return {
    all,
    byToken: (token) => tokens.get(token),
    send(deed) {
      const id = world.nextId();
      const token = `token-of-${id}`;
      const interaction: FakeInteraction = {
        id,
        token,
        type: deed.type,
        user: deed.user,
        channel: deed.channel,
        source: deed.source,
        isMenu:
          deed.type === InteractionType.ApplicationCommand &&
          deed.data.type !== ApplicationCommandType.ChatInput,
        owners: ownersOf(deed),
        age: world.clock.watch(),
        acknowledgement: undefined,
        original: undefined,
        edits: 0,
        followUps: [],
        choices: undefined,
        modal: undefined,
      };
      all.push(interaction);
      tokens.set(token, interaction);
      const data = interactionPayload(deed, { id, token, app: applicationId }, world);
      dispatch({ name: "INTERACTION_CREATE", intents: 0, guildId: deed.channel.guild?.id ?? null, data });
      return interaction;
    },
    responseFacts(interaction, flags) {
      const forced = isForcedEphemeral(interaction) ? MessageFlags.Ephemeral : 0;
      const all = flags | forced;
      return {
        type: responseType(interaction),
        applicationId,
        metadata: metadataOf(interaction),
        visibleTo: (all & MessageFlags.Ephemeral) === 0 ? null : interaction.user,
        flags: all,
      };
    },
  };
}

/** A server may forbid apps that only the user has installed to speak in public. */
function isForcedEphemeral({ owners, channel, user }: FakeInteraction): boolean {
  const isUsersAlone = owners["0"] === undefined && channel.guild !== null;
  return isUsersAlone && (permissionsIn(channel, user.id) & permissionBits(["UseExternalApps"])) === 0n;
}

function responseType({ type, isMenu, original }: FakeInteraction): MessageType {
  if (type !== InteractionType.ApplicationCommand || original !== undefined) return MessageType.Reply;
  return isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function metadataOf(interaction: FakeInteraction): APIMessageInteractionMetadata {
  const { id, type, user, owners, source, original } = interaction;
  const base = { id, user: user.data, authorizing_integration_owners: owners };
  const first = original === undefined ? {} : { original_response_message_id: original.id };
  const interacted = source === undefined ? {} : { interacted_message_id: source.id };
  const metadata =
    type === InteractionType.ModalSubmit
      ? {
          ...base,
          ...first,
          type,
          triggering_interaction_metadata: { ...base, ...interacted, type: source ? 3 : 2 },
        }
      : { ...base, ...first, ...(type === InteractionType.MessageComponent ? interacted : {}), type };
  return metadata as unknown as APIMessageInteractionMetadata;
}
