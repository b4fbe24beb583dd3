import { expect, test } from "vitest";
import { expectSound } from "../commands/card/page-checks.ts";
import { jsonLines } from "../library/open-libraries.ts";
import { articleOf } from "../support/articles.ts";
import { buttons, optionsOf, text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { StoredMessage } from "../support/discord/world/records.ts";
import { readMarkdown } from "../support/discord-markdown.ts";
import { errorsIn, fileModel, openStage, setStage, setUpOnce } from "./stage.ts";

const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };

/** What Discord would read as more than characters. */
const TRICKS = [
  "@everyone",
  "@here",
  "<@&1>",
  "<@1>",
  "<#1>",
  "[link](https://evil.example)",
  "https://evil.example/login",
  "||hidden||",
  "`code` and ```fence",
  "**bold** _italics_ ~~gone~~",
  "<:kettle:1> :smile: <t:0:R>",
  "</ask:1>",
  "# heading",
  "-# small",
  "> quoted",
  "\\*already escaped\\*",
];
const HOSTILE = articleOf(
  "hostile",
  [
    `Harbour master Zuzanna Kordrick said the gulls ${TRICKS.slice(0, 8).join(" ")} would leave.`,
    `Zuzanna Kordrick said the gulls ${TRICKS.slice(8).join(" ")} had come back.`,
    "Zuzanna Kordrick said the gulls were \u202edeppilf\u202c, \u200bhidden and a\u0301ccented.",
    ...TRICKS.map((trick) => `${trick} is what stands on the quay of the gulls.`),
  ],
  {
    title: `Gulls ${TRICKS.join(" ")} \u202eend`,
    outlet: "Quay [Post](https://evil.example) @everyone",
    authors: ["<@&1> Brambury", "@here"],
    published: "2031-04-01",
    url: "https://quay.example/gulls?(a)[b]*c*",
  },
);
/** 4,000 characters of three bytes each, in one paragraph. */
const CJK = "港の灯台は今夜も静かに光っている".repeat(250);
const LONG = articleOf(
  "long",
  [`灯台について。${CJK}`, "Zuzanna Kordrick said the lighthouse was 港の灯台."],
  {
    title: "",
    outlet: "Lighthouse Digest",
    published: "2031-04-02",
    url: `https://quay.example/${"l".repeat(3_000)}`,
  },
);
const SPOKEN = articleOf(
  "spoken",
  [
    `“The lantern is lit, ${"and the sea is calm, ".repeat(250)}and that is all,” Zuzanna Kordrick said about the lantern.`,
  ],
  { title: "  ", outlet: "Lighthouse Letter", published: "2031-04-03" },
);

/** Of the sample articles, and of those above. */
const OUR_HOSTS = /^(?!evil)[a-z.-]+\.example$/u;

const model = fileModel();

/** The stage itself sees to it that nobody was pinged and that Discord would have taken every request. */
const hostileServer = setUpOnce(async () => {
  const stage = await openStage(model, { articles: [HOSTILE, LONG, SPOKEN] });
  await stage.start({ rateLimits: UNLIMITED });
  return { stage, ...stage };
});

/** Within the limits, with nothing in it that Discord would read as more than characters but what is the card's own. */
function expectHarmlessCard(message: StoredMessage): void {
  const components = message.data.components ?? [];
  expectSound({ components } as unknown as Parameters<typeof expectSound>[0], ["strikethrough", "heading"]);
  for (const { url } of buttons(message)) if (url !== undefined) expect(new URL(url).host).toMatch(OUR_HOSTS);
  for (const { kind, raw } of readMarkdown(text(message)).active)
    if (kind === "link") expect(raw).not.toMatch(/\]\(https?:\/\/evil/u);
}

/** As the reader sees it. */
const shown = (message: StoredMessage): string => readMarkdown(text(message)).shown;

/** The pages of a message from the one that is shown to the last. */
async function pagesOf(there: PersonThere, message: StoredMessage): Promise<string[]> {
  const pages = [shown(message)];
  expectHarmlessCard(message);
  let page = message;
  while (buttons(page).some(({ label, isDisabled }) => label === "More" && !isDisabled)) {
    const before = text(page);
    page = await there.click(page, "More").answer((one) => text(one) !== before);
    expectHarmlessCard(page);
    pages.push(shown(page));
    expect(pages.length).toBeLessThan(50);
  }
  return pages;
}

