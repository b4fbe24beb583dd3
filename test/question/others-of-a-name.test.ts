import { beforeAll, describe, expect, it } from "vitest";
import type { ArticleSpeaker } from "../../src/archive/archive.ts";
import { createNames, type Names } from "../../src/question/names/names.ts";
import type { AskedSpeaker, Question } from "../../src/question/question.ts";
import { readQuestion } from "../../src/question/read-question.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

// Who is asked for is not everybody who bears a part of the name, or the same office elsewhere. Everybody is invented.

const speaker = (name: string, kind: SpeakerKind = "person", ...alsoNamed: string[]): ArticleSpeaker => ({
  article: `on-${name}` as ArticleId,
  speaker: { name, kind, alsoNamed },
  quotes: 3,
});

const SPEAKERS = [
  speaker("William Hall"),
  speaker("Harbour Audubon Society", "body", "HAS"),
  speaker("Stephen King"),
  speaker("Bill Okoro"),
  speaker("Gina Raven"),
  speaker("Brian Lake", "person", "Brian", "Lake"),
  speaker("Lou Jin", "person", "The finance minister", "the Chinese finance minister"),
  speaker("Omar Lew", "person", "the secretary of the Treasury"),
  speaker("Zabi Post", "person", "Taliban spokesman"),
  speaker("the man", "unnamed"),
  speaker("one man", "unnamed"),
  speaker("a young man", "unnamed"),
];

let names: Names;
beforeAll(async () => {
  names = await createNames({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () => SPEAKERS,
    outlets: async () => [],
    speakerRules: async () => [],
    stories: async () => [],
  })();
});

const read = (asked: string): Question =>
  readQuestion(asked, { names, now: new Date("2030-05-01"), languages: new Set(["en"]) }).question;

function speakersOf(question: Question): readonly AskedSpeaker[] {
  return "speakers" in question ? question.speakers : [];
}

const matched = (asked: string): string[] =>
  speakersOf(read(asked)).flatMap((one) =>
    one.by === "unknown" ? [] : one.matches.map(({ identity }) => identity.name),
  );

describe("a prince is nobody who is merely called so", () => {
  it.each(["Prince William", "King Bill", "Queen Gina", "prince william", "Pope Brian", "King Stephen"])(
    "%s",
    (name) => {
      expect(matched(`what did ${name} say about the ferry?`)).toEqual([]);
    },
  );

  it("but a mayor of the surname is", () => {
    expect(matched("what did Mayor Hall say about the ferry?")).toEqual(["William Hall"]);
  });
});

describe("a given name with another surname is somebody else", () => {
  it.each(["Brian McDonald", "Brian Oduya", "Brian Tanaka"])("%s", (name) => {
    expect(matched(`why did ${name} have to shut four schools in Pellmouth?`)).toEqual([]);
    expect(matched(`what did ${name} say about the schools?`)).toEqual([]);
  });

  it("by itself it may mean its bearer", () => {
    expect(matched("what did Brian say about the schools?")).toEqual(["Brian Lake"]);
  });
});

describe("an office in another country is another office", () => {
  it("is not the one of whom articles tell that he is the Chinese one", () => {
    expect(matched("what does the US treasury secretary say about steel?")).toEqual(["Omar Lew"]);
    expect(matched("what did the French finance minister say about steel?")).not.toContain("Lou Jin");
    expect(matched("what did the Chinese finance minister say about steel?")[0]).toBe("Lou Jin");
  });
});

describe("where something lies is not who is asked for", () => {
  it.each(["Did anybody die in Orrin County, Virginia?", "How many live in Ammerby, Virginia?"])(
    "%s",
    (asked) => {
      expect(matched(asked)).toEqual([]);
    },
  );
});

describe("nobody is meant by a man whom many articles tell of", () => {
  it.each([
    "Why does the man accused of the fire risk 25 years behind bars?",
    "Why did the man refuse to leave the ferry?",
  ])("%s", (asked) => {
    expect(read(asked).asks).toBe("fact");
  });
});

describe("lower case hides no body that everybody knows, and “have to say” is saying", () => {
  it.each([
    "what did the taliban have to say about the strike on that house",
    "what did the taliban say about the strike",
  ])("%s", (asked) => {
    expect(read(asked).asks).toBe("sayings");
  });
  it("of nobody known, too", () => {
    const question = read("what did the harbour board have to say about the outage");
    expect(question.asks).toBe("sayings");
  });
});

describe("a helping verb is nobody’s letters", () => {
  it.each(["who has accused Hall of lying?", "who has accused the mayor of waste"])("%s", (asked) => {
    expect(read(asked).asks).toBe("voices");
  });
});
