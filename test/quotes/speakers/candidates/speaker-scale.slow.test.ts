import { expect, test } from "vitest";
import { groupSpeakers } from "../../../../src/quotes/speakers/identities/group-speakers.ts";
import type { SpeakerEntry } from "../../../../src/quotes/speakers/identities/speaker-identity.ts";
import { createSpeakerIndex } from "../../../../src/quotes/speakers/speaker-index.ts";
import type { ArticleId } from "../../../../src/text/article.ts";
import { atOnce } from "../../../../src/text/slices.ts";

function entry(name: string): SpeakerEntry {
  return { speaker: { name, kind: "person", alsoNamed: [] }, article: "a" as ArticleId, quotes: 1 };
}

test("100,000 speakers are looked up in milliseconds", () => {
  const syllables = ["ba", "der", "kin", "lo", "mur", "nes", "pol", "ra", "sil", "tov"];
  const word = (n: number): string => [...String(n)].map((digit) => syllables[Number(digit)]).join("");
  const many = atOnce(
    createSpeakerIndex(
      atOnce(groupSpeakers(Array.from({ length: 100_000 }, (_, i) => entry(`${word(i % 997)} ${word(i)}`)))),
    ),
  );
  many.find("warm up");
  const start = process.cpuUsage().user;
  for (let i = 0; i < 20; i += 1) many.find(`${word(i)}x derkinlo${i}`);
  // 5 ms each on a quiet machine; the machine of the tests is not.
  expect((process.cpuUsage().user - start) / 1000 / 20).toBeLessThan(40);
});
