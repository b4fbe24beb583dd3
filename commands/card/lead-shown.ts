import { ComponentType, type Message } from "discord.js";
import { LEAD_ID } from "./card-page.ts";

/** The lead line of a card as its message shows it, as Markdown; empty where the message has none. */
export function leadShown({ components }: Pick<Message, "components">): string {
  const find = (value: unknown): string | undefined => {
    if (Array.isArray(value)) {
      for (const one of value) {
        const found = find(one);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    if (typeof value !== "object" || value === null) return undefined;
    const { id, type, content, components: parts } = value as Record<string, unknown>;
    if (id === LEAD_ID && type === ComponentType.TextDisplay && typeof content === "string") return content;
    return find(parts);
  };
  return find(components.map((component) => component.toJSON())) ?? "";
}