const SURFACES: Readonly<Record<string, (there: PersonThere) => Promise<StoredMessage>>> = {
  "a mention": (there) => there.says("What did Kordrick say about the gulls?", { mention: true }).answer(),
  "a direct question": (there) =>
    there.slash("ask", { question: "What stands on the quay of the gulls?" }).answer(),
  "a question that holds the same": (there) =>
    there.slash("ask", { question: `What about ${TRICKS.join(" ")} \u202e?` }).answer(),
  "a mention that holds the same": (there) =>
    there.says(`What about ${TRICKS.join(" ")}`, { mention: true }).answer(),
  "/quotes": (there) => there.slash("quotes", { speaker: "Zuzanna Kordrick", topic: "gulls" }).answer(),
  "/quotes of nobody": (there) =>
    there.slash("quotes", { speaker: "@everyone <@&1> [x](https://evil.example)" }).answer(),
  "/timeline": (there) => there.slash("timeline", { speaker: "Zuzanna Kordrick" }).answer(),
  "/sources": (there) => there.slash("sources").answer(),
  "/sources of the outlet": (there) =>
    there.slash("sources", { outlet: "Quay [Post](https://evil.example) @everyone" }).answer(),
  "/article": (there) => there.slash("article", { article: "Gulls" }).answer(),
  "/article of nothing": (there) =>
    there.slash("article", { article: "@everyone [x](https://evil.example)" }).answer(),
  "/check": (there) =>
    there.slash("check", { quote: `the gulls ${TRICKS.slice(0, 8).join(" ")} would leave` }).answer(),
  "/check of altered words": (there) =>
    there
      .slash("check", { quote: `the gulls ${TRICKS.slice(0, 7).join(" ")} ||seen|| would never leave` })
      .answer(),
  "/check of another speaker": (there) =>
    there
      .slash("check", { quote: "would leave the gulls", speaker: "@here [x](https://evil.example)" })
      .answer(),
  "/status": (there) => there.slash("status").answer(),
  "Check this quote": (there) =>
    there
      .messageCommand(
        "Check this quote",
        there.says(`“the gulls ${TRICKS.slice(0, 8).join(" ")} would leave”`).message,
      )
      .answer(),
  "Find sources for this": (there) =>
    there.messageCommand("Find sources for this", there.says(`gulls ${TRICKS.join(" ")}`).message).answer(),
};

test.each(Object.entries(SURFACES))("%s shows hostile text as characters, on every page", async (_, look) => {
  const { there } = await hostileServer();
  await pagesOf(there, await look(there));
});

test("the words of a hostile quote are shown to the reader exactly as they stand in the article", async () => {
  const { there } = await hostileServer();
  const answer = await there.slash("quotes", { speaker: "Zuzanna Kordrick", topic: "gulls" }).answer();
  const all = (await pagesOf(there, answer)).join("\n");
  expect(all).toContain(`the gulls ${TRICKS.slice(0, 8).join(" ")} would leave`);
  expect(all).toContain(`the gulls ${TRICKS.slice(8).join(" ")} had come back`);
});

test("every paragraph of a hostile article is shown as it stands, in /article and under In context", async () => {
  const { there } = await hostileServer();
  const pages = (await pagesOf(there, await there.slash("article", { article: "Gulls" }).answer())).join(
    "\n",
  );
  for (const trick of TRICKS) expect(pages).toContain(`${trick} is what stands on the quay of the gulls.`);
  const answer = await there.slash("quotes", { speaker: "Zuzanna Kordrick", topic: "gulls" }).answer();
  for (const label of optionsOf(answer).map((option) => option.label)) {
    const context = await there.reads(answer, Number.parseInt(label, 10)).answer();
    expect([label, (await pagesOf(there, context)).join("\n")]).toEqual([
      label,
      expect.stringContaining("the gulls"),
    ]);
  }
});

test("letters that turn the line around, or hide, are not sent as they are", async () => {
  const { there } = await hostileServer();
  const pages = (await pagesOf(there, await there.slash("article", { article: "Gulls" }).answer())).join(
    "\n",
  );
  expect(pages).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
  expect(pages).toMatch(/deppilf/u);
});

