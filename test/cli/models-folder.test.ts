import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectModelsFolder, modelsFolder } from "../../src/cli/models-folder.ts";
import { readConfig } from "../../src/config.ts";
import { UserError } from "../../src/user-error.ts";
import { workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
const dataFolder = join(work, "data");
mkdirSync(dataFolder);
const context = (environment: Record<string, string>, data = dataFolder) => ({
  config: readConfig(environment, "/nowhere/.env", "linux"),
  dataFolder: data,
});

test("models lie in the user's cache, one folder for all data folders", () => {
  const shared = join(work, "home", ".cache", "verbatim", "models");
  for (const data of [dataFolder, join(work, "other")])
    expect(modelsFolder(context({ HOME: join(work, "home") }, data))).toBe(shared);
});

test("or where VERBATIM_MODELS says, whatever else there is", () => {
  const data = join(work, "with-models");
  writeFiles(join(data, "models", "a-model"), { "files.json": "{}" });
  expect(modelsFolder(context({ HOME: work, VERBATIM_MODELS: join(work, "named") }, data))).toBe(
    join(work, "named"),
  );
});

test("those that an earlier version put into the data folder serve on, and no second copy is made", () => {
  const data = join(work, "earlier");
  writeFiles(join(data, "models", "a-model"), { "files.json": "{}" });
  expect(modelsFolder(context({ HOME: work }, data))).toBe(join(data, "models"));
  const emptied = join(work, "emptied");
  mkdirSync(join(emptied, "models"), { recursive: true });
  expect(modelsFolder(context({ HOME: work }, emptied))).toBe(join(work, ".cache", "verbatim", "models"));
});

test("without a home, or where its cache cannot be one, they lie in the data folder", () => {
  const own = join(dataFolder, "models");
  expect(modelsFolder(context({}))).toBe(own);
  writeFileSync(join(work, "a-file"), "");
  // Where a folder is a file, root cannot write either.
  if (process.getuid?.() !== 0) {
    mkdirSync(join(work, "locked"));
    chmodSync(join(work, "locked"), 0o555);
    expect(modelsFolder(context({ HOME: join(work, "locked") }))).toBe(own);
  }
  expect(modelsFolder(context({ HOME: join(work, "a-file") }))).toBe(own);
  expect(expectModelsFolder(context({}))).toBe(own);
});

test("and a data folder is not made for them", () => {
  const missing = join(work, "missing");
  expect(() => expectModelsFolder(context({}, missing))).toThrow(UserError);
  expect(() => expectModelsFolder(context({}, missing))).toThrow(
    /Set VERBATIM_MODELS to a folder, or name a data folder/u,
  );
  expect(expectModelsFolder(context({ HOME: work }, missing))).toBe(
    join(work, ".cache", "verbatim", "models"),
  );
});
