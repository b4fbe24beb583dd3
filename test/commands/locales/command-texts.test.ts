import { describe, expect, test } from "vitest";
import {
  commandText,
  LOCALIZED_WORDS,
  menuText,
  optionText,
  wordsIn,
} from "../../../commands/locales/command-texts.ts";
import type {
  CommandKey,
  MenuKey,
  OptionKey,
} from "../../../commands/locales/command-words/command-words.ts";
import { en } from "../../../commands/locales/command-words/en.ts";

const COMMANDS = Object.keys(en.commands) as CommandKey[];
const OPTIONS = Object.keys(en.options) as OptionKey[];
const MENUS = Object.keys(en.menus) as MenuKey[];
const LANGUAGES = [["en", en] as const, ...Object.entries(LOCALIZED_WORDS)];

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

describe.each(LANGUAGES)("the command words of %s", (locale, words) => {
  const all = [...Object.entries(words.commands), ...Object.entries(words.options)];

  test.each(all)("%s has a name and a description as Discord takes them", (_, [name, description]) => {
    expect(name).toMatch(NAME);
    expect(name).toBe(name.toLowerCase());
    expect(description.length).toBeGreaterThan(0);
    expect([...description].length).toBeLessThanOrEqual(100);
  });

  test.each(Object.entries(words.menus))("the entry %s of a message's menu has a name of 1-32", (_, name) => {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(32);
  });

  test("no two commands beside each other have one name", () => {
    const parentOf = (key: string) => key.split(".").slice(0, -1).join(".");
    for (const parent of new Set(COMMANDS.map(parentOf))) {
      const names = COMMANDS.filter((key) => parentOf(key) === parent).map((key) => words.commands[key][0]);
      expect(new Set(names).size).toBe(names.length);
    }
    const options = OPTIONS.filter((key) => !key.includes(".")).map((key) => words.options[key][0]);
    expect(new Set(options).size).toBe(options.length);
  });

  test("are another language than English", () => {
    if (locale === "en") return;
    const descriptions = (of: typeof words) =>
      [...Object.values(of.commands), ...Object.values(of.options)].map(([, text]) => text);
    const same = descriptions(words).filter((text) => (descriptions(en) as string[]).includes(text));
    expect(same).toEqual([]);
    expect(Object.values(words.menus)).not.toEqual(Object.values(en.menus));
  });
});

test("the English name is the last part of the key, by which the program knows it", () => {
  for (const key of COMMANDS) expect(en.commands[key][0]).toBe(key.split(".").at(-1));
  for (const key of OPTIONS) expect(en.options[key][0]).toBe(key.split(".").at(-1));
});

test("every text is registered in every language", () => {
  const locales = ["de", "es-ES", "fr", "ja", "pt-BR"];
  for (const text of [...COMMANDS.map(commandText), ...OPTIONS.map(optionText)]) {
    expect(Object.keys(text.name_localizations).sort()).toEqual(locales);
    expect(Object.keys(text.description_localizations).sort()).toEqual(locales);
  }
  for (const key of MENUS) expect(Object.keys(menuText(key).name_localizations).sort()).toEqual(locales);
  expect(commandText("ask")).toMatchObject({ name: "ask", name_localizations: { de: "fragen", ja: "質問" } });
});

test("words of an unknown language are English", () => {
  expect(wordsIn("de")).toBe(LOCALIZED_WORDS.de);
  expect(wordsIn("tlh")).toBe(en);
});
