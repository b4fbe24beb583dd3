import { beforeAll, describe, expect, test } from "vitest";
import { LONGEST_QUOTATION } from "../../src/answer/check/check-quote.ts";
import { LONGEST_QUESTION } from "../../src/question/question-fault.ts";
import { UserError } from "../../src/user-error.ts";
import { type HostileLibrary, openHostileLibrary } from "./hostile-library.ts";
import { QUOTATIONS } from "./shapes/check-shapes.ts";
import { QUESTIONS } from "./shapes/question-shapes.ts";
import { partOf } from "../support/all-runs.ts";
import { BEST_OF_FIVE } from "../support/best-of.ts";

/**
 * Has people of a server add hostile articles, and then ask and check whatever words.
 * @param size of each article, in characters
 */
export function testHostileWords(size: number): void {
  let library: HostileLibrary;
  beforeAll(async () => {
    library = await openHostileLibrary(size);
  });

  test("hostile articles that a server adds hold the event loop up for nobody", () => {
    const { value, holdMs } = library.added;
    expect(value).toMatchObject({ added: 5, refused: [] });
    expect(holdMs).toBeLessThan(100);
  });

  describe.each([
    { what: "question", shapes: QUESTIONS, longest: LONGEST_QUESTION },
    { what: "quotation to check", shapes: QUOTATIONS, longest: LONGEST_QUOTATION },
  ])("a $what as long as it may be", ({ what, shapes, longest }) => {
    test("has twenty hostile shapes", () => {
      expect(Object.keys(shapes)).toHaveLength(20);
    });
    test.each(partOf(Object.entries(shapes), 4))(
      "%s: within five seconds, the event loop free",
      BEST_OF_FIVE,
      async (name, shape) => {
        const words = shape(longest).slice(0, longest);
        const { holdMs, tookMs } = await library.use(async ({ answerer, checker }) =>
          answered(
            what === "question" ? answerer.answer(words) : checker.checkText(words, { speaker: words }),
          ),
        );
        console.log(`${what}, ${name}: ${Math.round(tookMs)} ms, held ${Math.round(holdMs)} ms`);
        expect(tookMs).toBeLessThan(5_000);
        expect(holdMs).toBeLessThan(100);
      },
    );
  });
}

/** What people are told of words that cannot be read is an answer, too. */
async function answered(asked: Promise<unknown>): Promise<void> {
  await asked.catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
}
