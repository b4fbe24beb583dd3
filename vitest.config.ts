import { defineConfig } from "vitest/config";

// Tests run from the compiled files: Node 20 cannot start a worker thread from a .ts file, and this way
// what is tested is what ships.
export default defineConfig({
  test: {
    include: ["dist/test/**/*.test.js"],
    exclude: ["**/*.slow.test.js"],
    // The tests of the command line mostly wait for processes of their own.
    maxWorkers: 2,
    // Loading modules takes longer than most tests; no module keeps a state that one file could leave to the next.
    isolate: false,
    // The compiled modules are loaded by Node, as they ship; only the test files go through Vite.
    server: { deps: { external: [/\/dist\/(?!.*\.test\.js)/u] } },
    testTimeout: 60_000,
    // What is waited for comes at once, or on a busy machine in a while.
    expect: { poll: { interval: 10, timeout: 5_000 } },
    hookTimeout: 60_000,
  },
});
