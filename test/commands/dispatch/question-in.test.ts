import { Collection, type Message } from "discord.js";
import { expect, test } from "vitest";
import { questionIn } from "../../../commands/dispatch/question-in.ts";

const BOT = "100";
const message = (content: string) =>
  ({
    content,
    mentions: { users: new Collection([["7", { displayName: "Ada" }]]), members: null },
    guild: { channels: { cache: new Collection([["8", { name: "harbour" }]]) } },
  }) as unknown as Message<boolean>;

test.each([
  ["<@100> what did Varrick say?", "what did Varrick say?"],
  ["what did <@!100> Varrick\n\nsay?", "what did Varrick say?"],
  ["<@100> did <@7> ask about <#8>", "did Ada ask about harbour"],
  ["<@100> <@9> <#9> <@&5> who?", "who?"],
  ["<@100> <:wave:12> <a:dance:13>", ""],
  ["<@100>", ""],
])("%j asks %j", (content, question) => {
  expect(questionIn(message(content), BOT)).toBe(question);
});
