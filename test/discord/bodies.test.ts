import { expect, onTestFinished, test } from "vitest";
import { discordSpec } from "../support/discord/checks/spec.ts";
import { createFakeDiscord, type FakeDiscord } from "../support/discord/fake-discord.ts";

const { isThere } = discordSpec();
if (!isThere) console.log("skipped: ../shared is absent");

type Json = Record<string, unknown>;

/** Where a body is sent, as a bot would. */
type Place =
  | "message"
  | "edit"
  | "V2"
  | "callback"
  | "component"
  | "typing"
  | "original"
  | "command"
  | "commands";

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: Json = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const link = (more: Json = {}) => ({
  type: 2,
  style: 5,
  label: "Read",
  url: "https://pellmouth.example/",
  ...more,
});
const row = (...components: Json[]) => ({ type: 1, components });
const section = (more: Json = {}) => ({ type: 9, components: [text("words")], accessory: link(), ...more });
const option = (more: Json = {}) => ({ type: 3, name: "speaker", description: "Who", ...more });
const command = (more: Json = {}) => ({ name: "ask", description: "Asks", ...more });
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const modal = (more: Json = {}) => ({
  type: 9,
  data: {
    custom_id: "m",
    title: "Ask",
    components: [{ type: 18, label: "Question", component: input() }],
    ...more,
  },
});
const input = (more: Json = {}) => ({ type: 4, custom_id: "q", style: 1, ...more });
const choices = (...list: Json[]) => ({ type: 8, data: { choices: list } });
const menu = (more: Json = {}) => ({
  type: 3,
  custom_id: "pick",
  options: [{ label: "One", value: "1" }],
  ...more,
});

const GOOD: readonly [string, Place, unknown][] = [
  ["content of 2,000 characters", "message", { content: "x".repeat(2000) }],
  [
    "what discord.js adds",
    "message",
    { content: "x", tts: false, enforce_nonce: false, nonce: "1", attachments: [] },
  ],
  ["a section, a row, a link", "V2", [text("lead"), section(), row(button(), link())]],
  ["4,000 characters", "V2", [text("x".repeat(3999)), text("y")]],
  ["40 components", "V2", many(40, (at) => text(String(at)))],
  ["10,170 bytes", "V2", [text("本".repeat(3386))]],
  ["a container", "V2", [{ type: 17, accent_color: 1, components: [text("x"), { type: 14 }, row(menu())] }]],
  ["legacy rows", "message", { content: "x", components: [row(button())] }],
  ["a private deferral", "callback", { type: 5, data: { flags: 64 } }],
  ["a deferral of discord.js", "callback", { type: 5, data: {} }],
  ["a modal", "callback", modal()],
  ["25 choices", "typing", choices(...many(25, (at) => ({ name: `n${at}`, value: "v".repeat(100) })))],
  ["no choices", "typing", choices()],
  ["an edit to Components V2", "original", { flags: V2, components: [text("x")] }],
  [
    "a command",
    "command",
    command({ options: [option({ required: true }), option({ name: "topic", autocomplete: true })] }),
  ],
  ["permissions as a string", "command", command({ default_member_permissions: "32" })],
  ["a context menu", "command", { name: "Check this quote", type: 3 }],
];

