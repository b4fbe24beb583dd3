import { isPersonName } from "../byline.ts";
import type { PageBlock } from "./page-blocks.ts";

/** "J. Hall", "J.K. Hall". */
const INITIALS = /^(?<initial>\p{Lu})\.(?:\s?\p{Lu}\.)*\s(?<surname>\p{Lu}[\p{L}'’-]+)$/u;
/** Names are no longer. In words. */
const MOST_WORDS = 4;

/**
 * A name of which a byline gives only initials, as another line of the page has it in full: authors' boxes do. The name itself where no
 * line is such a name, or two lines are names of different people.
 */
export function spelledOut(name: string, lines: readonly Pick<PageBlock, "text">[]): string {
  const { initial, surname } = INITIALS.exec(name)?.groups ?? {};
  if (initial === undefined || surname === undefined) return name;
  const full = new Set(
    lines.flatMap(({ text }) => {
      const words = text.split(" ");
      const isWhole =
        words.length >= 2 &&
        words.length <= MOST_WORDS &&
        words.at(-1) === surname &&
        text.startsWith(initial) &&
        /^\p{Lu}\p{Ll}/u.test(text);
      return isWhole && isPersonName(text) ? [text] : [];
    }),
  );
  const [only = name] = full;
  return full.size === 1 ? only : name;
}
