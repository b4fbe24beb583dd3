import { Collection, type Message } from "discord.js";
import { expect, test } from "vitest";
import { textOfMessage } from "../../../commands/answers/text-of-message.ts";

const display = (content: string) => ({ toJSON: () => ({ type: 10, content }) });
const message = (given: object) =>
  ({
    content: "",
    components: [],
    embeds: [],
    messageSnapshots: new Collection(),
    ...given,
  }) as unknown as Message;

test("a message is its text, its displays, and the titles, descriptions and fields of its embeds", () => {
  const embeds = [
    { title: "Ferry", description: "It was late.", fields: [{ name: "Pier", value: "Closed since May." }] },
    { title: null, description: null, fields: [] },
  ];
  expect(textOfMessage(message({ content: "Look:", components: [display("A card.")], embeds }))).toBe(
    "Look:\nA card.\nFerry\nIt was late.\nPier\nClosed since May.",
  );
});

test("a forwarded message has its words in snapshots, which may lack parts", () => {
  const messageSnapshots = new Collection<string, object>([
    ["1", { content: "The pier is closed.", embeds: [], components: [display("Says the harbour.")] }],
    ["2", { content: "And the wall stays." }],
  ]);
  expect(textOfMessage(message({ messageSnapshots }))).toBe(
    "The pier is closed.\nSays the harbour.\nAnd the wall stays.",
  );
});
