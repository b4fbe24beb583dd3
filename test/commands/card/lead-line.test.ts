import { describe, expect, test } from "vitest";
import { leadLine, leadText } from "../../../commands/card/lead-line.ts";
import { phrasesFor } from "../../../src/words/phrases-for.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { anAnswer, aSource, aStatement } from "./sample-answer.ts";

const QUOTED = { speakers: ["Orla Finch"], quotes: 12, articles: 3, topics: ["the ferry", "the wall"] };
const ASKED = {
  kind: "attribution",
  speaker: "Orla Finch",
  topic: "plug",
  outlet: null,
  from: null,
  to: null,
} as const;

const FOUND = anAnswer({
  understood: ASKED,
  quoted: QUOTED,
  statements: [aStatement(), aStatement({ source: 2 })],
});
const NOTHING = anAnswer({ status: "nothing_found", understood: ASKED, quoted: QUOTED });

describe("the lead", () => {
  test("is the answer's own in English, escaped", () => {
    const answer = anAnswer({ lead: "2 quotes of *Orla* Finch." });
    expect(leadLine(answer, phrasesFor("en-US"))).toBe("2 quotes of \\*Orla\\* Finch.");
  });

  test.each<[string, string, Answer, string]>([
    ["quotes found", "de", FOUND, "2 Zitate von Orla Finch zu „plug“ in 2 Artikeln."],
    ["quotes found", "es-ES", FOUND, "2 citas de Orla Finch sobre «plug» en 2 artículos."],
    ["quotes found", "fr", FOUND, "2 citations de Orla Finch sur « plug » dans 2 articles."],
    ["quotes found", "pt-BR", FOUND, "2 citações de Orla Finch sobre “plug” em 2 artigos."],
    ["quotes found", "ja", FOUND, "Orla Finchの「plug」についての発言2件（記事2件）。"],
    [
      "no quote on the topic",
      "de",
      NOTHING,
      "Nichts gefunden: 12 Zitate von Orla Finch in 3 Artikeln, keines zu „plug“. Worüber Orla Finch sprach: the ferry und the wall.",
    ],
    [
      "a name nobody has",
      "de",
      anAnswer({
        status: "nothing_found",
        understood: { ...ASKED, topic: null },
        suggestions: ["Orla Finch", "Bram Tessaly"],
      }),
      "Nichts gefunden von Orla Finch. Meintest du Orla Finch oder Bram Tessaly?",
    ],
    [
      "limits",
      "fr",
      anAnswer({
        understood: {
          ...ASKED,
          speaker: null,
          kind: "fact",
          outlet: "The Bell",
          from: "2031-05-02",
          to: null,
        },
        statements: [aStatement({ kind: "passage" })],
      }),
      "1 paragraphe sur « plug » (The Bell, depuis le 2 mai 2031) dans 1 article.",
    ],
    [
      "a story of several articles",
      "de",
      anAnswer({
        understood: { ...ASKED, kind: "fact", speaker: null, topic: "plug" },
        statements: [aStatement({ kind: "passage", also: [2, 3] })],
        sources: [aSource(1), { ...aSource(2), sameStoryAs: 1 }, aSource(3)],
      }),
      "1 Absatz zu „plug“ (2 Meldungen) in 3 Artikeln.",
    ],
    [
      "one day",
      "es-ES",
      anAnswer({ status: "nothing_found", understood: { ...ASKED, from: "2031-05-02", to: "2031-05-02" } }),
      "No se ha encontrado nada de Orla Finch sobre «plug» (el 2 de mayo de 2031).",
    ],
    [
      "a list of articles",
      "ja",
      anAnswer({
        understood: { ...ASKED, kind: "archive", speaker: null, topic: null },
        sources: [aSource(1), aSource(2)],
      }),
      "記事2件。",
    ],
    [
      "an article that does not tell",
      "de",
      anAnswer({ status: "nothing_found", understood: { ...ASKED, kind: "archive" }, sources: [aSource(1)] }),
      "Der Artikel sagt das nicht.",
    ],
  ])("tells %s in %s", (_, locale, answer, expected) => {
    expect(leadText(answer, phrasesFor(locale)).replace(/[\u00a0\u202f]/gu, " ")).toBe(expected);
  });

  test("is English where only the answer's own says it", () => {
    const lead = "The archive holds 3 articles with 36 passages.";
    const answer = anAnswer({ lead, understood: { ...ASKED, kind: "archive", topic: null, speaker: null } });
    expect(leadText(answer, phrasesFor("de"))).toBe(lead);
  });

  test("is cut where it is longer than its room", () => {
    expect(leadLine(anAnswer({ lead: "word ".repeat(500) }), phrasesFor("en")).length).toBeLessThanOrEqual(
      500,
    );
  });
});
