import { InteractionResponseType as Callback, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../commands/index.ts";
import { errorsIn, fileModel } from "../stage.ts";
import { withTwin } from "./installed-twin.ts";
import { type Acknowledged, setTwinStage, type TwinStage } from "./twin-stage.ts";

/*
 * The whole bot against `discord-digital-twin`, a Discord that nobody here wrote: what the project's own fake has wrong would
 * show here. It is no full Discord. What it cannot do is tested with the project's own:
 * - Its messages carry no mentions, and it has no direct messages, so nobody can ask in a channel.
 * - `GET` of commands is not there, so they are put, not deployed by difference.
 * - An answer to a click that is a message of its own (also a private one) is written over the clicked message; private answers are kept
 *   like others: that they are private is seen in the acknowledgement alone, and said anew by the stage when they are clicked.
 * - It knows no limits: of length, time or number. Attachments are given here as `data:` addresses.
 */

const model = fileModel();
const TEXT = 3;
const QUESTION = "what did Ilse Varrick say about the flood wall?";

const ask = (stage: TwinStage, question = QUESTION): Promise<Acknowledged> =>
  stage.slash("ask", [{ name: "question", type: TEXT, value: question }]);

function expectDeferred({ type, data }: Acknowledged, who: "everybody" | "asker"): void {
  expect(type).toBe(Callback.DeferredChannelMessageWithSource);
  expect((data.flags ?? 0) & MessageFlags.Ephemeral).toBe(who === "asker" ? MessageFlags.Ephemeral : 0);
}

withTwin(() => {
  test("the whole set of commands is taken", async () => {
    const { registered, bot } = await setTwinStage(model);
    expect(registered.map(({ name }) => name)).toEqual(COMMANDS.map(({ data }) => data.name));
    expect(errorsIn(bot)).toEqual([]);
  });

  test("every command that asks is answered with the articles' words", async () => {
    const stage = await setTwinStage(model);
    const option = (name: string, value: string) => ({ name, type: TEXT, value });
    const cases = [
      ["ask", [option("question", QUESTION)], "Nobody loves a wall until the night they need one"],
      ["quotes", [option("speaker", "Ilse Varrick"), option("topic", "flood wall")], "Varrick"],
      ["timeline", [option("speaker", "Ilse Varrick")], "Varrick"],
      ["sources", [], "Grey Heron"],
      ["article", [option("article", "Kittiwake")], "Kittiwake"],
      [
        "check",
        [option("quote", "Nobody loves a wall until the night they need one")],
        "Nobody loves a wall",
      ],
      ["status", [], "8 articles"],
      ["help", [], "/ask"],
    ] as const;
    for (const [name, options, words] of cases) {
      const asked = await stage.slash(name, options);
      const answer = await asked.answer();
      expect(asked.type, name).toBe(Callback.DeferredChannelMessageWithSource);
      expect(answer.text, name).toContain(words);
      expect(answer.flags & MessageFlags.IsComponentsV2, name).not.toBe(0);
    }
    expect(errorsIn(stage.bot)).toEqual([]);
  });

  test("a private answer is private from its acknowledgement on", async () => {
    const stage = await setTwinStage(model);
    const asked = await stage.slash("ask", [
      { name: "question", type: TEXT, value: QUESTION },
      { name: "private", type: 5, value: true },
    ]);
    expectDeferred(asked, "asker");
    expect((await asked.answer()).text).toContain("Nobody loves a wall");
    expectDeferred(await ask(stage), "everybody");
  });

  test("articles are added, listed, found and removed, settings are changed", async () => {
    const stage = await setTwinStage(model);
    const text = `The tide clock\n\nHarbour master Odo Wren of Pellmouth said: "The tide clock ran backwards all night, and nobody noticed but the gulls."`;
    const bytes = Buffer.from(text);
    const attachment = {
      id: "9",
      filename: "tide-clock.txt",
      size: bytes.length,
      url: `data:text/plain;base64,${bytes.toString("base64")}`,
      proxy_url: "",
      content_type: "text/plain",
    };
    const sub = (name: string, options: readonly { name: string; type: number; value: unknown }[] = []) => [
      { name, type: 1, options },
    ];
    const say = async (asking: Promise<Acknowledged>) => (await (await asking).answer()).text;
    const added = stage.slash("articles", sub("add", [{ name: "file", type: 11, value: "9" }]), {
      attachments: { 9: attachment },
    });
    expect(await say(added)).toContain("1 article");
    expect(await say(stage.slash("articles", sub("list")))).toContain("The tide clock");
    expect(await say(ask(stage, "what did Odo Wren say about the tide clock?"))).toContain("ran backwards");
    expect(await say(stage.slash("articles", sub("refresh")))).toMatch(/nothing new|unchanged/iu);
    const removed = sub("remove", [{ name: "article", type: TEXT, value: "The tide clock" }]);
    const question = await (await stage.slash("articles", removed)).answer();
    expect(question.text).toContain("The tide clock");
    expect(await say(stage.slash("articles", sub("list")))).toContain("The tide clock");
    expect((await (await stage.click(question, /^Remove$/u)).answer()).text).toContain("The tide clock");
    expect(await say(stage.slash("articles", sub("list")))).not.toContain("The tide clock");
    expect(
      await say(stage.slash("settings", sub("shared", [{ name: "visible", type: 5, value: false }]))),
    ).toMatch(/shared library.*off/iu);
    expect(await say(ask(stage))).not.toContain("Nobody loves a wall");
    expect(errorsIn(stage.bot)).toEqual([]);
  });

  test("each button answers, and the modal asks on", async () => {
    const stage = await setTwinStage(model);
    // Each click on a card of its own: the twin writes what answers a click over the card.
    const clicked = async (button: RegExp): Promise<Acknowledged> =>
      stage.click(await (await ask(stage)).answer(), button);
    const context = await stage.choose(await (await ask(stage)).answer(), /^Read in context/u);
    expectDeferred(context, "asker");
    const paragraph = await context.answer();
    expect(paragraph.text).toContain("Nobody loves a wall until the night they need one,");
    const speaker = await stage.click(paragraph, /^More from/u);
    expect((await speaker.answer()).text).toContain("Varrick");
    for (const verdict of [/👍/u, /👎/u]) {
      const judged = await clicked(verdict);
      expect((await judged.answer()).text).toContain("Thank you");
    }
    const modal = await clicked(/^Follow up/u);
    expect(modal.type).toBe(Callback.Modal);
    const asked = await stage.submit(modal.data.custom_id ?? "", [
      { customId: "question", value: "and about the ferry?" },
    ]);
    const answer = await asked.answer();
    expect(answer.text).toMatch(/Varrick.*ferry/u);
    expect(errorsIn(stage.bot)).toEqual([]);
  });

  test("pages are the asker's own, on and back", async () => {
    const stage = await setTwinStage(model);
    const first = await (await stage.slash("sources")).answer();
    const on = await stage.click(first, /^More$/u);
    expectDeferred(on, "asker");
    const second = await on.answer();
    expect(second.text).toContain("Page 2 of 2");
    const back = await (await stage.click(second, /^Back$/u)).answer();
    expect(back.text).toContain("Page 1 of 2");
    expect(errorsIn(stage.bot)).toEqual([]);
  });

  test("both menus of messages answer the asker alone", async () => {
    const stage = await setTwinStage(model);
    const check = await stage.menu("Check this quote", "“Nobody loves a wall until the night they need one”");
    expectDeferred(check, "asker");
    expect((await check.answer()).text).toContain("Nobody loves a wall");
    const sources = await stage.menu("Find sources for this", "The wall will be 4.2 metres high");
    expectDeferred(sources, "asker");
    expect((await sources.answer()).text).toContain("flood wall");
    expect(errorsIn(stage.bot)).toEqual([]);
  });

  test.each([
    ["quotes", "speaker", "varr", "Ilse Varrick"],
    ["timeline", "topic", "", ""],
    ["sources", "outlet", "cour", "The Pellmouth Courier"],
    ["article", "article", "wreck", "wreck"],
  ])("/%s completes its option %s", async (command, name, typed, expected) => {
    const stage = await setTwinStage(model);
    const completed = await stage.autocomplete(command, [
      ...(name === "topic" ? [{ name: "speaker", type: TEXT, value: "Ilse Varrick" }] : []),
      { name, type: TEXT, value: typed, focused: true },
    ]);
    expect(completed.type).toBe(Callback.ApplicationCommandAutocompleteResult);
    expect(completed.data.choices?.length).toBeGreaterThan(0);
    expect(JSON.stringify(completed.data.choices)).toContain(expected);
  });
});
