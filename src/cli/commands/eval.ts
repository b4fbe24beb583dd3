import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";

export interface EvalOptions {
  readonly json?: true;
  readonly updateBaseline?: true;
}

/** Measures how well questions are answered; fails when it is worse than the recorded baseline. */
export async function evaluate(
  { json, updateBaseline }: EvalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, dataFolder, terminal } = context;
  const { runEval } = await import("../../eval/run-eval.ts");
  const code = await runEval({
    dataFolder,
    embeddingModel: config.embeddingModel,
    threads: config.threads,
    write: terminal.print,
    notice: terminal.complain,
    json: json === true,
    updateBaseline: updateBaseline === true,
  });
  return code === 0 ? EXIT.ok : EXIT.failure;
}
