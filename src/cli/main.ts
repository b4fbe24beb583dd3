#!/usr/bin/env node
import { runCli } from "./run-cli.ts";

// A reader that has seen enough (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

const exitCode = await runCli(process.argv.slice(2));
// Whatever still listens, such as an open standard input, must not hold the end up; what was written goes out first.
process.stdout.write("", () => process.exit(exitCode));
