import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { testFetcher } from "../ingest/fetch/test-fetcher.ts";
import { text } from "../support/discord/people/components-of.ts";
import type { FakeDiscord } from "../support/discord/fake-discord.ts";
import type { FakeUser, StoredMessage } from "../support/discord/world/records.ts";
import { newsPage } from "../support/site/news-page.ts";
import { READ_FETCHED } from "../support/site/read-fetched.ts";
import { openSite } from "../support/site/site.ts";
import { errorsIn, fileModel, setStage } from "./stage.ts";

const UNLIMITED = {
  question: { user: { points: 1_000, seconds: 1 }, server: { points: 1_000, seconds: 1 } },
  click: { user: { points: 1_000, seconds: 1 }, server: { points: 1_000, seconds: 1 } },
};
const ALREADY = /already reading/u;

const model = fileModel();

/** Somebody who may add articles, in a server of their own. */
function personIn(fake: FakeDiscord, user: FakeUser, name: string) {
  const guild = fake.world.addGuild(name);
  const channel = fake.world.addChannel(guild, "news");
  fake.world.addMember(guild, user, ["ManageGuild"]);
  return fake.user(user).in(channel);
}

function notice(name: string) {
  return { file: { name: `${name}.txt`, bytes: `“The ${name} is lit,” keeper Orla Fenn said on Tuesday.` } };
}

test("fifteen servers with slow addresses keep no other server out, and are told nothing that is not true of theirs", async () => {
  const held: ServerResponse[] = [];
  const site = await openSite({
    "gazette.example": { "/ferry": (_, response) => void held.push(response) },
  });
  const { fake, ada, there, start } = await setStage(model);
  const bot = await start({
    web: { fetcher: testFetcher({ policy: site.policy, tryWithinMs: 60_000 }), ...READ_FETCHED },
    rateLimits: UNLIMITED,
  });
  const slow = Array.from({ length: 15 }, (_, i) =>
    personIn(fake, ada, `Slow ${i}`).slash(
      "articles",
      { url: site.url("gazette.example", "/ferry") },
      { subcommand: "add" },
    ),
  );
  await expect.poll(() => held.length, { timeout: 20_000 }).toBe(15);
  const added = await there.slash("articles", notice("lamp"), { subcommand: "add" }).answer(isDone);
  expect(text(added)).toContain("1 article added");
  expect(held.every(({ writableEnded }) => !writableEnded)).toBe(true);
  for (const response of held) response.writeHead(200, { "content-type": "text/html" }).end(newsPage());
  for (const asked of slow) {
    const told = await asked.answer(isDone, 60_000);
    expect(text(told)).toContain("1 article added");
    for (const version of told.versions) expect(JSON.stringify(version)).not.toMatch(ALREADY);
  }
  expect(errorsIn(bot)).toEqual([]);
});

test("a server is told how many are before it, and is read when it is its turn", async () => {
  const { fake, ada, there, start } = await setStage(model);
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let came = 0;
  const bot = await start({
    rateLimits: UNLIMITED,
    around: (libraries) => ({
      ...libraries,
      addFiles: async (...given) => {
        came += 1;
        await opened;
        return libraries.addFiles(...given);
      },
    }),
  });
  const before = ["a", "b", "c"].map((name) =>
    personIn(fake, ada, name).slash("articles", notice(name), { subcommand: "add" }),
  );
  await expect.poll(() => came).toBe(3);
  const asked = there.slash("articles", notice("lamp"), { subcommand: "add" });
  expect(text(await asked.answer((message) => /before yours/u.test(text(message)), 20_000))).toMatch(
    /^3 servers before yours\./u,
  );
  expect(came).toBe(3);
  open();
  for (const one of [...before, asked])
    expect(text(await one.answer(isDone, 20_000))).toContain("1 article added");
  expect(errorsIn(bot)).toEqual([]);
});

/** Neither progress nor a place in the line. */
function isDone(message: StoredMessage): boolean {
  return !/^[▰▱]|before yours/u.test(text(message));
}
