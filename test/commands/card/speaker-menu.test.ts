import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceOf, nameModal, speakerMenuPage, speakerSetPage } from "../../../commands/card/speaker-menu.ts";
import { ALL_PHRASES } from "../../../src/words/phrases-for.ts";
import { runsOf } from "../../support/all-runs.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { arbitraryStatement } from "./arbitrary-answer.ts";
import { componentsOf, expectSound, textsOf } from "./page-checks.ts";
import { KEY } from "./stored-article.ts";

interface Option {
  readonly label: string;
  readonly value: string;
}
const optionsOf = (page: Parameters<typeof componentsOf>[0]): Option[] =>
  componentsOf(page).flatMap(({ options }) => (options ?? []) as Option[]);

test.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
  "in %s the menu and what was set are as Discord takes them, whatever names and words there are",
  (_, phrases) => {
    const card = { key: KEY, index: 99_999, phrases };
    fc.assert(
      fc.property(
        arbitraryStatement,
        fc.array(fc.oneof(nastyText, fc.constantFrom("Will Hall", "x".repeat(200))), { maxLength: 40 }),
        fc.nat(100_000),
        fc.boolean(),
        (statement, names, reports, isSet) => {
          const shown = isSet ? { ...statement, setByHand: true as const } : statement;
          const page = speakerMenuPage(shown, names, reports, card);
          expectSound(page);
          const options = optionsOf(page);
          expect(options.length).toBeLessThanOrEqual(25);
          expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
          for (const { label, value } of options) {
            expect(label.trim()).not.toBe("");
            expect(label.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
            expect(choiceOf(value)).not.toBeNull();
          }
          expect(options.slice(-2).map(({ value }) => choiceOf(value))).toEqual([
            { is: "unknown" },
            { is: "not_a_quote" },
          ]);
          expectSound(
            speakerSetPage(phrases.byHand.isSet((names[0] ?? "Will Hall").slice(0, 100)), isSet, card),
          );
        },
      ),
      { numRuns: runsOf(60) },
    );
  },
);

test("a name is what it is, also one that is a word of the menu's", () => {
  const card = { key: KEY, index: 0, phrases: ALL_PHRASES[0] as (typeof ALL_PHRASES)[number] };
  const statement = fc.sample(arbitraryStatement, 1)[0] as Parameters<typeof speakerMenuPage>[0];
  const names = ["unknown", "not-a-quote", "Will Hall", "Will Hall", "ليلى حسن"];
  const options = optionsOf(speakerMenuPage(statement, names, 0, card));
  expect(options.map(({ value }) => choiceOf(value))).toEqual([
    { is: "speaker", typed: "unknown" },
    { is: "speaker", typed: "not-a-quote" },
    { is: "speaker", typed: "Will Hall" },
    { is: "speaker", typed: "ليلى حسن" },
    { is: "unknown" },
    { is: "not_a_quote" },
  ]);
  expect(options[3]?.label).toBe("\u2068ليلى حسن\u2069");
  expect(choiceOf("Will Hall")).toBeNull();
});

test.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
  "labels in %s fit buttons, menus and the modal",
  (_, phrases) => {
    const { wrongSpeaker, anotherName, choose, unknown, notAQuote, asRead, whoSaidIt, nameLabel } =
      phrases.byHand;
    for (const label of [wrongSpeaker, anotherName]) expect(label.length).toBeLessThanOrEqual(30);
    for (const label of [choose, unknown, notAQuote]) expect(label.length).toBeLessThanOrEqual(100);
    expect(asRead.length).toBeLessThanOrEqual(40);
    for (const label of [whoSaidIt, nameLabel]) expect(label.length).toBeLessThanOrEqual(45);
    const modal = nameModal({ key: KEY, index: 0, phrases });
    expect(modal.title).toBe(whoSaidIt);
  },
);

test("how many hold the speaker for wrong is told where somebody does", () => {
  const card = { key: KEY, index: 0, phrases: ALL_PHRASES[0] as (typeof ALL_PHRASES)[number] };
  const statement = fc.sample(arbitraryStatement, 1)[0] as Parameters<typeof speakerMenuPage>[0];
  const lines = (reports: number) => textsOf(speakerMenuPage(statement, [], reports, card)).length;
  expect(lines(0)).toBe(2);
  expect(lines(1)).toBe(3);
});
