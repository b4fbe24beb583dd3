import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import { fold, type Term } from "../text/terms.ts";

/** Forms of verbs of reporting that are not nouns too: "he answers" is left out for "his answers". */
const CUES = new Set(
  (
    "said says saying told tells telling replied answered added adds asked noted argued argues claimed wrote writes announced " +
    "warned warns insisted insists stated explained explains admitted admits believes believed thinks denied denies urged urges " +
    "promised declared commented stressed suggested suggests acknowledged responded described criticised criticized tweeted posted"
  ).split(" "),
);
/** Words between a name and its verb at most: "Brandreth, who runs the cooperative, said" is beyond it. */
const NEAR = 3;

/** The term by which a name is looked for: its last one, the surname. */
export function nameTerm(name: string): string | undefined {
  return termList(name)
    .filter((term) => !isFunctionTerm(term))
    .at(-1);
}

/**
 * Whether a name stands beside a verb of reporting. A sign only: who says what is not decided here.
 * @param terms the text's, as `termsOf` makes them
 * @param name as `nameTerm` makes it
 */
export function saysSomething(text: string, terms: readonly Term[], name: string): boolean {
  const isCue = ({ start, end }: { start: number; end: number }) => CUES.has(fold(text.slice(start, end)));
  return terms.some(
    ({ term }, i) => term === name && terms.slice(Math.max(0, i - NEAR), i + NEAR + 1).some(isCue),
  );
}
