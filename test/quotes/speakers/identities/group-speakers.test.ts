import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpeakerKind } from "../../../../src/quotes/quote.ts";
import { groupSpeakers } from "../../../../src/quotes/speakers/identities/group-speakers.ts";
import type { SpeakerEntry } from "../../../../src/quotes/speakers/identities/speaker-identity.ts";
import type { ArticleId } from "../../../../src/text/article.ts";
import { atOnce } from "../../../../src/text/slices.ts";

function entry(
  article: string,
  name: string,
  kind: SpeakerKind = "person",
  alsoNamed: string[] = [],
): SpeakerEntry {
  return { speaker: { name, kind, alsoNamed }, article: article as ArticleId, quotes: 1 };
}

/** Each identity as "name: articles", in the order of names. */
function groups(...entries: SpeakerEntry[]): string[] {
  return atOnce(groupSpeakers(entries))
    .map((identity) => `${identity.name}: ${identity.articles.join(" ")}`)
    .sort();
}

describe("bodies", () => {
  test.each([
    ["US Tide Survey", "U.S. Tide Survey", "United States Tide Survey"],
    ["the Harbour Board", "Harbour Board", "HARBOUR BOARD"],
    ["Department of Fisheries", "The Department of Fisheries", "department of Fisheries"],
  ])("%s, however it is written, is one", (...names) => {
    const written = names.map((name, i) => entry(String(i), name, "body"));
    expect(atOnce(groupSpeakers(written))).toHaveLength(1);
  });

  test("letters join the one body that goes by them elsewhere", () => {
    const long = entry("a", "Western Harbour Office", "body", ["WHO"]);
    expect(groups(long, entry("b", "WHO", "body"))).toEqual(["Western Harbour Office: a b"]);
    const other = entry("c", "Women’s Health Order", "body", ["WHO"]);
    expect(groups(long, other, entry("b", "WHO", "body"))).toHaveLength(3);
    const many = ["d", "e", "f"].map((article) => entry(article, "Western Harbour Office", "body", ["WHO"]));
    expect(groups(long, other, ...many, entry("b", "WHO", "body"))).toHaveLength(2);
  });

  test("a body with its country is the one without where both go by the same letters", () => {
    const both = [
      entry("a", "US Tide Office", "body", ["TIO"]),
      entry("b", "Tide Office", "body", ["TIO"]),
      entry("c", "TIO", "body"),
    ];
    expect(groups(...both)).toEqual(["US Tide Office: a b c"]);
    expect(groups(entry("a", "US Tide Office", "body"), entry("b", "Tide Office", "body"))).toHaveLength(2);
  });

  test("what an article gives no name stays with its article", () => {
    expect(groups(entry("a", "the ministry", "body"), entry("b", "the ministry", "body"))).toHaveLength(2);
    expect(
      groups(entry("a", "a Harbour Post poll", "body"), entry("b", "a Harbour Post poll", "body")),
    ).toHaveLength(2);
  });
});

describe("persons", () => {
  test("of one full name, however it is written, are one", () => {
    expect(
      groups(
        entry("a", "Ana Marsh"),
        entry("b", "ana MARSH"),
        entry("c", "Sen. Ana Marsh"),
        entry("d", "Ana Rosa Marsh"),
        entry("e", "Ána Marsh’s"),
      ),
    ).toEqual(["Ana Rosa Marsh: a b c d e"]);
  });

  test("of one surname and other given names stay two", () => {
    expect(groups(entry("a", "Ana Marsh"), entry("b", "Tom Marsh"))).toEqual([
      "Ana Marsh: a",
      "Tom Marsh: b",
    ]);
  });

  test("junior and senior stay two", () => {
    expect(groups(entry("a", "Tom Marsh"), entry("b", "Tom Marsh Jr."))).toEqual([
      "Tom Marsh Jr.: b",
      "Tom Marsh: a",
    ]);
  });

  test("an initial or a short form joins the one given name it can stand for", () => {
    expect(groups(entry("a", "Michael Marsh"), entry("b", "Mike Marsh"), entry("c", "M. Marsh"))).toEqual([
      "Michael Marsh: a b c",
    ]);
    expect(groups(entry("a", "Mary Marsh"), entry("b", "Mark Marsh"), entry("c", "M. Marsh"))).toHaveLength(
      3,
    );
  });

  test("two of exactly one name, a man and a woman, stay two, and whoever may be either is neither", () => {
    expect(
      groups(
        entry("a", "Alex Marsh", "person", ["Mr. Marsh"]),
        entry("b", "Alex Marsh", "person", ["Ms. Marsh"]),
        entry("c", "Alex Marsh", "person", ["Mr Marsh", "Marsh"]),
        entry("d", "Alex Marsh"),
      ),
    ).toEqual(["Alex Marsh: a c", "Alex Marsh: b", "Alex Marsh: d"]);
  });

  test("a bare surname joins its only bearer, with a little less confidence", () => {
    const [only, ...others] = atOnce(groupSpeakers([entry("a", "Ana Marsh"), entry("b", "Marsh")]));
    expect(others).toEqual([]);
    expect(only?.articles).toEqual(["a", "b"]);
    expect(only?.confidence).toBeLessThan(1);
  });

  test("a bare surname joins the bearer who dominates, or nobody", () => {
    const many = ["a", "b", "c", "d"].map((article) => entry(article, "Ana Marsh"));
    expect(groups(...many, entry("e", "Tom Marsh"), entry("f", "Marsh"))).toEqual([
      "Ana Marsh: a b c d f",
      "Tom Marsh: e",
    ]);
    expect(groups(entry("a", "Ana Marsh"), entry("e", "Tom Marsh"), entry("f", "Marsh"))).toEqual([
      "Ana Marsh: a",
      "Marsh: f",
      "Tom Marsh: e",
    ]);
    expect(
      groups(entry("a", "Ana Marsh"), entry("e", "Tom Marsh"), entry("f", "Marsh", "person", ["Mr Marsh"])),
    ).toEqual(["Ana Marsh: a", "Tom Marsh: e f"]);
  });
});

