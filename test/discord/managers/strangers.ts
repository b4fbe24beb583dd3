import { beforeAll, describe, expect, test } from "vitest";
import { buttonFor } from "../../../commands/buttons/button-for.ts";
import { type CustomId, writeCustomId } from "../../../commands/custom-id.ts";
import type { AnswerKey } from "../../../src/library/kept-answer.ts";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { StoredMessage } from "../../support/discord/world/records.ts";
import { managed, type ManagedServer, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

type Action = CustomId["action"];

const HASH = "AAAAAAAAAAAAAAAA";
const answer = HASH as AnswerKey;
const place = { answer, statement: 0 };
/** One of each: a custom id that is added without a place here does not compile. */
const ONE_OF_EACH: { readonly [A in Action]: Extract<CustomId, { action: A }> } = {
  page: { action: "page", answer, page: 1 },
  context: { action: "context", ...place, page: 0 },
  read: { action: "read", answer },
  speaker: { action: "speaker", ...place },
  "wrong-speaker": { action: "wrong-speaker", ...place },
  "set-speaker": { action: "set-speaker", ...place },
  "name-speaker": { action: "name-speaker", ...place },
  "as-read": { action: "as-read", ...place },
  remove: { action: "remove", article: HASH, standing: HASH },
  "follow-up": { action: "follow-up", answer },
  panel: { action: "panel" },
  post: { action: "post", answer },
  helpful: { action: "helpful", answer },
  "not-helpful": { action: "not-helpful", answer },
  example: { action: "example", place: 0 },
  sources: { action: "sources", page: 0, outlet: null },
  "own-articles": { action: "own-articles", page: 0 },
  article: { action: "article", article: HASH, page: 0 },
} as { readonly [A in Action]: Extract<CustomId, { action: A }> };

const CHANGING = (Object.keys(ONE_OF_EACH) as Action[]).filter(
  (action) => buttonFor(ONE_OF_EACH[action]).isChanging === true,
);

test("what is changed for others is what these tables press", () => {
  expect(CHANGING.toSorted()).toEqual(["as-read", "name-speaker", "remove", "set-speaker"]);
});

/** A server in which a manager has opened everything that changes something. */
interface Opened extends ManagedServer {
  /** Real custom ids, as the manager's private replies hold them. */
  readonly ids: Readonly<Record<string, string>>;
  readonly menu: StoredMessage;
  readonly removal: StoredMessage;
}

let opened: Opened | undefined;
const there = (): Opened => {
  if (opened === undefined) throw new Error("Expected a server that is opened, got none");
  return opened;
};

beforeAll(async () => {
  const server = managedServer("Oatbridge");
  const { manager } = server;
  await add(manager, MILL);
  const card = await manager.slash("ask", { question: WHEEL }).answer();
  const menu = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
  const key = /(?<=v1:set-speaker:)[\w-]{16}/u.exec(JSON.stringify(menu.data.components))?.[0] as AnswerKey;
  const removal = await manager.slash("articles", { article: "mill" }, { subcommand: "remove" }).answer();
  const [remove] = buttons(removal);
  const ids = {
    "set-speaker": writeCustomId({ action: "set-speaker", answer: key, statement: 0 }),
    "name-speaker": writeCustomId({ action: "name-speaker", answer: key, statement: 0 }),
    "as-read": writeCustomId({ action: "as-read", answer: key, statement: 0 }),
    remove: remove?.customId ?? "",
  };
  opened = { ...server, ids, menu, removal };
});

/** Everything that the server has, and who is said to have said what. */
async function state(): Promise<unknown> {
  return managed().bot.libraries.use(there().guild.id, async ({ archive, ownArticles }) => {
    const ids = [...(await ownArticles())];
    const quotes = await archive.quotes({ within: { ids } });
    return [ids, quotes.map(({ speaker, byHand }) => [speaker?.name, byHand])];
  });
}

/** Sends a custom id as a button, a menu and a modal of `message`. */
function sent(person: PersonThere, message: StoredMessage, id: string) {
  const isForged = true;
  return [
    person.click(message, id, { isForged }),
    person.select(message, id, ["not-a-quote"], { isForged }),
    person.submitModal(id, { name: "Will Hall" }, { source: message }),
  ];
}

const REFUSED = /^(?:This works only in the private reply|This answer is no longer there)/u;

describe.each(CHANGING)("%s", (action) => {
  const id = () => there().ids[action] ?? "";

  test.each([
    ["a stranger", () => there().member()],
    ["another manager", () => there().member(["ManageGuild"])],
    ["an administrator", () => there().member(["Administrator"])],
  ])("pressed by %s, at a message of their own, is refused", async (_, who) => {
    const before = await state();
    const person = who();
    const open = await person.slash("ask", { question: WHEEL }).answer();
    const own = await person.slash("ask", { question: WHEEL, private: true }).answer();
    for (const message of [open, own])
      for (const pressed of sent(person, message, id()))
        expect(text(await pressed.answer())).toMatch(REFUSED);
    expect(await state()).toEqual(before);
  });

  test("pressed by the manager at a message that all see is refused, too", async () => {
    const before = await state();
    const { manager } = there();
    const open = await manager.slash("ask", { question: WHEEL }).answer();
    for (const pressed of sent(manager, open, id())) expect(text(await pressed.answer())).toMatch(REFUSED);
    expect(await state()).toEqual(before);
  });

  test("sent by a manager of another server is refused", async () => {
    const before = await state();
    const { manager: foreign } = managedServer(`Elsewhere of ${action}`);
    const own = await foreign
      .slash("ask", { question: "who is the mayor of Pellmouth?", private: true })
      .answer();
    for (const pressed of sent(foreign, own, id())) expect(text(await pressed.answer())).toMatch(REFUSED);
    expect(await state()).toEqual(before);
  });

  test("sent in a direct message is refused", async () => {
    const { fake } = managed();
    const before = await state();
    const dm = fake.user(there().manager.user).dm();
    const own = await dm.slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    for (const pressed of sent(dm, own, id())) expect(text(await pressed.answer())).toMatch(REFUSED);
    expect(await state()).toEqual(before);
  });
});

test("out of the manager's own private replies each of them works", async () => {
  const { manager, menu, removal } = there();
  const pressed = manager.select(menu, there().ids["set-speaker"] ?? "", ["unknown"]);
  const set = await pressed.answer((message) => /^Set by hand/u.test(text(message)));
  await manager
    .click(set, "As it was read, without a correction")
    .answer((message) => /taken back/u.test(text(message)));
  await manager.click(removal, "Remove").answer((message) => /^Removed/u.test(text(message)));
  expect(await state()).toEqual([[], []]);
});
