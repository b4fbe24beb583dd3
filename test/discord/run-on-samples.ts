import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { PreparedModel } from "../../src/intake/prepare-model.ts";
import { type CliResult, runCli } from "../cli/cli-process.ts";
import { sampleData } from "../support/sample-data.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Runs the real command line on an archive of the sample articles. */
export async function runOnSamples(
  model: () => Promise<PreparedModel>,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CliResult> {
  const folder = await temporaryFolder();
  const data = join(folder, "data");
  await cp(await sampleData(await model()), data, { recursive: true });
  return runCli([...args, "--data", data], { env: { NO_COLOR: "1", ...env } });
}
