import { InteractionResponseType as Callback, MessageFlags } from "discord-api-types/v10";
import { refusal } from "../http/api-error.ts";
import type { ApiRequest, Handler, Routes } from "../http/router.ts";
import { type FakeInteraction, TOKEN_LIFE_MS, USER_INSTALL_FOLLOW_UPS } from "../interactions/interaction.ts";
import type { StoredMessage } from "../world/records.ts";
import { attachmentsOf, checkMessage, type SentBody } from "./bodies.ts";
import { postResponse } from "./callback-routes.ts";
import type { Parts } from "./parts.ts";

const AT = "/webhooks/{webhook_id}/{webhook_token}";

/** What comes after the first answer to an interaction: follow-ups, and edits of what was sent. */
export function webhookRoutes(parts: Parts): Routes {
  const { world, interactions, messages, cdn, application } = parts;
  const interactionFor = ({ param }: ApiRequest): FakeInteraction => {
    const interaction = interactions.byToken(param("webhook_token"));
    const answer = interaction?.acknowledgement;
    if (interaction === undefined || param("webhook_id") !== application.id) throw refusal("unknownWebhook");
    if (interaction.age() > TOKEN_LIFE_MS) throw refusal("expiredToken");
    if (answer === undefined || answer.type === Callback.ApplicationCommandAutocompleteResult)
      throw refusal("unknownWebhook");
    return interaction;
  };
  const messageFor = (request: ApiRequest, { original, followUps }: FakeInteraction): StoredMessage => {
    const isOriginal = request.template.endsWith("@original");
    const found = isOriginal
      ? original
      : [original, ...followUps].find((message) => message?.id === request.param("message_id"));
    if (found === undefined || found.isDeleted) throw refusal("unknownMessage");
    return found;
  };
  const edit = (interaction: FakeInteraction, message: StoredMessage, { body, files }: ApiRequest) => {
    const sent = (body ?? {}) as SentBody;
    checkMessage(sent, files, message.data);
    const old = message.data.attachments;
    const attachments = attachmentsOf(sent, files, message.channel, cdn, world.nextId, old);
    if (message === interaction.original) interaction.edits++;
    messages.edit(message, { ...sent, attachments });
    return { status: 200, body: message.data };
  };
  const handlers: Readonly<Record<string, Handler>> = {
    GET: (request) => ({ status: 200, body: messageFor(request, interactionFor(request)).data }),
    PATCH: (request) => {
      const interaction = interactionFor(request);
      return edit(interaction, messageFor(request, interaction), request);
    },
    DELETE: (request) => {
      messages.remove(messageFor(request, interactionFor(request)));
      return { status: 204 };
    },
  };
  return {
    [`POST ${AT}`]: (request) => {
      const interaction = interactionFor(request);
      const { original, followUps, owners, channel } = interaction;
      if (
        original !== undefined &&
        ((original.data.flags ?? 0) & MessageFlags.Loading) !== 0 &&
        !original.isDeleted
      ) {
        const { flags, ...sent } = (request.body ?? {}) as SentBody;
        const kept = { ...sent, flags: (flags ?? 0) & ~MessageFlags.Ephemeral };
        return edit(interaction, original, { ...request, body: kept });
      }
      if (owners["0"] === undefined && channel.guild !== null && followUps.length >= USER_INSTALL_FOLLOW_UPS)
        throw refusal("tooManyFollowUps");
      const sent = (request.body ?? {}) as SentBody;
      checkMessage(sent, request.files);
      const message = postResponse(parts, interaction, sent, request.files);
      followUps.push(message);
      parts.changes.notify();
      return { status: 200, body: message.data };
    },
    ...Object.fromEntries(
      Object.entries(handlers).flatMap(([method, handler]) => [
        [`${method} ${AT}/messages/@original`, handler],
        [`${method} ${AT}/messages/{message_id}`, handler],
      ]),
    ),
  };
}
