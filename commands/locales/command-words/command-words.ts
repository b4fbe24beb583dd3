import type { en } from "./en.ts";

/** A command or subcommand; the last part of its key is its English name. */
export type CommandKey = keyof typeof en.commands;
/** An option; the last part of its key is its English name, what stands before tells one of two apart. */
export type OptionKey = keyof typeof en.options;
export type MenuKey = keyof typeof en.menus;

/** Names and descriptions in one language. */
export interface CommandWords {
  readonly commands: Readonly<Record<CommandKey, NameAndDescription>>;
  readonly options: Readonly<Record<OptionKey, NameAndDescription>>;
  /** Entries of a message's menu; these have no description. */
  readonly menus: Readonly<Record<MenuKey, string>>;
}

/** Names: 1-32 small letters, digits, hyphens; descriptions: 1-100 characters. */
export type NameAndDescription = readonly [name: string, description: string];
