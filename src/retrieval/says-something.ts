import { isFunctionTerm } from "../text/function-words.ts";
import { fold, termList, termsOf } from "../text/terms.ts";

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

/** Whether a name stands beside a verb of reporting. A sign only: who says what is not decided here. */
export function saysSomething(text: string, name: string): boolean {
  const last = termList(name)
    .filter((term) => !isFunctionTerm(term))
    .at(-1);
  const terms = termsOf(text);
  const isCue = ({ start, end }: { start: number; end: number }) => CUES.has(fold(text.slice(start, end)));
  return terms.some(
    ({ term }, i) => term === last && terms.slice(Math.max(0, i - NEAR), i + NEAR + 1).some(isCue),
  );
}
