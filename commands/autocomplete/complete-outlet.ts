import { isolated } from "../card/isolated.ts";
import type { SlashCommand } from "../command.ts";
import { choice } from "./choice.ts";
import { matching } from "./matching.ts";

/** Outlets, most articles first, with how many. */
export const completeOutlet: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, phrases, ...seen },
) => {
  const outlets = await context.autocompletes.outlets(seen);
  return matching(outlets, options.getFocused(), ({ outlet }) => [outlet]).flatMap(
    ({ outlet, articles }) =>
      choice(`${isolated(outlet)} · ${phrases.lists.articles(articles)}`, outlet) ?? [],
  );
};
