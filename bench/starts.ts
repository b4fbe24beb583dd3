import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** From the start of a process to its first words on standard output, in milliseconds. */
export interface StartFigures {
  readonly firstMsBest: number;
  readonly firstMsP50: number;
}

export interface MeasuredStarts {
  /** `verbatim ask` over the archive, from its second question on: the first one notes what it has worked out. */
  readonly ask: StartFigures;
  /** What nothing can be quicker than: Node itself, ONNX Runtime, and transformers.js, each loaded alone. */
  readonly node: StartFigures;
  readonly onnxRuntime: StartFigures;
  readonly transformers: StartFigures;
}

const STARTS = 5;
const CLI = fileURLToPath(new URL("../src/cli/main.js", import.meta.url));
/** One of fact, so that all is needed that a question may need: names, both indexes, the model and the reader. */
const QUESTION = "How long did the work on the harbour take?";

export async function measureStarts(dataFolder: string): Promise<MeasuredStarts> {
  const ask = [CLI, "ask", QUESTION, "--json", "--data", dataFolder];
  const loading = (code: string) => ["--input-type=module", "--eval", code];
  await timeToFirstWords(ask);
  return {
    ask: await startsOf(ask),
    node: await startsOf(loading("console.log(0)")),
    onnxRuntime: await startsOf(loading('import "onnxruntime-node"; console.log(0)')),
    transformers: await startsOf(loading('import "@xenova/transformers"; console.log(0)')),
  };
}

async function startsOf(args: readonly string[]): Promise<StartFigures> {
  const took: number[] = [];
  for (let i = 0; i < STARTS; i++) took.push(await timeToFirstWords(args));
  took.sort((a, b) => a - b);
  return { firstMsBest: Math.round(took[0] ?? 0), firstMsP50: Math.round(took[STARTS >> 1] ?? 0) };
}

/** Rejects where the process ends with another code than those of an answer, or of none found. */
function timeToFirstWords(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "inherit"] });
    let first: number | undefined;
    child.stdout.once("data", () => {
      first = performance.now() - started;
    });
    child.once("exit", (code) => {
      if (first !== undefined && (code === 0 || code === 3)) resolve(first);
      else reject(new Error(`Expected an answer, got exit code ${code}`));
    });
  });
}
