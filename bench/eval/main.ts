import { parseArgs } from "node:util";
import { readConfig } from "../../src/config.ts";
import { compareEngines } from "./compare-engines.ts";
import { runEval } from "./run-eval.ts";

// Asks questions whose answers are known and compares the figures with the recorded baseline: `npm run eval`, from the
// project's root. `-- --json` prints them as JSON, `-- --update-baseline` records them as the new baseline. `-- --engine postgres` asks files
// and the database that DATABASE_URL names the same, and compares the figures; `--sets own,names` asks of these sets alone.

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    "update-baseline": { type: "boolean" },
    data: { type: "string" },
    engine: { type: "string" },
    sets: { type: "string" },
  },
});
const { dataFolder, embeddingModel, threads, database } = readConfig();
const options = {
  dataFolder: values.data ?? dataFolder,
  embeddingModel,
  threads,
  json: values.json === true,
  write: (line: string) => console.log(line),
  notice: (line: string) => console.error(line),
};
if (values.engine === undefined)
  process.exitCode = await runEval({ ...options, updateBaseline: values["update-baseline"] === true });
else if (values.engine !== "postgres" || database === undefined) {
  console.error("Expected --engine postgres, with a database of one's own named by DATABASE_URL.");
  process.exitCode = 2;
} else process.exitCode = await compareEngines({ ...options, database, sets: values.sets?.split(",") });
