import type { Message } from "discord.js";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { readCustomId } from "../custom-id.ts";

/** The answer that a message of one's own shows, told by its buttons; `null` where it shows none. */
export function answerShown({ components }: Pick<Message, "components">): AnswerKey | null {
  const find = (value: unknown): AnswerKey | null => {
    if (Array.isArray(value)) {
      for (const one of value) {
        const found = find(one);
        if (found !== null) return found;
      }
      return null;
    }
    if (typeof value !== "object" || value === null) return null;
    const { custom_id: customId, components: parts } = value as Record<string, unknown>;
    const id = typeof customId === "string" ? readCustomId(customId) : null;
    return id !== null && "answer" in id ? id.answer : find(parts);
  };
  return find(components.map((component) => component.toJSON()));
}
