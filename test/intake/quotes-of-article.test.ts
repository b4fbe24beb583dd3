import { expect, onTestFinished, test } from "vitest";
import { quotesOfArticle } from "../../src/intake/quotes-of-article.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { leadWords } from "../../src/words/lead-words.ts";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { saidArchive } from "../answer/said-archive.ts";
import { articleOf } from "../support/articles.ts";
import { isForeign } from "../../src/text/article.ts";

test.each<[string | null, boolean]>([
  ["de", true],
  ["fr-CA", true],
  ["ja", true],
  ["en", false],
  ["en-GB", false],
  [null, false],
])("an article in %s: %s", (language, is) => expect(isForeign({ language })).toBe(is));

const GERMAN = [
  "Der Hafenrat von Pellmünde hat am Montag beschlossen, die alte Fähre noch einen Winter fahren zu lassen, obwohl ihre Maschine seit dem Frühjahr neunmal geflickt worden ist.",
  "„Lieber eine langsame Fähre als eine schnelle Ausrede“, sagte Ilse Varrick, die dem Rat seit elf Jahren vorsitzt und selbst mit dem Boot zur Arbeit kommt.",
];

test("of an article in another language no quotes are read, though rules would find some", async () => {
  const reader = createQuoteReader(null);
  const article = articleOf("faehre", GERMAN, { language: "de" });
  const spans = passageSpans(article.text);
  const found = await reader.read(article, null);
  expect(found.ok && found.value.length).toBeGreaterThan(0);
  expect(await quotesOfArticle(article, spans, () => undefined, reader)).toEqual({ ok: true, value: [] });
  const english = articleOf("ferry", ["“She is old,” Ilse Varrick said on Monday. “She is not tired.”"]);
  const read = await quotesOfArticle(english, passageSpans(english.text), () => undefined, reader);
  expect(read.ok && read.value.length).toBeGreaterThan(0);
});

test("a question about sayings in such an article is told that its quotes are not read", async () => {
  const said = await saidArchive([
    articleOf("faehre", GERMAN, { title: "Fähre bleibt", language: "de" }),
    articleOf("swans", ["Zuzanna Kordrick said nobody had counted the swans before."]),
  ]);
  onTestFinished(() => said.close());
  const { lead } = await said.answerer.answer("What did Ilse Varrick say?");
  expect(lead).toMatchObject({ is: "nothing", because: "not_quoted", articles: 1, unread: 1 });
  expect(leadWords(lead, phrasesFor("en-GB"))).toMatch(
    /1 article in another language has it; its quotes are not read\./u,
  );
  const english = await said.answerer.answer("What did Bram Tessaly say?");
  expect(english.lead).not.toHaveProperty("unread");
});
