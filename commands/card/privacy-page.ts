import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { escapeText } from "./escape-text.ts";

/** What is kept of people, what never is, and how it is deleted. */
export function privacyPage({ managers }: Phrases): CardPage {
  const told = [managers.privacyStored, managers.privacyNever, managers.privacyHow];
  return cardPage(told.map((text) => textDisplay(escapeText(text))));
}
