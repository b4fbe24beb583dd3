import { type APIEmbed, MessageFlags } from "discord-api-types/v10";
import type { FormFault } from "../http/api-error.ts";
import { COMPONENT } from "../world/visible.ts";
import { COMPONENT_LIMITS, componentFaults, displayFaults } from "./component-limits.ts";

/** The parts of a message's body that Discord's limits speak of. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly { readonly type: number }[] | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly sticker_ids?: unknown;
  readonly nonce?: string | number | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[] | null;
    readonly users?: readonly string[] | null;
    readonly roles?: readonly string[] | null;
  } | null;
}

const CONTENT = 2000;
const EMBED_CHARACTERS = 6000;

/** What may be set when a message is sent: suppressed embeds, ephemeral, silent, Components V2. */
const SEND_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/**
 * What is wrong with a body beyond Discord's OpenAPI document. `before` holds the message that an edit changes, as it
 * stands; Components V2 cannot be taken back, and a message that turns to it must drop its old content.
 */
export function messageFaults(body: MessageBody, before?: MessageBody): FormFault[] {
  const flags = body.flags ?? 0;
  const old = before?.flags ?? 0;
  const known = before === undefined ? SEND_FLAGS : EDIT_FLAGS | old;
  const isV2 = ((flags | old) & MessageFlags.IsComponentsV2) !== 0;
  const unknown = flags & ~known;
  return [
    ...(unknown === 0 ? [] : [{ path: "flags", message: `flags ${unknown} may not be set here` }]),
    ...((body.content ?? "").length > CONTENT
      ? [{ path: "content", message: `over ${CONTENT} characters` }]
      : []),
    ...embedFaults(body.embeds ?? []),
    ...mentionFaults(body.allowed_mentions),
    ...componentFaults(body.components),
    ...(isV2 ? [...legacyFaults(body, before), ...displayFaults(body.components)] : rowFaults(body)),
  ];
}

/** Whether nothing would be seen. Components alone are something with the flag of Components V2 only. */
export function isEmpty(body: MessageBody, files: number): boolean {
  const isV2 = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (isV2) return (body.components ?? []).length === 0;
  const things = [body.embeds, body.sticker_ids].some((list) => Array.isArray(list) && list.length > 0);
  return (body.content ?? "").trim() === "" && !things && !body.poll && files === 0;
}

function legacyFaults(body: MessageBody, before: MessageBody | undefined): FormFault[] {
  const names = ["content", "embeds", "poll", "sticker_ids"] as const;
  return names.flatMap((name) => {
    const isKept = body[name] === undefined && hasSome(before?.[name]);
    const isSet = hasSome(body[name]) || body[name] === "";
    return isKept || isSet ? [{ path: name, message: "not allowed in a message of Components V2" }] : [];
  });
}

function hasSome(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";
}

function rowFaults({ components }: MessageBody): FormFault[] {
  const rows = components ?? [];
  const strange = rows.filter(({ type }) => type !== COMPONENT.row);
  return [
    ...(strange.length === 0 ? [] : [{ path: "components", message: "needs the flag of Components V2" }]),
    ...(rows.length > COMPONENT_LIMITS.rows ? [{ path: "components", message: `${rows.length} rows` }] : []),
  ];
}

function mentionFaults(allowed: MessageBody["allowed_mentions"]): FormFault[] {
  const kinds = ["users", "roles"] as const;
  return kinds
    .filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind] ?? []).length > 0)
    .map((kind) => ({ path: "allowed_mentions", message: `${kind} both parsed and listed` }));
}

function embedFaults(embeds: readonly APIEmbed[]): FormFault[] {
  const texts = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const sum = texts.reduce((all, text) => all + (text ?? "").length, 0);
  return sum > EMBED_CHARACTERS ? [{ path: "embeds", message: `${sum} characters in embeds` }] : [];
}
