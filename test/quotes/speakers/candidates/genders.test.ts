import { describe, expect, test } from "vitest";
import { namesIn } from "./speech-in.ts";

// Mentions in [brackets], what they say in <brackets>. Everybody and everything is invented.

describe("what a person’s sentence merely names is no person", () => {
  test.each([
    [
      "Adaeze Okoro",
      "[Adaeze Okoro] said <the tide was late>. At the Glimmers she wore blue. For the Glimmers she had her hair cut. The Glimmers were full. “<I walked straight on>,” [she] said.",
    ],
    [
      "Tomas Brandreth",
      "[Tomas Brandreth] said <so>. The Glimmers gave him a cup, and the Glimmers stage was his. As he left the Glimmers, Glimmers fans sang. He has flown in the Varda Soyle, his third ship. It was the Varda Soyle he loved. “<I remember the light>,” [he] said.",
    ],
    [
      "Leila Haddad",
      "[Leila Haddad] said <so>. With Hallowmere coming up, she is busy. It was Hallowmere when she came. <But for now>, [she] said, it was enough.",
    ],
    [
      "Mei Tan",
      "[Mei Tan] said <so>. On Tellygram she has friends. They read on Tellygram what she writes. “<They ask me of the boats>,” [she] said.",
    ],
    [
      "Pavel Novik",
      "[Pavel Novik] said <so>. His field is near Wenstow, where he sleeps, and it is near Wenstow that he keeps his bees. “<I did not sleep>,” [he] said.",
    ],
  ])("%s", (name, text) => {
    expect(namesIn(text)).toEqual([name, name]);
  });
});

describe("a name of no known language is a person’s where it acts and goes on as “he” or “she”", () => {
  test.each([
    ["Ylvok Drand", "Ylvok Drand won when he threw twice. Drand knew he had. [He] said <it was late>."],
    ["Quessa Tholl", "Quessa Tholl sang her song. Tholl said she had none. [She] said <it was late>."],
    ["Ombrey Kest", "Ombrey Kest lost his hat. Kest thinks he sold it. [He] said <it was late>."],
    ["Zarrin Pell", "Zarrin Pell rowed until she won. Pell has her own boat. [She] said <it was late>."],
    ["Dovik Arrl", "Dovik Arrl hurt his knee. Arrl hopes he will run. [He] said <it was late>."],
  ])("%s", (name, text) => {
    expect(namesIn(text).at(-1)).toBe(name);
  });
});