const BAD: readonly [string, Place, unknown, ("document" | "hand")?, number?][] = [
  ["no content", "message", {}, "hand", 50006],
  ["blank content", "message", { content: "  " }, "hand", 50006],
  ["components without content", "message", { components: [row(button())] }, "hand", 50006],
  ["content of 2,001 characters", "message", { content: "x".repeat(2001) }],
  ["content of 4,001 characters", "message", { content: "x".repeat(4001) }, "document"],
  ["content that is a number", "message", { content: 7 }, "document"],
  ["11 embeds", "message", { embeds: many(11, () => ({ title: "x" })) }, "document"],
  ["a title of 257 characters", "message", { embeds: [{ title: "x".repeat(257) }] }, "document"],
  ["6,001 characters in embeds", "message", { embeds: many(2, () => ({ description: "x".repeat(3001) })) }],
  ["an ephemeral message", "message", { content: "x", flags: 64 }],
  ["an unknown flag", "message", { content: "x", flags: 1 << 5 }],
  [
    "mentions parsed and listed",
    "message",
    { content: "x", allowed_mentions: { parse: ["users"], users: ["7"] } },
  ],
  [
    "mentions of a strange kind",
    "message",
    { content: "x", allowed_mentions: { parse: ["people"] } },
    "document",
  ],
  ["a display without the flag", "message", { components: [text("x")], content: "x" }],
  ["6 rows", "message", { content: "x", components: many(6, (at) => row(button({ custom_id: `b${at}` }))) }],
  [
    "6 buttons in a row",
    "message",
    { content: "x", components: [row(...many(6, (at) => button({ custom_id: `b${at}` })))] },
  ],
  ["an empty row", "message", { content: "x", components: [row()] }],
  ["a nonce of 26 characters", "message", { content: "x", nonce: "n".repeat(26) }, "document"],
  ["a reply to nothing", "message", { content: "x", message_reference: { message_id: "5" } }],
  ["content beside Components V2", "edit", { flags: V2, content: "x", components: [text("x")] }],
  ["old content kept beside Components V2", "edit", { flags: V2, components: [text("x")] }],
  ["an edit that is ephemeral", "edit", { content: "x", flags: 64 }],
  ["an edit to nothing", "edit", { content: "" }, "hand", 50006],
  ["no components", "V2", [], "hand", 50006],
  ["41 components", "V2", many(41, (at) => text(String(at))), "document"],
  [
    "41 components, nested",
    "V2",
    many(9, (at) => section({ components: [text(`${at}`), text("x"), text("y")] })),
  ],
  ["4,001 characters", "V2", [text("x".repeat(2001)), text("y".repeat(2000))]],
  ["4,001 characters in one", "V2", [text("x".repeat(4001))], "document"],
  ["an empty display", "V2", [text("")], "document"],
  ["a blank display", "V2", [text(" \n")]],
  ["10,171 bytes", "V2", [text(`${"本".repeat(3386)}x`)], "hand", 0],
  ["a section without accessory", "V2", [{ type: 9, components: [text("x")] }]],
  ["a section of four", "V2", [section({ components: many(4, () => text("x")) })], "document"],
  ["a component of an unknown type", "V2", [{ type: 99 }], "document"],
  ["one custom id twice", "V2", [row(button()), row(button())]],
  [
    "one component id twice",
    "V2",
    [
      { ...text("x"), id: 5 },
      { ...text("y"), id: 5 },
    ],
  ],
  ["a button without custom id", "V2", [row({ type: 2, style: 1, label: "Go" })]],
  ["a custom id of 101 characters", "V2", [row(button({ custom_id: "c".repeat(101) }))], "document"],
  ["a label of 81 characters", "V2", [row(button({ label: "l".repeat(81) }))], "document"],
  ["a button that says nothing", "V2", [row({ type: 2, style: 1, custom_id: "go" })]],
  [
    "a link of 513 characters",
    "V2",
    [row(link({ url: `https://a.example/${"x".repeat(495)}` }))],
    "document",
  ],
  ["a link that is none", "V2", [row(link({ url: "javascript:alert(1)" }))]],
  ["a link with a custom id", "V2", [row(link({ custom_id: "go" }))]],
  ["a url on a common button", "V2", [row(button({ url: "https://a.example/" }))]],
  [
    "26 options of a menu",
    "V2",
    [row(menu({ options: many(26, (at) => ({ label: "x", value: `${at}` })) }))],
    "document",
  ],
  ["a menu beside a button", "V2", [row(menu(), button())]],
  [
    "a menu with one value twice",
    "V2",
    [row(menu({ options: many(2, () => ({ label: "x", value: "1" })) }))],
  ],
  ["a callback without type", "callback", {}, "document"],
  ["a callback of type 99", "callback", { type: 99 }, "document"],
  ["an answer without data", "callback", { type: 4 }],
  ["an empty answer", "callback", { type: 4, data: {} }, "hand", 50006],
  ["a deferral to Components V2", "callback", { type: 5, data: { flags: V2 } }],
  ["an update of a command", "callback", { type: 7, data: { content: "x" } }],
  ["choices for a command", "callback", choices()],
  ["a message for choices", "typing", { type: 4, data: { content: "x" } }],
  ["an update to nothing", "component", { type: 7, data: { content: "" } }, "hand", 50006],
  ["26 choices", "typing", choices(...many(26, (at) => ({ name: `${at}`, value: "x" }))), "document"],
  ["a choice without name", "typing", choices({ name: "", value: "x" }), "document"],
  ["a choice's value of 101 characters", "typing", choices({ name: "x", value: "v".repeat(101) })],
  ["a modal's title of 46 characters", "callback", modal({ title: "t".repeat(46) }), "document"],
  [
    "a modal of six",
    "callback",
    modal({
      components: many(6, (at) => ({ type: 18, label: "Q", component: input({ custom_id: `${at}` }) })),
    }),
  ],
  ["a modal of none", "callback", modal({ components: [] }), "document"],
  ["a modal with a button", "callback", modal({ components: [row(button())] }), "document"],
  [
    "a modal's label of 46 characters",
    "callback",
    modal({ components: [{ type: 18, label: "l".repeat(46), component: input() }] }),
    "document",
  ],
  [
    "a modal with one field twice",
    "callback",
    modal({ components: many(2, () => ({ type: 18, label: "Q", component: input() })) }),
  ],
  ["an edit with content of 2,001 characters", "original", { content: "x".repeat(2001) }, "document"],
  ["a command in capitals", "command", command({ name: "Ask" })],
  ["a command's name with a space", "command", command({ name: "ask me" })],
  ["a command's name of 33 characters", "command", command({ name: "n".repeat(33) }), "document"],
  ["a command without description", "command", { name: "ask" }],
  ["a description of 101 characters", "command", command({ description: "d".repeat(101) }), "document"],
  ["a translated name in capitals", "command", command({ name_localizations: { de: "Fragen" } })],
  ["26 options", "command", command({ options: many(26, (at) => option({ name: `o${at}` })) }), "document"],
  ["an option without description", "command", command({ options: [{ type: 3, name: "x" }] }), "document"],
  ["an option in capitals", "command", command({ options: [option({ name: "Speaker" })] })],
  ["two options of one name", "command", command({ options: [option(), option()] })],
  [
    "a required option last",
    "command",
    command({ options: [option(), option({ name: "b", required: true })] }),
  ],
  [
    "choices and autocomplete",
    "command",
    command({ options: [option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })] }),
  ],
  [
    "a choice of 101 characters",
    "command",
    command({ options: [option({ choices: [{ name: "a", value: "v".repeat(101) }] })] }),
  ],
  [
    "a subcommand beside an option",
    "command",
    command({ options: [option({ type: 1, name: "add" }), option()] }),
  ],
  [
    "over 8,000 characters",
    "command",
    command({
      options: many(25, (at) =>
        option({
          name: `o${at}`,
          choices: many(4, (n) => ({ name: `${n}`.repeat(50), value: `${n}`.repeat(50) })),
        }),
      ),
    }),
  ],
  ["private channels without users", "command", command({ contexts: [2], integration_types: [0] })],
  ["a context menu with description", "command", { name: "Check", type: 3, description: "x" }],
  ["101 commands", "commands", many(101, (at) => command({ name: `c${at}` }))],
  ["two commands of one name", "commands", [command(), command()]],
  ["16 context menus", "commands", many(16, (at) => ({ name: `m${at}`, type: 3 }))],
];

