/**
 * Milliseconds of the processor that `work` takes in this process: unlike those of a clock they do not grow with what else the
 * machine does.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const startedAt = processMs();
  await work();
  return processMs() - startedAt;
}

/** The same for work that does not wait. */
export function processorMsOf(work: () => void): number {
  const startedAt = processMs();
  work();
  return processMs() - startedAt;
}

function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
