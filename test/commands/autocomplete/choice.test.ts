import fc from "fast-check";
import { expect, test } from "vitest";
import { choice, LONGEST_CHOICE } from "../../../commands/autocomplete/choice.ts";

test("a long name is cut visibly, its value stays whole", () => {
  const long = choice("n".repeat(140), "value");
  expect(long?.name).toBe(`${"n".repeat(99)}…`);
  expect(long?.value).toBe("value");
});

test.each(["", "v".repeat(LONGEST_CHOICE + 1)])("a value that cannot be sent is no choice", (value) => {
  expect(choice("name", value)).toBeNull();
});

test("any choice is within Discord's limits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ maxLength: 150 }),
      (name, value) => {
        const made = choice(name, value);
        if (made === null) return;
        expect(made.name.length).toBeGreaterThan(0);
        expect(made.name.length).toBeLessThanOrEqual(LONGEST_CHOICE);
        expect(made.name.isWellFormed() || !name.isWellFormed()).toBe(true);
      },
    ),
  );
});
