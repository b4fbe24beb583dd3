import type { LocalizationMap } from "discord.js";
import type {
  CommandKey,
  CommandWords,
  MenuKey,
  NameAndDescription,
  OptionKey,
} from "./command-words/command-words.ts";
import { de } from "./command-words/de.ts";
import { en } from "./command-words/en.ts";
import { es } from "./command-words/es-ES.ts";
import { fr } from "./command-words/fr.ts";
import { ja } from "./command-words/ja.ts";
import { pt } from "./command-words/pt-BR.ts";

/** By Discord's locale codes. English is the default; Discord falls back from es-419 to es-ES itself. */
export const LOCALIZED_WORDS = { de, "es-ES": es, fr, "pt-BR": pt, ja } as const satisfies Record<
  string,
  CommandWords
>;

/** What a command, subcommand or option is registered with, besides its type. */
export interface RegisteredText {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

export function commandText(key: CommandKey): RegisteredText {
  return registered(en.commands[key], (words) => words.commands[key]);
}

export function optionText(key: OptionKey): RegisteredText {
  return registered(en.options[key], (words) => words.options[key]);
}

/** An entry of a message's menu. */
export function menuText(key: MenuKey): Pick<RegisteredText, "name" | "name_localizations"> {
  return { name: en.menus[key], name_localizations: localized((words) => words.menus[key]) };
}

/** Names and descriptions in the language of `Phrases.locale`. */
export function wordsIn(locale: string): CommandWords {
  return (LOCALIZED_WORDS as Readonly<Record<string, CommandWords>>)[locale] ?? en;
}

function registered(
  [name, description]: NameAndDescription,
  of: (words: CommandWords) => NameAndDescription,
): RegisteredText {
  return {
    name,
    name_localizations: localized((words) => of(words)[0]),
    description,
    description_localizations: localized((words) => of(words)[1]),
  };
}

function localized(textOf: (words: CommandWords) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(LOCALIZED_WORDS).map(([locale, words]) => [locale, textOf(words)]),
  );
}
