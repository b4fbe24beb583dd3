import { expect, test } from "vitest";
import { text } from "../support/discord/people/components-of.ts";
import { createGate } from "./held-up.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";
const EDIT = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
const SEND = "POST /channels/{channel_id}/messages";
const TYPING = "POST /channels/{channel_id}/typing";
const QUESTION = "What did Varrick say about the price?";
const WORDS = "wrong about the price";

const model = fileModel();

test.each([
  ["acknowledgement", CALLBACK],
  ["edit", EDIT],
])("an %s that comes too soon (429) is sent again after the time that Discord names", async (_, route) => {
  const { fake, channel, there, start } = await setStage(model);
  const bot = await start();
  fake.faults.rateLimit(route, { afterSeconds: 0.3 });
  expect(text(await there.slash("ask", { question: QUESTION }).answer())).toContain(WORDS);
  const [first, second, ...more] = fake.requestsTo(route);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(290);
  expect(more).toEqual([]);
  expect(channel.messages).toHaveLength(1);
  expect(errorsIn(bot)).toEqual([]);
});

test("an edit that comes too soon is in the log, without the token that is in its address", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  fake.faults.rateLimit(EDIT, { afterSeconds: 0.1 });
  const asked = there.slash("ask", { question: QUESTION });
  await asked.answer();
  expect(await logged(bot, "rate limited by Discord")).toMatchObject({
    level: "warn",
    timeToReset: expect.any(Number),
  });
  expect(JSON.stringify(bot.log)).not.toContain(asked.interaction.token);
});

test.each([
  ["in headers and body", { afterSeconds: 0.3 }],
  ["in the body alone", { afterSeconds: 0.3, hasHeader: false }],
  ["for the whole bot", { afterSeconds: 0.3, isGlobal: true }],
  ["twice in a row", { afterSeconds: 0.2, times: 2 }],
])(
  "a reply that comes too soon (429, told %s) is sent again, not in a tight loop, and once",
  async (_, limit) => {
    const { fake, there, start } = await setStage(model);
    const bot = await start();
    fake.faults.rateLimit(SEND, limit);
    const said = there.says(QUESTION, { mention: true });
    expect(text(await said.answer())).toContain(WORDS);
    const sent = fake.requestsTo(SEND);
    expect(sent).toHaveLength(1 + ("times" in limit ? limit.times : 1));
    expect((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(290);
    expect(said.answers()).toHaveLength(1);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("a limit that is shared by all in a place (429 of scope shared) is waited for", async () => {
  const { fake, there, start } = await setStage(model);
  await start();
  const headers = { "retry-after": "0.3", "x-ratelimit-scope": "shared", "x-ratelimit-remaining": "3" };
  fake.faults.next(SEND, { status: 429, body: { message: "", retry_after: 0.3, global: false }, headers });
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(fake.requestsTo(SEND)).toHaveLength(2);
});

test("a refusal without any time in it (a page of HTML, as of a firewall) is not answered by a flood", async () => {
  const { fake, there, start } = await setStage(model);
  await start();
  fake.faults.next(SEND, { status: 429, body: "<html>error 1015</html>" });
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(fake.requestsTo(SEND)).toHaveLength(2);
});

test("while the whole bot must wait, commands are acknowledged and answered all the same", async () => {
  const { fake, ben, channel, there, start } = await setStage(model);
  await start();
  fake.faults.rateLimit(SEND, { afterSeconds: 2, isGlobal: true });
  const said = there.says(QUESTION, { mention: true });
  await fake.waitFor(() => fake.requestsTo(SEND)[0]?.status, "the refusal");
  const asked = fake.user(ben).in(channel).slash("ask", { question: QUESTION });
  await asked.acknowledged();
  expect(text(await asked.answer())).toContain(WORDS);
  expect(said.answers()).toEqual([]);
  expect(text(await said.answer())).toContain(WORDS);
});

test.each([
  "reset",
  "hang",
  { status: 500 },
  { status: 403, body: { message: "Missing Permissions", code: 50013 } },
] as const)("typing that fails (%s) holds no answer up", async (fault) => {
  const { fake, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around });
  fake.faults.next(TYPING, fault, 4);
  const said = there.says(QUESTION, { mention: true });
  await fake.waitFor(() => fake.requestsTo(TYPING)[0], "typing");
  gate.open();
  expect(text(await said.answer())).toContain(WORDS);
  expect(errorsIn(bot)).toEqual([]);
});

test.each([
  ["breaks before it arrives", "reset"],
  ["is closed before it arrives", "closed"],
  ["breaks after it arrived", "lost"],
  ["fails at Discord", { status: 500 }],
] as const)("a reply whose request %s is sent again, and stands there once", async (_, fault) => {
  const { fake, channel, there, start } = await setStage(model);
  const bot = await start();
  fake.faults.next(SEND, fault);
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  await logged(bot, "answered");
  expect(fake.requestsTo(SEND)).toHaveLength(2);
  expect(channel.messages).toHaveLength(2);
  expect(errorsIn(bot)).toEqual([]);
});

test("a request that hangs is given up and sent again", async () => {
  const { fake, there, start } = await setStage(model);
  await start({ requestTimeoutMs: 400 });
  fake.faults.next(SEND, "hang");
  fake.faults.next(EDIT, "hang");
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(text(await there.slash("ask", { question: QUESTION }).answer())).toContain(WORDS);
  expect(said.answers()).toHaveLength(1);
});
