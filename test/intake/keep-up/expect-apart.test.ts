import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectApart } from "../../../src/intake/keep-up/expect-apart.ts";
import { UserError } from "../../../src/user-error.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("a folder that holds the data folder is not watched, by whatever name; one beside or in it is", async () => {
  const home = await temporaryFolder();
  const at = (name: string) => join(home, name);
  await mkdir(at("bot/data"), { recursive: true });
  await mkdir(at("bot/news"));
  await symlink(at("bot"), at("link"));
  for (const folder of [home, at("bot"), at("bot/data"), at("link")])
    await expect(expectApart([at("bot/news"), folder], at("bot/data")), folder).rejects.toThrow(UserError);
  await expectApart([at("bot/news"), at("bot/data-of-others"), at("nowhere")], at("bot/data"));
});
