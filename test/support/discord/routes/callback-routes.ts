import { InteractionResponseType as Callback, MessageFlags } from "discord-api-types/v10";
import { type CallbackBody, callbackFaults } from "../checks/callback-limits.ts";
import { invalidForm, refusal } from "../http/api-error.ts";
import type { Routes, UploadedPart } from "../http/router.ts";
import { type FakeInteraction, FIRST_ANSWER_MS } from "../interactions/interaction.ts";
import { attachmentsOf, checkMessage, type SentBody } from "./bodies.ts";
import type { Parts } from "./parts.ts";

/** The first answer to an interaction. */
export function callbackRoutes(parts: Parts): Routes {
  const { interactions, changes } = parts;
  return {
    "POST /interactions/{interaction_id}/{interaction_token}/callback": ({ param, body, query, files }) => {
      const interaction = interactions.byToken(param("interaction_token"));
      if (interaction?.id !== param("interaction_id")) throw refusal("unknownInteraction");
      if (interaction.acknowledgement !== undefined) throw refusal("acknowledged");
      const afterMs = interaction.age();
      if (afterMs > FIRST_ANSWER_MS) throw refusal("unknownInteraction");
      const sent = body as CallbackBody;
      const faults = callbackFaults(sent, interaction.type, interaction.source !== undefined);
      if (faults.length > 0) throw invalidForm(faults);
      const resource = ANSWERS[sent.type]?.(parts, interaction, sent, files);
      const isEphemeral = interaction.original?.visibleTo != null;
      interaction.acknowledgement = { type: sent.type, afterMs, isEphemeral };
      changes.notify();
      if (query.get("with_response") !== "true") return { status: 204 };
      const { original } = interaction;
      const answer = original && {
        response_message_id: original.id,
        response_message_loading: ((original.data.flags ?? 0) & MessageFlags.Loading) !== 0,
        response_message_ephemeral: isEphemeral,
      };
      return {
        status: 200,
        body: { interaction: { id: interaction.id, type: interaction.type, ...answer }, ...resource },
      };
    },
  };
}

type Answer = (
  parts: Parts,
  interaction: FakeInteraction,
  body: CallbackBody,
  files: readonly UploadedPart[],
) => { readonly resource: object } | undefined;

/** What each kind of answer does; `resource` is what `with_response` gives back of it. */
const ANSWERS: Readonly<Partial<Record<Callback, Answer>>> = {
  [Callback.ChannelMessageWithSource](parts, interaction, body, files) {
    const sent = (body.data ?? {}) as SentBody;
    checkMessage(sent, files);
    const message = postResponse(parts, interaction, sent, files);
    interaction.original = message;
    return { resource: { type: body.type, message: message.data } };
  },
  [Callback.DeferredChannelMessageWithSource](parts, interaction, body) {
    const flags = (body.data?.flags ?? 0) | MessageFlags.Loading;
    interaction.original = postResponse(parts, interaction, { flags }, []);
    return undefined;
  },
  [Callback.DeferredMessageUpdate](_, interaction) {
    interaction.original = interaction.source;
    return undefined;
  },
  [Callback.UpdateMessage]({ messages, cdn, world }, interaction, body, files) {
    const { source } = interaction;
    if (source === undefined) return undefined;
    if (source.isDeleted) throw refusal("unknownMessage");
    const sent = (body.data ?? {}) as SentBody;
    checkMessage(sent, files, source.data);
    const attachments = attachmentsOf(
      sent,
      files,
      source.channel,
      cdn,
      world.nextId,
      source.data.attachments,
    );
    messages.edit(source, { ...sent, attachments });
    interaction.original = source;
    interaction.edits++;
    return { resource: { type: body.type, message: source.data } };
  },
  [Callback.ApplicationCommandAutocompleteResult](_, interaction, body) {
    interaction.choices = (body.data?.choices ?? []) as NonNullable<FakeInteraction["choices"]>;
    return undefined;
  },
  [Callback.Modal](_, interaction, body) {
    interaction.modal = body.data as NonNullable<FakeInteraction["modal"]>;
    return undefined;
  },
};

/** A message that answers an interaction: its first answer, or a follow-up. */
export function postResponse(
  { messages, world, cdn, interactions }: Parts,
  interaction: FakeInteraction,
  sent: SentBody,
  files: readonly UploadedPart[],
) {
  const { channel, original, source } = interaction;
  const { flags, ...facts } = interactions.responseFacts(interaction, sent.flags ?? 0);
  return messages.post({
    content: sent.content,
    embeds: sent.embeds,
    components: sent.components,
    allowed_mentions: sent.allowed_mentions,
    flags,
    channel,
    author: world.bot,
    attachments: attachmentsOf(sent, files, channel, cdn, world.nextId),
    repliesTo: original ?? source,
    response: facts,
  });
}
