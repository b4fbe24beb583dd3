import { describe, expect, it } from "vitest";
import { readArchiveQuestion } from "../../src/answer/archive-question.ts";

describe("readArchiveQuestion", () => {
  it.each([
    ["who wrote the ferry article?", "author", "ferry"],
    ["Who wrote that?", "author", null],
    ["Who is the author of the story about the flood wall", "author", "flood wall"],
    ["when was it published", "date", null],
    ["When was the storm surge article published?", "date", "storm surge"],
    ["who published the ferry story?", "outlet", "ferry"],
    ["what is the link to the ferry article", "link", "ferry"],
    ["what are your sources?", "articles", null],
    ["which articles do you have", "articles", null],
    ["how many articles do you have", "count", null],
    ["how many articles do you have about the ferry", "count", "ferry"],
    ["what do you know about Pellmouth?", "about", "Pellmouth"],
    ["which articles mention the museum", "about", "museum"],
  ])("%s", (question, asks, object) => {
    expect(readArchiveQuestion(question)).toEqual({ asks, object });
  });

  it.each([
    "who wrote Hamlet?", // a fact about the world, not about an article
    "when was the ferry built?",
    "how many people live here?",
    "what do fishermen know about tides?",
  ])("leaves %j to the articles", (question) => {
    expect(readArchiveQuestion(question)).toBeNull();
  });
});
