#!/usr/bin/env node
import { writeSync } from "node:fs";
import { EXIT } from "./exit-code.ts";
import { messageOf } from "./report-error.ts";
import { runCli } from "./run-cli.ts";

// A reader that has seen enough (`| head`) is no failure. What runs is left to its end, which closes the model: to exit
// in the midst of onnxruntime's work aborts the process.
let isLost = false;
let isCutOff = false;
for (const [stream, path] of [
  [process.stdout, "standard output"],
  [process.stderr, "standard error"],
] as const) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") {
      isCutOff ||= stream === process.stdout;
      return;
    }
    // Such as a full disk.
    if (!isLost) writeSync(process.stderr.fd, `${messageOf(Object.assign(error, { path }))}\n`);
    isLost = true;
  });
}

const exitCode = await runCli(process.argv.slice(2));
// Whatever still listens, such as an open standard input, must not hold the end up; what was written goes out first.
process.stdout.write("", () => {
  process.exit(isLost ? EXIT.failure : isCutOff ? EXIT.ok : exitCode);
});
