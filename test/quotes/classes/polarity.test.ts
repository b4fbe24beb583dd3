import { describe, expect, test } from "vitest";
import { polarityOf } from "../../../src/quotes/classes/polarity.ts";
import type { Polarity } from "../../../src/quotes/quote.ts";

/** A sentence with the cue in <> and the content in []. */
function told(sentence: string): Polarity {
  let text = "";
  let cue = null;
  const content: { start: number; end: number }[] = [];
  let open = 0;
  for (const character of sentence) {
    if (character === "<" || character === "[") open = text.length;
    else if (character === ">") cue = { start: open, end: text.length };
    else if (character === "]") content.push({ start: open, end: text.length });
    else text += character;
  }
  return polarityOf(text, { cue, content });
}

describe("what was denied", () => {
  test.each([
    "Eluned Marsh <denied> [that the pool would close].",
    "Thackwell <denies> [having moved the money abroad].",
    "Mayor Hall <has repeatedly denied> saying [that “the pool can rot”].",
    "Ngozi Post <dismissed> claims [that the bridge was sinking].",
    "The WHO office <rejected> [the suggestion that its nurses had known].",
    "Will State <pushed back against> [reports that he had sold the ferry].",
    "Satsuki Mori <disputed> [that anybody had been told].",
    "Hall <dismissed> concerns [that the wall was too low].",
    "Deputy Aino Wall <rejects> the accusation [that she took a fee].",
  ])("%s", (sentence) => expect(told(sentence)).toBe("denied"));
});

describe("what was not said", () => {
  test.each([
    "[We are bankrupt] is what Eluned Marsh never <said>.",
    "“[I am sorry],” was not what the foreman <said>.",
    "Nowhere did Krogh <claim> [that the tax was cheap].",
    "At no point in May has the ministry <said> [that the dam was safe].",
    "Marsh <did not say> [whether the pool would close].",
    "Joy Church <declined to say> [how many had left].",
    "Chidi Hall declined <to say> [whether the bridge was safe].",
    "The ministry <would not confirm> [that the dam was cracked].",
    "Two Rivers Rail <has yet to say> [what the crossing will cost].",
    "Oluwaseun Field stopped short of <saying> [that the vote was stolen].",
    "Neither of them would <say> [who had paid].",
    "Hall <refused> [to name the donor].",
    "The board did not at any time <mention> [that the price had doubled].",
    "Governor Song didn't publicly <acknowledge> [that the tests had failed].",
  ])("%s", (sentence) => expect(told(sentence)).toBe("not_said"));
});

describe("what was asked", () => {
  test.each([
    "“[How long are we meant to wait?]” councillor Idris Fenn <asked>.",
    "Fenn <asked> [whether the pump was safe].",
    "Reporters <asked> [Mayor Post why the gates were shut].",
    "Ana Lake <wondered> [if anybody would come].",
    "The union <questioned> [how the contract had been given].",
    "Kwame Law <wanted to know> [who would pay].",
  ])("%s", (sentence) => expect(told(sentence)).toBe("asked"));
});

describe("what somebody was to do", () => {
  test.each([
    "The harbour office <told> [ships to stay away].",
    "Mayor Hall <urged> [residents to boil their water].",
    "The judge <ordered> [the firm to open its books].",
    "Chiara Bank <called on> [the council to resign].",
    "The nurses <demanded> [a second ward].",
    "Police <asked> [drivers to keep the bridge free].",
  ])("%s", (sentence) => expect(told(sentence)).toBe("ordered"));
});

describe("what was said", () => {
  test.each([
    "Marsh <said> [that she had not denied anything].",
    "“[I never took a coin],” Thackwell <denied>.",
    "Marsh <did not deny> [that the pool was shut].",
    "Hall not only <said> [that it would rain]: she brought an umbrella.",
    "He <told> us [that although we can do our best, there is no way to stop it].",
    "“[I want to go home and to sleep],” Will Post <told> the court.",
    "The mayor <does not support> [the plan].",
    "Many passengers <don’t like> [the early ferry].",
    "He <won’t hesitate> [to close the gates].",
    "Mori, who never votes, <said> [that the count was fair].",
    "The office <told> the Courier [that Ostrey has threatened to close the port].",
    "[Ostrey has threatened to close the port], the official <told> the Courier.",
    "It was not the mayor. Ada Stone <said> [that the gate stood open].",
  ])("%s", (sentence) => expect(told(sentence)).toBe("said"));
});
