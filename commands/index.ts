import type { Command } from "./command.ts";

/** Every command there is, listed by hand: registration and dispatch read this list, so none is dropped silently. */
export const COMMANDS: readonly Command[] = [];
