import { parseArgs } from "node:util";
import { readConfig } from "../../src/config.ts";
import { runEval } from "./run-eval.ts";

// Asks questions whose answers are known and compares the figures with the recorded baseline: `npm run eval`, from the
// project's root. `-- --json` prints them as JSON, `-- --update-baseline` records them as the new baseline.

const { values } = parseArgs({
  options: { json: { type: "boolean" }, "update-baseline": { type: "boolean" }, data: { type: "string" } },
});
const { dataFolder, embeddingModel, threads } = readConfig();
process.exitCode = await runEval({
  dataFolder: values.data ?? dataFolder,
  embeddingModel,
  threads,
  json: values.json === true,
  updateBaseline: values["update-baseline"] === true,
  write: (line) => console.log(line),
  notice: (line) => console.error(line),
});
