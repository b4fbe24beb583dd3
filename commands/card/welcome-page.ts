import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { escapeText } from "./escape-text.ts";

/** To whoever has added the bot to a server: three steps. */
export function welcomePage({ managers }: Phrases): CardPage {
  const steps = [managers.welcomeAdd, managers.welcomeAsk, managers.welcomeSettings];
  return cardPage([
    textDisplay(`**${escapeText(managers.welcome)}**`),
    textDisplay(steps.map((step, i) => `${i + 1}. ${escapeText(step)}`).join("\n")),
    textDisplay(`-# ${escapeText(managers.privacyHelp)}`),
  ]);
}
