import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";

interface PackageFile {
  readonly version: string;
  readonly files?: string[];
  readonly dependencies?: Record<string, string>;
  readonly bundleDependencies?: string[];
  readonly scripts?: Record<string, string>;
}

const packageIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;

it("ships every table and migration that the program reads", () => {
  const { files = [] } = packageIn(".");
  const tables = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsv|sql)$/u.test(name))
    .map((name) => `src/${name.replaceAll("\\", "/")}`);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables).toContain("src/archive/postgres/migrations/001-archive.sql");
  for (const table of tables)
    expect(files.some((entry) => table === entry || table.startsWith(`${entry}/`))).toBe(true);
});

/** Packages of our own in place of those that others ask for and that are never used, and who asks. */
const STAND_INS = [
  ["onnxruntime-web", "@xenova/transformers"],
  ["sharp", "@xenova/transformers"],
  ["global-agent", "onnxruntime-node"],
] as const;

test("what stands in for unused packages is of a version that is asked for, or npm would fetch the real one", () => {
  for (const [name, asker] of STAND_INS) {
    const own = packageIn(join("deploy/unused", name));
    const wanted = packageIn(join("node_modules", asker)).dependencies?.[name];
    // A caret of 0.x holds the minor version, too.
    const [major, minor, patch = ""] = own.version.split(".");
    const [, caret = "", ...least] = /^(\^?)(\d+)\.(\d+)\.(.+)$/u.exec(wanted ?? "") ?? [];
    if (caret === "") expect(own.version).toBe(wanted);
    else {
      expect(major).toBe(least[0]);
      const isFixed = major === "0";
      if (isFixed) expect(minor).toBe(least[1]);
      const [a, b] = isFixed ? [Number(patch), Number(least[2])] : [Number(minor), Number(least[1])];
      expect(a).toBeGreaterThanOrEqual(b);
    }
    expect(readFileSync("package-lock.json", "utf8")).toContain(`"resolved": "deploy/unused/${name}"`);
  }
});

test("those that act in another's installation travel in the package", () => {
  const { bundleDependencies, dependencies = {} } = packageIn(".");
  expect(bundleDependencies).toEqual(["global-agent", "onnxruntime-web"]);
  // As others ask for it: npm then puts it where they find it, and ours over it.
  expect(dependencies["global-agent"]).toBe(
    packageIn("node_modules/onnxruntime-node").dependencies?.["global-agent"],
  );
});

test("the install script of ONNX Runtime loads what stops it from fetching files before it looks whether to", () => {
  const script = readFileSync("node_modules/onnxruntime-node/script/install.js", "utf8");
  const stopped = script.indexOf("globalAgentBootstrap();");
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(script.indexOf("= parseInstallFlag()"));
  const flag = readFileSync("node_modules/onnxruntime-node/script/install-utils.js", "utf8");
  expect(flag).toContain("ONNXRUNTIME_NODE_INSTALL");
  expect(flag).toContain("skip");
});

test("npm knows every setting of the project, so that it warns of none", () => {
  const set = readFileSync(".npmrc", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("=")[0]);
  expect(set).toEqual(["omit-lockfile-registry-resolved", "save-exact"]);
});

test("without a compiler the build that is there serves", () => {
  expect(packageIn(".").scripts?.prepare).toBe("node deploy/prepare.mjs");
  expect(existsSync("deploy/prepare.mjs")).toBe(true);
});
