import { Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const WHALE = "what did Brånnvik say about the whale?";
const WORDS = "We never once saw the whale that we had been paid to find";

/** Discord's locale, and what is said in its language: the help, the lead of an answer, its first button. */
const LANGUAGES = [
  ["de", "Verbatim antwortet", "1 Zitat von Zoë Brånnvik", "Im Zusammenhang lesen"],
  ["es-ES", "Verbatim responde", "1 cita de Zoë Brånnvik", "Leer en contexto"],
  ["es-419", "Verbatim responde", "1 cita de Zoë Brånnvik", "Leer en contexto"],
  ["fr", "Verbatim répond", "1 citation de Zoë Brånnvik", "Lire en contexte"],
  ["pt-BR", "O Verbatim responde", "1 citação de Zoë Brånnvik", "Ler no contexto"],
  ["ja", "Verbatimはニュース記事の", "Zoë Brånnvik", "前後の文脈を読む"],
  ["en-GB", "Verbatim answers", "1 quote by Zoë Brånnvik", "Read in context"],
  ["ko", "Verbatim answers", "1 quote by Zoë Brånnvik", "Read in context"],
  // One that Discord does not have yet.
  ["tlh", "Verbatim answers", "1 quote by Zoë Brånnvik", "Read in context"],
] as const;

describe.each(LANGUAGES)("%s", (locale, help, lead, inContext) => {
  test("private answers are in the asker's language, the article's words as they are", async () => {
    const there = everyday().someoneThere();
    expect(text(await there.slash("help", {}, { locale: locale as Locale }).answer())).toContain(help);
    const answer = await there
      .slash("ask", { question: WHALE, private: true }, { locale: locale as Locale })
      .answer();
    expect(text(answer)).toContain(lead);
    expect(text(answer)).toContain(`> “${WORDS}”\n`);
    expect(JSON.stringify(answer.data.components)).toContain(`"placeholder":"${inContext} …"`);
  });

  test("public answers are in the server's language, whatever the asker's is", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server(`Server in ${locale}`, { locale: locale as Locale });
    const there = fake.user(someone([], guild)).in(channel);
    const asked = await there.slash("ask", { question: WHALE }, { locale: Locale.Korean }).answer();
    expect(text(asked)).toContain(lead);
    const mentioned = await there.says(WHALE, { mention: true }).answer();
    expect(text(mentioned)).toContain(lead);
    expect(text(mentioned)).toContain(`> “${WORDS}”\n`);
  });
});

test("a private look at a public answer is in the language of who looks", async () => {
  const { someoneThere } = everyday();
  const message = await someoneThere().slash("ask", { question: WHALE }).answer();
  const there = someoneThere();
  expect(text(await there.click(message, "👍", { locale: "de" }).answer())).toBe("Danke, notiert.");
  const modal = await there.click(message, "Follow up", { locale: "fr" }).modal();
  expect(modal.title).not.toBe("Ask a follow-up");
});

test("pages of one's own of a public list are in the language of who asked for them", async () => {
  const there = everyday().someoneThere();
  const list = await there.slash("quotes", { speaker: "Dorothea Quill" }).answer();
  const own = await there.click(list, "More", { locale: "de" }).answer();
  expect(text(own)).toContain("Seite 2 von");
  expect(buttons(own).map(({ label }) => label)).toContain("Zurück");
  expect(text(list)).toContain("Page 1 of");
});

test("choices are counted in the language of who types", async () => {
  const there = everyday().someoneThere();
  const asked = there.autocomplete("quotes", { speaker: "quill" }, "speaker", { locale: "de" });
  expect(await asked.choices()).toEqual([{ name: "Dorothea Quill · 56 Zitate", value: "Dorothea Quill" }]);
});

test("a refusal is in the asker's language", async () => {
  const there = everyday().someoneThere();
  const asked = there.slash("article", { article: "zzz qqq", private: true }, { locale: "de" });
  expect(text(await asked.answer())).toMatch(/^Es gibt keinen Artikel „zzz qqq“/u);
});

test("a direct message is answered in English; its commands in the asker's language", async () => {
  const { fake, someone } = everyday();
  const dm = fake.user(someone()).dm();
  expect(text(await dm.says(WHALE).answer())).toMatch(/^1 quote by/u);
  expect(text(await dm.slash("ask", { question: WHALE }, { locale: "de" }).answer())).toMatch(
    /^1 Zitat von/u,
  );
});
