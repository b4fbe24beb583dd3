import { isFunctionTerm } from "../text/function-words.ts";
import { termList, termsOf } from "../text/terms.ts";

/** Verbs of reporting: what follows or precedes them is what somebody said. */
const CUES = new Set(
  termList(
    "say tell reply answer add ask note argue claim write announce warn insist state explain admit believe think deny urge " +
      "promise declare comment stress suggest acknowledge respond describe call criticise criticize tweet post",
  ),
);
/** Terms between a name and its verb at most: "Brandreth, who runs the cooperative, said" is beyond it. */
const NEAR = 3;

/** Whether a name stands beside a verb of reporting. A sign only: who says what is not decided here. */
export function saysSomething(text: string, name: string): boolean {
  const names = termList(name).filter((term) => !isFunctionTerm(term));
  const last = names.at(-1);
  const terms = termsOf(text).map((t) => t.term);
  return terms.some(
    (term, i) =>
      term === last && terms.slice(Math.max(0, i - NEAR), i + NEAR + 1).some((near) => CUES.has(near)),
  );
}
