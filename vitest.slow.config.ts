import { defineConfig } from "vitest/config";
import { staleTests } from "./vitest.config.ts";

const ALL = "dist/test/**/*.slow.test.js";
/** They wait for a server, or for an engine of its own, more than they work. */
const ON_POSTGRES = [
  "dist/test/**/postgres/**/*.slow.test.js",
  "dist/test/**/*-on-postgres.slow.test.js",
  "dist/test/keeping/{move-archive,move-killed,move-libraries,verify-database}.slow.test.js",
  "dist/test/cli/database.slow.test.js",
];

const common = {
  // Nothing is left out: test/support/all-runs.ts.
  env: { VERBATIM_TEST_ALL: "1" },
  globalSetup: "dist/test/prepare-model.js",
  testTimeout: 1_800_000,
  hookTimeout: 600_000,
  expect: { poll: { interval: 10, timeout: 60_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: "postgres",
          include: ON_POSTGRES,
          exclude: staleTests(),
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // What they time, they time alone.
        test: {
          ...common,
          name: "alone",
          include: [ALL],
          exclude: [...ON_POSTGRES, ...staleTests()],
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
