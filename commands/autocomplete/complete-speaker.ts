import { isolated } from "../card/isolated.ts";
import type { SlashCommand } from "../command.ts";
import { choice } from "./choice.ts";
import { matching } from "./matching.ts";

/** Speakers who are quoted, most quotes first, with how many. */
export const completeSpeaker: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, phrases, ...seen },
) => {
  const speakers = await context.autocompletes.speakers(seen);
  return matching(speakers, options.getFocused(), ({ name, names }) => [name, ...names]).flatMap(
    ({ name, quotes }) => choice(`${isolated(name)} · ${phrases.lists.quotes(quotes)}`, name) ?? [],
  );
};
