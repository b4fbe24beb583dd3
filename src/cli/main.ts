#!/usr/bin/env node
import { runCli } from "./run-cli.ts";

// A reader that has seen enough (`| head`) is no failure. What runs is left to its end, which closes the model: to exit
// in the midst of onnxruntime's work aborts the process.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const exitCode = await runCli(process.argv.slice(2));
// Whatever still listens, such as an open standard input, must not hold the end up; what was written goes out first.
process.stdout.write("", () => process.exit(process.stdout.destroyed ? 0 : exitCode));
