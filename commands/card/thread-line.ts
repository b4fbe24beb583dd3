import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";

/** The page with a small line on how to go on in its thread, for which every page has room. */
export function withThreadLine(
  { components }: CardPage,
  isMentionNeeded: boolean,
  { notices }: Phrases,
): CardPage {
  const line = isMentionNeeded ? notices.threadByMention : notices.threadOpen;
  return cardPage([...components, textDisplay(`-# ${line}`)]);
}
