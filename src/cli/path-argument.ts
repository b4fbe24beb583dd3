import { InvalidArgumentError } from "commander";

/** Reads a path: an empty one, such as of a variable that is not set, would name the working directory. */
export function pathFrom(value: string): string {
  if (value.trim() !== "") return value;
  throw new InvalidArgumentError("Expected a path, got an empty one.");
}

/** The same for several: each is added to those before. */
export function pathsFrom(value: string, before: readonly string[] = []): string[] {
  return [...before, pathFrom(value)];
}

/** What `--follow-links` does. */
export const FOLLOW_LINKS =
  "follow links inside of folders that lead out of them, too; otherwise such a link is refused";
