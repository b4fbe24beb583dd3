import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Compiled tests whose source is gone: the compiler leaves them where they are, and they would go on being run. */
export function staleTests(): string[] {
  const compiled = join("dist", "test");
  if (!existsSync(compiled)) return [];
  return readdirSync(compiled, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".test.js"))
    .filter((name) => !existsSync(join("test", name.replace(/\.js$/u, ".ts"))))
    .map((name) => join(compiled, name));
}

// Tests run from the compiled files: Node 20 cannot start a worker thread from a .ts file, and this way
// what is tested is what ships.
export default defineConfig({
  test: {
    include: ["dist/test/**/*.test.js"],
    exclude: ["**/*.slow.test.js", ...staleTests()],
    globalSetup: "dist/test/prepare-model.js",
    // On two cores, too: many tests wait for a process of their own, for a disk or for a clock.
    maxWorkers: 3,
    // Loading modules takes longer than most tests; no module keeps a state that one file could leave to the next, but for
    // the model that all share.
    isolate: false,
    // The compiled modules are loaded by Node, as they ship; only the test files go through Vite.
    server: { deps: { external: [/\/dist\/(?!.*\.test\.js)/u] } },
    testTimeout: 180_000,
    // What is waited for comes at once, or on a machine that others keep busy in a while.
    expect: { poll: { interval: 10, timeout: 60_000 } },
    hookTimeout: 180_000,
  },
});
