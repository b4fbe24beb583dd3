import { defineConfig } from "vitest/config";
import { staleTests } from "./vitest.config.ts";

export default defineConfig({
  test: {
    include: ["dist/test/**/*.slow.test.js"],
    exclude: staleTests(),
    // Nothing is left out: test/support/all-runs.ts.
    env: { VERBATIM_TEST_ALL: "1" },
    globalSetup: "dist/test/prepare-model.js",
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    expect: { poll: { interval: 10, timeout: 60_000 } },
    fileParallelism: false,
  },
});
