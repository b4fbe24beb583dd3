import { UserError } from "../user-error.ts";

/** What a command's end means to the program that called it; README and `--help` name the same numbers. */
export const EXIT = {
  ok: 0,
  failure: 1,
  wrongUsage: 2,
  nothingFound: 3,
  /** 128 + SIGINT, as shells report it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way that it cannot follow. */
export class WrongUsage extends UserError {}