test("a body is one with its letters, where an article tells them of it alone", () => {
  const long = entry("a", "Western Harbour Office", "body", ["WHO"]);
  expect(groups(long, entry("b", "WHO", "body"), entry("c", "the WHO", "body"))).toEqual([
    "Western Harbour Office: a b c",
  ]);
  expect(
    groups(long, entry("b", "Women’s Hospital Order", "body", ["WHO"]), entry("c", "WHO", "body")),
  ).toHaveLength(3);
});

test("bodies are one by name; those without a name of their own stay with their article", () => {
  expect(
    groups(
      entry("a", "Thornsay Relief", "body", ["Thornsay"]),
      entry("b", "the Thornsay Relief", "body"),
      entry("c", "Thornsay", "body"),
      entry("a", "the ministry", "body"),
      entry("b", "the ministry", "body"),
      entry("a", "a Harbour Wire poll", "body"),
      entry("b", "a Harbour Wire poll", "body"),
    ),
  ).toEqual([
    "Thornsay Relief: a b c",
    "a Harbour Wire poll: a",
    "a Harbour Wire poll: b",
    "the ministry: a",
    "the ministry: b",
  ]);
});

test("unnamed sources are never joined over articles, nor with anybody named", () => {
  expect(
    groups(
      entry("a", "a Marsh aide", "unnamed"),
      entry("b", "a Marsh aide", "unnamed"),
      entry("b", "Ana Marsh"),
    ),
  ).toEqual(["Ana Marsh: b", "a Marsh aide: a", "a Marsh aide: b"]);
});

test("the order of the entries does not matter", () => {
  const name = fc.constantFrom(
    "Ana Marsh",
    "Anna Marsh",
    "Tom Marsh",
    "Thomas Marsh",
    "T. Marsh",
    "Marsh",
    "Mr Marsh",
    "Marsh Jr.",
    "Tom Marsh Jr.",
    "Xi Lau",
    "Xi",
    "Lau",
    "Harbour Union",
    "Harbour",
    "the ministry",
    "",
  );
  const one = fc.record({
    article: fc.constantFrom("a", "b", "c", "d").map((id) => id as ArticleId),
    quotes: fc.nat(3),
    speaker: fc.record({
      name,
      kind: fc.constantFrom<SpeakerKind>("person", "body", "unnamed"),
      alsoNamed: fc.array(fc.constantFrom("Marsh", "Mr Marsh", "Mrs Marsh", "Harbour"), { maxLength: 2 }),
    }),
  });
  const shuffled = fc
    .array(one, { maxLength: 14 })
    .chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
  fc.assert(
    fc.property(shuffled, ([entries, other]) => {
      const identities = atOnce(groupSpeakers(entries));
      expect(atOnce(groupSpeakers(other))).toEqual(identities);
      expect(identities.reduce((sum, identity) => sum + identity.members.length, 0)).toBe(entries.length);
      expect(new Set(identities.map((identity) => identity.id)).size).toBe(identities.length);
      for (const { kind, members } of identities)
        for (const member of members) expect(member.speaker.kind).toBe(kind);
    }),
  );
});

test("time grows with the number of entries, not faster, also where all have one surname", () => {
  const run = (size: number): number => {
    const entries = Array.from({ length: size }, (_, i) =>
      entry(`a${i}`, i % 2 === 0 ? "Marsh" : `Name${i} Marsh`, "person", ["Mr Marsh"]),
    );
    const start = process.cpuUsage().user;
    atOnce(groupSpeakers(entries));
    return process.cpuUsage().user - start;
  };
  run(2000);
  const small = Math.max(run(4000), 5000);
  expect(run(32_000)).toBeLessThan(small * 8 * 5);
});
