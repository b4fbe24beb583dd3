import { describe, expect, test } from "vitest";
import { namesIn, resolvedIn } from "../candidates/speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody is invented.

describe("a married name and a maiden name", () => {
  test.each([
    [
      "Ana Marsh Okoro",
      "[Ana Marsh Okoro] said <the tide was late>. [Okoro] said <it was>. [Ana Okoro] said <so>.",
    ],
    [
      "Leila Haddad Tan",
      "[Leila Haddad Tan] said <the tide was late>. [Ms. Tan] said <it was>. [Leila Tan] said <so>.",
    ],
    [
      "Ines Hall-Novik",
      "[Ines Hall-Novik] said <the tide was late>. [Hall-Novik] said <it was>. [Ms. Hall-Novik] said <so>.",
    ],
    [
      "Mei Lind Tanaka",
      "[Mei Lind Tanaka] said <the tide was late>. [Mei Tanaka] said <it was>. [Tanaka] said <so>.",
    ],
    [
      "Sunniva Dahl Berg",
      "[Sunniva Berg] said <the tide was late>. [Sunniva Dahl Berg] said <it was>. [Berg] said <so>.",
    ],
  ])("%s is one person by either", (name, text) => {
    expect(new Set(namesIn(text))).toEqual(new Set([name]));
  });

  test.each([
    ["Ana Okoro (née Marsh)", "Ana Okoro"],
    ["Ana Okoro, née Marsh,", "Ana Okoro"],
    ["Ana Okoro, born Ana Marsh,", "Ana Okoro"],
    ["Ana Okoro, formerly Marsh,", "Ana Okoro"],
    ["Ana Okoro, formerly known as Ana Marsh,", "Ana Okoro"],
  ])("%s keeps the name she goes by", (told, name) => {
    expect(namesIn(`${told} came. [Okoro] said <the tide was late>. [She] said <it was>.`)).toEqual([
      name,
      name,
    ]);
  });

  test("of a couple each keeps their own", () => {
    const text =
      "Ana Marsh and her husband, Bo Okoro, came. [Ana Marsh] said <the tide was late>. [Bo Okoro] said <it was>.";
    expect(namesIn(text)).toEqual(["Ana Marsh", "Bo Okoro"]);
  });
});

describe("a name in another script", () => {
  test.each([
    ["Ольга Морская", "[Ольга Морская] said <the tide was late>. [Морская] said <it was>."],
    ["Ελένη Θαλασσινού", "[Ελένη Θαλασσινού] said <the tide was late>. [Θαλασσινού] said <it was>."],
    ["Zoë Ødegård", "[Zoë Ødegård] said <the tide was late>. [Ødegård] said <it was>."],
    ["Þóra Ægisdóttir", "[Þóra Ægisdóttir] said <the tide was late>. [Ægisdóttir] said <it was>."],
    ["Nguyễn Thị Biển", "[Nguyễn Thị Biển] said <the tide was late>. [Nguyễn Thị Biển] said <it was>."],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name, name]);
  });

  test.each(["海野潮", "김바다", "بحر الهادي", "תמר ים", "सागर तटवी"])(
    "%s, which has no capitals, is told as it stands",
    (name) => {
      const [quote] = resolvedIn(`[${name}] said <the tide was late>.`);
      expect(quote?.speaker?.name).toBe(name);
    },
  );
});

describe("a person and a place of one name", () => {
  test.each([
    [
      "Chelsea Marsh",
      "Chelsea Marsh lives in Chelsea. [Chelsea Marsh] said <the tide was late>. [Marsh] said <it was>.",
    ],
    [
      "Paris Okoro",
      "Paris Okoro flew to Paris. [Okoro] said <the tide was late>. [Paris Okoro] said <it was>.",
    ],
    [
      "Jordan Tan",
      "Jordan Tan came from Jordan. [Tan] said <the tide was late>. [Jordan Tan] said <it was>.",
    ],
    [
      "Ana London",
      "Ana London moved to London. [London] said <the tide was late>. [Ms. London] said <it was>.",
    ],
    [
      "Omar Houston",
      "Omar Houston left Houston. [Houston] said <the tide was late>. [Mr. Houston] said <it was>.",
    ],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name, name]);
  });
});

describe("two of one surname, and two of one name", () => {
  test("two Brandreths stay two", () => {
    const text =
      "[Tomas Brandreth] said <the tide was late>. [Agnes Brandreth] said <it was>. [Mr. Brandreth] said <so>. [Ms. Brandreth] said <no>.";
    expect(namesIn(text)).toEqual([
      "Tomas Brandreth",
      "Agnes Brandreth",
      "Tomas Brandreth",
      "Agnes Brandreth",
    ]);
  });
});
