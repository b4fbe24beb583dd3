import { createDocumentThreads, type DocumentThreads } from "../../src/ingest/documents/document-threads.ts";

let shared: DocumentThreads | undefined;

/**
 * One pool of document threads for all test files that a process runs: a thread takes a third of a second to load what it reads with.
 * Closing it does nothing; its threads end when nothing has come for a while, or with the process. Not for tests of how a pool ends.
 */
export function sharedThreads(): DocumentThreads {
  shared ??= createDocumentThreads();
  return { ...shared, close: async () => {} };
}
