import type { APIAllowedMentions, APIAttachment, APIEmbed } from "discord-api-types/v10";
import { isTooManyBytes } from "../checks/component-limits.ts";
import { isEmpty, type MessageBody, messageFaults } from "../checks/message-limits.ts";
import { invalidForm, refusal } from "../http/api-error.ts";
import type { Cdn } from "../http/cdn.ts";
import type { UploadedPart } from "../http/router.ts";
import type { FakeChannel } from "../world/records.ts";

/** The body of a message as apps send it. */
export interface SentBody extends MessageBody {
  readonly embeds?: APIEmbed[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly message_reference?: { readonly message_id?: string } | null;
  readonly attachments?: readonly { readonly id: string; readonly filename?: string | null }[] | null;
  readonly enforce_nonce?: boolean | null;
}

/** Throws what Discord would answer to a message that breaks a limit; `before` is the message that an edit changes. */
export function checkMessage(body: SentBody, files: readonly UploadedPart[], before?: MessageBody): void {
  const faults = messageFaults(body, before);
  if (faults.length > 0) throw invalidForm(faults);
  const after =
    before === undefined ? body : { ...before, ...body, flags: (before.flags ?? 0) | (body.flags ?? 0) };
  const kept = before === undefined ? 0 : ((before as { attachments?: unknown[] }).attachments ?? []).length;
  if (isEmpty(after, files.length + kept)) throw refusal("emptyMessage");
  if (isTooManyBytes(after.components)) throw refusal("brokenInside");
}

/** Files of a request as attachments: new ones are named by their place in `files[n]`, kept ones by their ids. */
export function attachmentsOf(
  body: SentBody,
  files: readonly UploadedPart[],
  channel: FakeChannel,
  cdn: Cdn,
  nextId: () => string,
  old: readonly APIAttachment[] = [],
): APIAttachment[] {
  const listed = body.attachments ?? [];
  const kept = body.attachments ? old.filter(({ id }) => listed.some((other) => other.id === id)) : old;
  const added = files.map((file) => {
    const number = /\d+/u.exec(file.field)?.[0];
    const name = listed.find(({ id }) => id === number)?.filename ?? file.name;
    return cdn.add(channel.id, nextId(), { name, bytes: file.bytes, contentType: file.contentType });
  });
  return [...kept, ...added];
}
