import { describe, expect, test } from "vitest";
import { namesIn } from "../candidates/speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody and everything is invented.

/** Long enough that no name before it is near. */
const MEANWHILE =
  "The tide had come in over the quay by then, and the ferry lay where it had lain all winter, with its lamps out. Nobody had asked for it to be moved. The gulls sat on the rail in a row, and the harbour was as quiet as it is in any other year, or quieter, for the school was shut and the market was on the other side of the river. ";

describe("a surname that several bear means whom the article named first, however often another is named in full", () => {
  test.each([
    [
      "Tomas Brandreth",
      "Mayor Tomas Brandreth shut the quay. Rosa Brandreth was there. So was Iris Brandreth. Rosa Brandreth sang, and Rosa Brandreth left with Iris Brandreth.",
      "Brandreth",
    ],
    [
      "Adaeze Okoro",
      "Adaeze Okoro won the race. Her brother Emeka Okoro rowed with her. Emeka Okoro is older. Their aunt Ngozi Okoro rows, too, and Emeka Okoro taught her.",
      "Okoro",
    ],
    [
      "Leila Haddad",
      "The court heard Leila Haddad. Karim Haddad, her husband, sat behind. Karim Haddad owns the ferry, and Karim Haddad did not speak.",
      "Haddad",
    ],
    [
      "Gust Post",
      "Gust Post, a harbour pilot, retired. Emma Post took his boat. Emma Post is his niece, and Emma Post has a licence.",
      "Post",
    ],
    [
      "Hua Tan",
      "Engineer Hua Tan drew the bridge. Mei Tan built it. Mei Tan is no relation, and Mei Tan lives in Harrow.",
      "Tan",
    ],
  ])("%s", (name, before, surname) => {
    expect(namesIn(`${before} ${MEANWHILE}[${surname}] said <the tide was late>.`)).toEqual([name]);
  });

  test("but whoever was named in full just before is meant", () => {
    const text = `Mayor Tomas Brandreth shut the quay. ${MEANWHILE}Rosa Brandreth came by boat. [Brandreth] said <it was late>.`;
    expect(namesIn(text)).toEqual(["Rosa Brandreth"]);
  });
});

describe("a word that several bodies and things are named after is a name of its own", () => {
  test.each([
    [
      "Ostrel",
      "The Ostrel Glide and the Ostrel Safety desk were shown on Monday. The Ostrel Glide costs more. [Ostrel] said <it would ship in May>.",
    ],
    [
      "Pellmouth",
      "The Pellmouth News and the Pellmouth Fire Department came. [Pellmouth] said <it would not pay>.",
    ],
    [
      "Maralis",
      "The Maralis Fascination and the Maralis Pride lay in the bay. Nobody was ill. [Maralis] said <both would sail>.",
    ],
    [
      "Vantor",
      "Owners of the Vantor Trail and the Vantor City should stay at home. [Vantor] said <the brakes may fail>.",
    ],
    [
      "Lumio",
      "The Lumio Crew and the Lumio Dragon flew at dawn. The Lumio Dragon came back. [Lumio] said <all was well>.",
    ],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test.each([
    [
      "Harrow Bank",
      "Harrow Bank closed its branch. The bank is old. Harrow Bank owns the Harrow Arena. [Harrow Bank] said <so>. [Harrow] said <the rest would stay>.",
      2,
    ],
    ["Ostrel News", "Ostrel News was first. Ostrel News Weekend came later. [Ostrel] said <it was true>.", 1],
  ])("but the body that goes by it, %s, is meant", (name, text, times) => {
    expect(namesIn(text)).toEqual(Array.from({ length: times }, () => name));
  });
});

describe("two names that a caption runs together are nobody’s", () => {
  test.each([
    ["Ana Marsh", "Ana Marsh Bo Marsh", "Marsh"],
    ["Leila Haddad", "Leila Haddad Karim Haddad", "Haddad"],
    ["Hua Tan", "Hua Tan Mei Tan", "Tan"],
    ["Tomas Post", "Tomas Post Emma Post", "Post"],
    ["Adaeze Okoro", "Adaeze Okoro Emeka Okoro", "Okoro"],
  ])("%s", (name, caption, surname) => {
    const text = `${name} came home on Monday. At the quay stood ${caption} with flags. ${MEANWHILE}[${surname}] said <it was late>.`;
    expect(namesIn(text)).toEqual([name]);
  });
});
