import { InvalidArgumentError } from "commander";

/** What `--limit` admits: statements of an answer, entries of a list. */
export const MOST_STATEMENTS = 100;
export const MOST_LISTED = 1_000;

/** Reads the value of `--limit`: a whole number from 1 to `most`. */
export function limitUpTo(most: number): (value: string) => number {
  return (value) => {
    const limit = Number(value);
    if (/^\d+$/u.test(value) && limit >= 1 && limit <= most) return limit;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}, got "${value}".`);
  };
}
