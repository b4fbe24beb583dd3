import type { ModelLoading } from "../intake/lazy-embedder.ts";
import type { Progress, ProgressTask } from "./progress.ts";

/** Shows how a model is converted or downloaded, until `end`. */
export function showModelProgress(progress: Progress, modelId: string): ModelLoading {
  const tasks = new Map<string, ProgressTask>();
  const taskOf = (label: string): ProgressTask => {
    const known = tasks.get(label);
    if (known !== undefined) return known;
    const task = progress.task(label);
    tasks.set(label, task);
    return task;
  };
  return {
    onProgress(event) {
      if (event.kind === "notice") progress.note(event.message);
      else if (event.kind === "converting")
        taskOf(`Preparing the model ${modelId}, the first time only`).update(event.done, event.total);
      else
        taskOf(`Downloading ${event.file}`).update(
          event.done,
          event.total,
          megabytes(event.done, event.total),
        );
    },
    end() {
      for (const task of tasks.values()) task.end();
    },
  };
}

function megabytes(done: number, total: number): string {
  const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return total > 0 ? `${inMegabytes(done)} of ${inMegabytes(total)} MB` : `${inMegabytes(done)} MB`;
}
