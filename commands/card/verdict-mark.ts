import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";

/** What is seen of a verdict before it is read; it is told in words beside. */
const MARKS: Readonly<Record<CheckAnswer["verdict"], string>> = {
  exact: "✅",
  altered: "⚠️",
  other_speaker: "⚠️",
  denied: "⛔",
  not_found: "❔",
};

/** "✅ **Exact: said by Orla Finch.**"; `lead` is Markdown. */
export function markedVerdict(verdict: CheckAnswer["verdict"], lead: string): string {
  return `${MARKS[verdict]} **${lead}**`;
}
