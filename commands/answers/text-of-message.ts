import { ComponentType, type Message } from "discord.js";

/** What people read in a message: its text, or the text displays of its components. */
export function textOfMessage({ content, components, embeds }: Message): string {
  const displays: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    else if (typeof value === "object" && value !== null) {
      const { type, content: text, components: parts } = value as Record<string, unknown>;
      if (type === ComponentType.TextDisplay && typeof text === "string") displays.push(text);
      collect(parts);
    }
  };
  collect(components.map((component) => component.toJSON()));
  const embedded = embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]);
  return [content, ...displays, ...embedded].filter((part) => part.trim() !== "").join("\n");
}
