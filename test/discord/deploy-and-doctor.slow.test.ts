import { expect, onTestFinished, test } from "vitest";
import { createFakeDiscord } from "../support/discord/fake-discord.ts";
import { runOnSamples } from "./run-on-samples.ts";
import { fileModel } from "./stage.ts";

const model = fileModel();

test("deploy and doctor of the command line agree: missing, registered, unchanged, all in order", async () => {
  const fake = await createFakeDiscord();
  onTestFinished(() => fake.stop());
  const guild = fake.world.addGuild("Pellmouth");
  fake.world.addChannel(guild, "questions");
  const env = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl };
  const before = await runOnSamples(model, ["doctor"], env);
  expect(before).toMatchObject({ code: 1, stderr: "" });
  expect(before.stdout).toMatch(/BROKEN {2}commands {6}\/ask is missing.*\n *-> run: verbatim deploy/u);
  const deployed = await runOnSamples(model, ["deploy"], env);
  expect(deployed).toMatchObject({ code: 0, stderr: "" });
  expect(deployed.stdout).toMatch(
    /^created {2}\/ask, [\s\S]*registered everywhere[\s\S]*https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/u,
  );
  const after = await runOnSamples(model, ["doctor"], env);
  expect(after.stdout).toContain("Nothing is broken.");
  expect(after.code).toBe(0);
  expect(fake.violations).toEqual([]);
});