async function startFake(): Promise<FakeDiscord> {
  const fake = await createFakeDiscord();
  onTestFinished(fake.stop);
  return fake;
}

/** Sends a body where it belongs, without a client; the status and Discord's code of the answer. */
async function send(fake: FakeDiscord, place: Place, body: unknown) {
  const guild = fake.world.addGuild("Pellmouth");
  const channel = fake.world.addChannel(guild, "questions");
  const there = fake.user(guild.owner).in(channel);
  const call = async (method: string, path: string, sent: unknown) => {
    const headers = { "content-type": "application/json", authorization: `Bot ${fake.token}` };
    const answer = await fetch(`${fake.apiUrl}/v10${path}`, { method, headers, body: JSON.stringify(sent) });
    const read = answer.status === 204 ? {} : ((await answer.json()) as Json);
    return { status: answer.status, code: read.code, id: read.id };
  };
  const messages = `/channels/${channel.id}/messages`;
  const callback = ({ id, token }: { id: string; token: string }, sent: unknown) =>
    call("POST", `/interactions/${id}/${token}/callback`, sent);
  const commands = `/applications/${fake.applicationId}/commands`;
  if (place === "message") return call("POST", messages, body);
  if (place === "V2") return call("POST", messages, { flags: V2, components: body });
  if (place === "command") return call("POST", commands, body);
  if (place === "commands") return call("PUT", commands, body);
  if (place === "edit") {
    const { id } = await call("POST", messages, { content: "old" });
    return call("PATCH", `${messages}/${id}`, body);
  }
  if (place === "component") {
    await call("POST", messages, { content: "old", components: [row(button())] });
    const [carrier] = channel.messages;
    if (carrier === undefined) throw new Error("Expected a message with a button");
    return callback(there.click(carrier, "go").interaction, body);
  }
  fake.register([command({ options: [option({ autocomplete: true })] })]);
  if (place === "typing") return callback(there.autocomplete("ask", {}, "speaker").interaction, body);
  const { interaction } = there.slash("ask");
  if (place === "callback") return callback(interaction, body);
  await callback(interaction, { type: 5 });
  return call("PATCH", `/webhooks/${fake.applicationId}/${interaction.token}/messages/@original`, body);
}

test.for(GOOD)("%s: taken", async ([, place, body]) => {
  const fake = await startFake();
  const { status } = await send(fake, place, body);
  expect(fake.violations.map(({ message }) => message)).toEqual([]);
  expect(status).toBeLessThan(300);
});

test.for(BAD)("%s: refused", async ([, place, body, by = "hand", code = 50035], context) => {
  if (by === "document" && !isThere) return context.skip();
  const fake = await startFake();
  const answer = await send(fake, place, body);
  expect(answer).toMatchObject({ status: code === 0 ? 500 : 400, code });
  expect(fake.violations).toHaveLength(1);
});
