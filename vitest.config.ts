import { defineConfig } from "vitest/config";

// Tests run from the compiled files: Node 20 cannot start a worker thread from a .ts file, and this way
// what is tested is what ships.
export default defineConfig({
  test: {
    include: ["dist/test/**/*.test.js"],
    exclude: ["**/*.slow.test.js"],
    // The tests of the command line mostly wait for processes of their own.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
