import { MANAGERS_COMMANDS, MANAGERS_MENUS } from "../describe-command.ts";
import { wordsIn } from "../locales/command-texts.ts";
import type { CommandKey, MenuKey } from "../locales/command-words/command-words.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { escapeLine } from "./escape-text.ts";

/**
 * What people can ask, and how: the commands of the first level with their descriptions, in their language; those for managers
 * to managers alone.
 */
export function helpPage(phrases: Phrases, isManager: boolean): CardPage {
  const { lists, locale } = phrases;
  const words = wordsIn(locale);
  const commands = (Object.keys(words.commands) as CommandKey[])
    .filter((key) => !key.includes(".") && (isManager || !MANAGERS_COMMANDS.includes(key)))
    .map((key) => words.commands[key])
    .map(([name, description]) => `**/${escapeLine(name)}** ${escapeLine(description)}`);
  const menus = (Object.keys(words.menus) as MenuKey[])
    .filter((key) => isManager || !MANAGERS_MENUS.includes(key))
    .map((key) => `**${escapeLine(words.menus[key])}**`);
  return cardPage([
    textDisplay(`**${lists.helpHeading}**\n${lists.helpMention}`),
    textDisplay(commands.join("\n")),
    textDisplay(`${lists.helpMenu} ${menus.join(" · ")}`),
    textDisplay(`-# ${lists.helpPromise}\n-# ${escapeLine(phrases.managers.privacyHelp)}`),
  ]);
}
