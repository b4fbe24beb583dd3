import { describe, expect, test } from "vitest";
import { buttonRow, cardPage, pictureButton, textDisplay } from "../../../commands/card/card-page.ts";
import { MESSAGE_LIMITS } from "../../../commands/card/page-limits.ts";

describe("a page", () => {
  const texts = (count: number, length: number, character = "a") =>
    Array.from({ length: count }, () => textDisplay(character.repeat(length)));

  test("at the limits is made", () => {
    expect(cardPage(texts(MESSAGE_LIMITS.components, 100)).components).toHaveLength(40);
    // 3,386 ideographs of 3 bytes, and 12 for the display.
    expect(cardPage(texts(1, 3_386, "漢")).components).toHaveLength(1);
  });

  test.each([
    ["components", texts(41, 1), "at most 40 components, got 41"],
    [
      "components, nested",
      [...texts(39, 1), buttonRow([pictureButton({ action: "own-articles", page: 0 }, "👍")])],
      "at most 40 components, got 41",
    ],
    ["characters", texts(2, 2_001), "at most 4000 characters, got 4002"],
    ["bytes", texts(1, 3_387, "漢"), "at most 10170 bytes, got 10173"],
  ])("beyond the limit of %s is a fault of the program", (_, components, message) => {
    expect(() => cardPage(components)).toThrow(message);
  });
});