test("4,000 CJK characters in one paragraph are cut visibly in the answer, and whole under In context", async () => {
  const { there } = await hostileServer();
  const answer = await there.slash("ask", { question: "灯台" }).answer();
  await pagesOf(there, answer);
  const [choice] = await there.autocomplete("article", { article: "Lighthouse Digest" }, "article").choices();
  const page = await there.slash("article", { article: String(choice?.value) }).answer();
  const whole = (await pagesOf(there, page)).join("").replaceAll(/[^港の灯台は今夜も静かに光っている]/gu, "");
  expect(whole).toContain(CJK);
});

test("a quote longer than a page is cut visibly, and whole under In context", async () => {
  const { there } = await hostileServer();
  const answer = await there.slash("quotes", { speaker: "Zuzanna Kordrick", topic: "lantern" }).answer();
  expectHarmlessCard(answer);
  expect(shown(answer)).toContain("[…]");
  const context = await there.reads(answer).answer();
  const whole = (await pagesOf(there, context)).join("");
  // A page may end inside the phrase, never inside a word.
  for (const word of ["sea", "calm"])
    expect(whole.match(new RegExp(`\\b${word}\\b`, "gu"))).toHaveLength(250);
});

test("an article with an empty title has words in its place, and a link too long for Discord is left out", async () => {
  const { there } = await hostileServer();
  const list = await there.slash("sources", { outlet: "Lighthouse Letter" }).answer();
  expectHarmlessCard(list);
  expect(text(list)).toContain("without a title");
  const quote = await there.slash("quotes", { speaker: "Zuzanna Kordrick", topic: "lighthouse" }).answer();
  expectHarmlessCard(quote);
  for (const { url } of buttons(quote)) expect((url ?? "").length).toBeLessThanOrEqual(512);
});

test("choices hold hostile names as plain text within Discord's limits, and the chosen value finds the article", async () => {
  const { there } = await hostileServer();
  const choices = await there.autocomplete("article", { article: "Gulls" }, "article").choices();
  const [first] = choices;
  expect(first?.name).toMatch(/^Gulls @everyone/u);
  for (const { name, value } of choices) {
    expect(name.length).toBeLessThanOrEqual(100);
    expect(String(value).length).toBeLessThanOrEqual(100);
    expect(name).not.toMatch(/[\u202a-\u202e]/u);
  }
  expect(shown(await there.slash("article", { article: String(first?.value) }).answer())).toContain(
    "the gulls",
  );
  const outlets = await there.autocomplete("quotes", { speaker: "x", outlet: "Quay" }, "outlet").choices();
  expect(outlets[0]?.name).toContain("Quay [Post](https://evil.example) @everyone");
});

test("files with hostile names and articles are told of without harm, when added, replaced and removed", async () => {
  const stage = await setStage(model);
  const bot = await stage.start({ rateLimits: UNLIMITED });
  const { there } = stage;
  const { name, bytes } = jsonLines("@everyone [x](evil).jsonl", [HOSTILE]);
  const file = { name, bytes: Buffer.from(bytes) };
  const broken = { name: "`||<@&1>.zip", bytes: "PK\u0003\u0004" };
  const added = await there
    .slash("articles", { file, file2: broken }, { subcommand: "add" })
    .answer((message) => text(message).includes("added"));
  expectHarmlessCard(added);
  const [choice] = await there
    .autocomplete("articles", { article: "" }, "article", { subcommand: "remove" })
    .choices();
  const removed = await there
    .slash("articles", { article: String(choice?.value) }, { subcommand: "remove" })
    .answer();
  expectHarmlessCard(removed);
  expect(errorsIn(bot)).toEqual([]);
});

test("a thread that is opened for a hostile question has a name that Discord takes", async () => {
  const { fake, channel, there, start } = await setStage(model);
  await start();
  await there.slash("settings", { enabled: true }, { subcommand: "threads" }).answer();
  const said = there.says(`${TRICKS.join(" ")} \u202e ${"long ".repeat(100)}`, { mention: true });
  expectHarmlessCard(await said.answer());
  const thread = [...fake.world.channels.values()].find(({ parent }) => parent === channel);
  expect(thread?.name.length).toBeLessThanOrEqual(100);
});
