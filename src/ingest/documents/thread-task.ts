/** Work that a thread does. What it takes and gives is copied between threads, so that it holds data alone. */
export interface ThreadTask<Input, Output> {
  /** The compiled module that has the work, loaded by a thread when it first does it. */
  readonly module: string;
  /** Under which name the module exports it. */
  readonly name: string;
  /** Says what it takes and gives; never there. */
  readonly types?: (input: Input) => Output;
}

/**
 * The task of calling what `module` exports as `name`. What it rejects with ends its thread, so it gives back what people should know.
 * @example threadTask<typeof readDocument>(new URL("./read-document.js", import.meta.url), "readDocument")
 */
export function threadTask<Work extends (input: never) => unknown>(
  module: URL,
  name: string,
): ThreadTask<Parameters<Work>[0], Awaited<ReturnType<Work>>> {
  return { module: module.href, name };
}
