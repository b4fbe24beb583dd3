import { ComponentType, type Message } from "discord.js";

/** What holds words in a message, or in a message that is forwarded by it. */
type Worded = Pick<Message, "content" | "components" | "embeds">;

/** What somebody has written in a message, or in one that it forwards; not what Discord has found behind its links. */
export function writtenIn({
  content,
  messageSnapshots,
}: Pick<Message, "content"> & Partial<Pick<Message, "messageSnapshots">>): string {
  const forwarded = [...(messageSnapshots?.values() ?? [])].map((snapshot) => snapshot.content ?? "");
  return [content, ...forwarded].filter((part) => part.trim() !== "").join("\n");
}

/** What people read in a message: its text, the text displays of its components, its embeds; then what it forwards. */
export function textOfMessage(message: Worded & Partial<Pick<Message, "messageSnapshots">>): string {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])];
  return [message, ...forwarded].flatMap(wordsOf).join("\n");
}

/** A snapshot may lack what a message has. */
function wordsOf({ content, components, embeds }: Partial<Worded>): string[] {
  const displays: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    else if (typeof value === "object" && value !== null) {
      const { type, content: text, components: parts } = value as Record<string, unknown>;
      if (type === ComponentType.TextDisplay && typeof text === "string") displays.push(text);
      collect(parts);
    }
  };
  collect((components ?? []).map((component) => component.toJSON()));
  const embedded = (embeds ?? []).flatMap(({ title, description, fields }) => [
    title ?? "",
    description ?? "",
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content ?? "", ...displays, ...embedded].filter((part) => part.trim() !== "");
}
