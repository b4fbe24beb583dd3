import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { fitName } from "./fit-text.ts";

/** What somebody did to a server's articles. */
export interface LoggedChange {
  readonly did: keyof Phrases["managers"]["did"];
  /** Counts, in words. */
  readonly counts: readonly string[];
  /** Titles, or names of feeds. */
  readonly names: readonly string[];
}

const MOST_NAMED = 5;
const LONGEST_NAME = 160;

/** One line for who did what, and some for what it was done to. Nobody is called by it: mentions are shown, not sent. */
export function logPage({ did, counts, names }: LoggedChange, userId: string, phrases: Phrases): CardPage {
  const { managers, lists } = phrases;
  const more = names.length - MOST_NAMED;
  const head = [`**${managers.did[did]}**`, `<@${userId}>`, ...counts].join(" · ");
  const told = names.slice(0, MOST_NAMED).map((name) => `-# ${fitName(name, LONGEST_NAME)}`);
  return cardPage([
    textDisplay([head, ...told, ...(more > 0 ? [`-# ${lists.further(more)}`] : [])].join("\n")),
  ]);
}
