import { beforeAll, describe, expect, it } from "vitest";
import type { ArticleSpeaker } from "../../src/archive/archive.ts";
import { createNames, type Names } from "../../src/question/names/names.ts";
import type { AskedSpeaker, Question } from "../../src/question/question.ts";
import { readQuestion } from "../../src/question/read-question.ts";
import type { SpeakerKind } from "../../src/quotes/quote.ts";
import type { ArticleId } from "../../src/text/article.ts";

// Every way of asking with every kind of name, in an archive that also quotes a rival of each.

/** As asked; who is meant; a rival whose name holds a part of it. */
const NAMES = [
  ["Helka State", "Helka State", "State Department"],
  ["the State Department", "State Department", "Helka State"],
  ["Emma Post", "Emma Post", "Ostrany Post"],
  ["the Ostrany Post", "Ostrany Post", "Emma Post"],
  ["Nils Report", "Nils Report", "Report Foundation"],
  ["the WHO", "Western Harbour Office", "Who Cares Trust"],
  ["the US", "Union of Skippers", "Usk Council"],
  ["Tamsin Will", "Tamsin Will", "Will Ostler"],
  ["Corin May", "Corin May", "May Lund"],
  ["Mark Rennick", "Mark Rennick", "Market Trust"],
  ["Dorota Rich", "Dorota Rich", "Richard Hallam"],
  ["Hall Shipping", "Hall Shipping", "Nerys Hall"],
  ["Anders Lake", "Anders Lake", "Lake Precinct Council"],
] as const;

const FORMS = [
  "what did NAME say about the ferry?",
  "What has NAME said about the ferry",
  "what does NAME say about the ferry?",
  "what did NAME have to say about the ferry?",
  "what did NAME tell reporters about the ferry?",
  "what did NAME think about the ferry?",
  "what is NAME's view on the ferry?",
  "what are NAME's thoughts on the ferry?",
  "what was NAME's response to the ferry?",
  "NAME on the ferry",
  "NAME about the ferry",
  "NAME's comments on the ferry",
  "NAME's opinion of the ferry",
  "quotes by NAME about the ferry",
  "quotes from NAME on the ferry",
  "give me 3 quotes by NAME about the ferry",
  "show me quotes by NAME on the ferry please",
  "did NAME comment on the ferry?",
  "has NAME commented on the ferry?",
  "has NAME spoken about the ferry?",
  "did NAME say anything about the ferry?",
  "can you tell me what NAME said about the ferry please",
  "hey, what did NAME say abt the ferry",
  "`what did NAME say about the ferry`",
  "what did **NAME** say about the ferry?",
  "how did NAME respond when asked about the ferry?",
  "tell me what NAME said about the ferry",
  "I want to know what NAME said about the ferry",
  "where does NAME stand on the ferry?",
  "what reasons did NAME give for the ferry?",
  "what explanation did NAME give for the ferry?",
  "what arguments did NAME make about the ferry?",
  "what, if anything, did NAME say about the ferry?",
  "which words did NAME find for the ferry?",
] as const;

/** Of a body, and of a place with a title of its own, lower case is another word ("the who", "us"): these are asked with capitals alone. */
const isLettered = (asked: string): boolean => /\p{Lu}{2}/u.test(asked);

function entry(name: string): ArticleSpeaker {
  const isBody =
    /Department|Post$|Foundation|Office|Trust|Union|Council|Shipping/u.test(name) && name !== "Emma Post";
  const kind: SpeakerKind = isBody ? "body" : "person";
  return { article: "a-1" as ArticleId, speaker: { name, kind, alsoNamed: [] }, quotes: 3 };
}

let names: Names;
beforeAll(async () => {
  const all = [...new Set(NAMES.flatMap(([, meant, rival]) => [meant, rival]))].map(entry);
  names = await createNames({
    status: async () => ({ generation: 1 }) as never,
    speakers: async () => all,
    outlets: async () => [],
    speakerRules: async () => [],
    stories: async () => [],
  })();
});

const read = (asked: string): Question =>
  readQuestion(asked, { names, now: new Date("2031-03-19T12:00:00Z"), languages: new Set(["en"]) }).question;

/** Whom a question means first, and the topic's words. */
function meantIn(question: Question): {
  readonly who: string | undefined;
  readonly topic: string | undefined;
} {
  const speakers: readonly AskedSpeaker[] =
    question.asks === "sayings"
      ? question.speakers
      : question.asks === "keywords" && question.speaker
        ? [question.speaker]
        : [];
  const [speaker] = speakers;
  return {
    who: speaker?.by === "name" ? speaker.matches[0]?.identity.name : speaker?.words,
    topic: question.asks === "sayings" || question.asks === "keywords" ? question.topic?.words : undefined,
  };
}

describe.each(FORMS)("%s", (form) => {
  it.each(NAMES)("%s is %s, and not %s", (asked, meant) => {
    const spelt = isLettered(asked) ? [asked] : [asked, asked.toLowerCase()];
    for (const name of spelt) {
      const { who, topic } = meantIn(read(form.replace("NAME", name)));
      expect([name, who, topic?.replace(/^the /u, "")]).toEqual([name, meant, "ferry"]);
    }
  });
});

describe("whoever spoke", () => {
  const asksOf = (question: string): readonly [string, string | undefined, string | undefined] => {
    const read_ = read(question);
    if (read_.asks === "voices") return ["voices", read_.topic.words.replace(/^the /u, ""), read_.manner];
    return [read_.asks, read_.asks === "source" ? read_.words : undefined, undefined];
  };

  it.each([
    ["the ferry: who said what?", "say"],
    ["the ferry - who said what", "say"],
    ["who said what about the ferry?", "say"],
    ["who's for and who's against the ferry?", "say"],
    ["who is for or against the ferry", "say"],
    ["views for and against the ferry", "say"],
    ["quotes against the ferry", "oppose"],
    ["comments in favour of the ferry", "support"],
    ["any good quotes on the ferry?", "say"],
    ["what's the best quote on the ferry?", "say"],
    ["the strongest statements about the ferry", "say"],
  ])("%s", (asked, manner) => {
    expect(asksOf(asked)).toEqual(["voices", "ferry", manner]);
  });

  const words = "a ferry is a bridge that floats";
  it.each([
    `who was it that said ${words}?`,
    `who is it that says ${words}`,
    `Whose words are "${words}"?`,
    `whose line was "${words}"`,
    `who coined the phrase "${words}"?`,
    `who used the words "${words}"?`,
    `who coined "${words}"`,
  ])("%s", (asked) => {
    expect(asksOf(asked)).toEqual(["source", words, undefined]);
  });

  it.each(["who used the ferry?", "who made the ferry?", "whose ferry was it?", "what's the best ferry?"])(
    "%s is asked of nobody's words",
    (asked) => {
      expect(["voices", "source"]).not.toContain(asksOf(asked)[0]);
    },
  );
});
