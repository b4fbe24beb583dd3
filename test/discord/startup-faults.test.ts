import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/user-error.ts";
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from "../support/discord/fake-discord.ts";
import { runCli } from "../cli/cli-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { runOnSamples } from "./run-on-samples.ts";
import { fileModel, setStage } from "./stage.ts";

const model = fileModel();

async function discord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await createFakeDiscord(options);
  onTestFinished(() => fake.stop());
  return fake;
}

/** A port of this machine on which nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What was said after the greeting: the one line that names the cure. */
function lastWords({ code, stderr }: { readonly code: number | null; readonly stderr: string }) {
  const lines = stderr
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("Connecting to Discord."));
  return { code, lines };
}

const UNKNOWN_TOKEN = expect.stringMatching(
  /^Discord does not know this DISCORD_TOKEN\. Copy the token again/u,
);

test.each([
  ["a wrong token (401)", "another", undefined, UNKNOWN_TOKEN],
  [
    "an intent that is not switched on (4014)",
    undefined,
    4014,
    expect.stringMatching(/4014.*under Bot at https/u),
  ],
])("start with %s ends with one line that names the cure, and exit code 1", async (_, token, code, line) => {
  const fake = await discord();
  fake.gateway.faults.closeAtIdentify = code;
  const env = { DISCORD_TOKEN: token ?? fake.token, DISCORD_API_URL: fake.apiUrl };
  expect(lastWords(await runOnSamples(model, ["start"], env))).toEqual({ code: 1, lines: [line] });
});

test.each([
  [4004, UNKNOWN_TOKEN],
  [4013, expect.stringMatching(/4013.*Update Verbatim/u)],
])("a sign-on that the gateway refuses (%i) ends the bot with what to do", async (code, message) => {
  const { fake, start } = await setStage(model);
  fake.gateway.faults.closeAtIdentify = code;
  const { ended } = await start();
  const error = await ended;
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message });
});

test("start without a network ends with one line that says what to look at", async () => {
  const env = { DISCORD_TOKEN: "token", DISCORD_API_URL: `http://127.0.0.1:${await closedPort()}/api` };
  const line = expect.stringMatching(/^Discord cannot be reached \(ECONNREFUSED.*Check the network/u);
  expect(lastWords(await runOnSamples(model, ["start"], env))).toEqual({ code: 1, lines: [line] });
});

test("start with a token that holds spaces says so, and does not show it", async () => {
  const ended = lastWords(await runOnSamples(model, ["start"], { DISCORD_TOKEN: "s3cret token" }));
  expect(ended.code).toBe(1);
  expect(ended.lines).toHaveLength(1);
  expect(ended.lines[0]).toMatch(/^Expected DISCORD_TOKEN to be one word/u);
  expect(ended.lines[0]).not.toContain("s3cret");
});

test("a bot over an empty archive says so, with the command that adds articles, and shows no samples", async () => {
  const data = join(await temporaryFolder(), "data");
  const fake = await discord();
  const env = { DISCORD_TOKEN: "another", DISCORD_API_URL: fake.apiUrl };
  const { stderr } = await runCli(["start", "--data", data], { env });
  expect(stderr).toContain("The archive holds no article yet. Add some with: verbatim ingest PATH");
  expect((await runCli(["sources", "--json", "--data", data])).stdout).toBe("[]\n");
  expect(existsSync(join(data, "samples"))).toBe(false);
});
