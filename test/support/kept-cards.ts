import { appendFileSync } from "node:fs";
import type { FakeDiscord } from "./discord/fake-discord.ts";

/** Where cards are written as JSON Lines, one a line, to be drawn by `npm run cards`; not set: nowhere. */
const FILE = process.env.VERBATIM_TEST_CARDS;

/** What a scenario has shown people: each card with its scenario's name. */
export interface KeptCard {
  readonly scenario: string;
  readonly components: readonly unknown[];
}

/** Writes what the bot has posted since it was asked last. */
export function createCardKeeper({ world }: FakeDiscord): (scenario: string) => void {
  const known = new Set<string>();
  return (scenario) => {
    if (FILE === undefined) return;
    for (const { id, author, data } of world.posted.values()) {
      const components = data.components ?? [];
      const kept = JSON.stringify({ scenario, components } satisfies KeptCard);
      const key = `${id} ${JSON.stringify(components)}`;
      if (author.id !== world.bot.id || components.length === 0 || known.has(key)) continue;
      known.add(key);
      appendFileSync(FILE, `${kept}\n`);
    }
  };
}
