import type { Answer } from "../../src/answer/answer.ts";
import type { Lead } from "../../src/answer/lead.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { button, buttonRow, type CardPage, cardPage, LONGEST_LABEL, textDisplay } from "../card/card-page.ts";
import { leadLine } from "../card/lead-line.ts";

const MOST_EXAMPLES = 2;

type Talk = Extract<Lead, { is: "talk" | "unclear" }>;

/**
 * One line to whoever asks nothing of the articles, with buttons that ask questions which work here; `null` for any other answer. A
 * button asks what its label says, so that nothing needs to be kept.
 */
export function talkPage({ lead }: Pick<Answer, "lead">, phrases: Phrases): CardPage | null {
  if (lead.is !== "talk" && lead.is !== "unclear") return null;
  const line = leadLine({ lead: { ...lead, examples: [] } }, phrases);
  return cardPage([
    textDisplay(line),
    buttonRow(examplesFor(lead).map((question, place) => button({ action: "example", place }, question))),
  ]);
}

/** To who leaves, no questions are suggested; one that a label cannot hold whole would ask something else. */
function examplesFor(lead: Talk): readonly string[] {
  if (lead.is === "talk" && lead.of === "farewell") return [];
  return lead.examples.filter(({ length }) => length <= LONGEST_LABEL).slice(0, MOST_EXAMPLES);
}
