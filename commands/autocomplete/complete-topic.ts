import { isolated } from "../card/isolated.ts";
import type { SlashCommand } from "../command.ts";
import { choice } from "./choice.ts";
import { matching } from "./matching.ts";

/** What the chosen speaker spoke about, the most frequent first, with the number of quotes. */
export const completeTopic: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, phrases, ...seen },
) => {
  const topics = await context.autocompletes.topics(seen, options.getString("speaker") ?? "");
  return matching(topics, options.getFocused(), ({ topic }) => [topic]).flatMap(
    ({ topic, quotes }) => choice(`${isolated(topic)} · ${phrases.lists.quotes(quotes)}`, topic) ?? [],
  );
};
