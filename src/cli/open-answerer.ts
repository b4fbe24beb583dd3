import type { Answerer } from "../answer/answerer.ts";
import type { CommandContext } from "./command-context.ts";
import { openSession, type Session } from "./session.ts";

/** A session that answers questions. The model and the vector index are loaded at the same time. */
export async function openAnswerer(
  context: CommandContext,
): Promise<{ readonly session: Session; readonly answerer: Answerer }> {
  const opening = openSession(context, { isModelNeeded: true });
  opening.catch(() => {}); // reported where it is awaited
  const [{ createAnswerer }, { createRetriever }] = await Promise.all([
    import("../answer/answerer.ts"),
    import("../retrieval/retriever.ts"),
  ]);
  const session = await opening;
  const { archive, embedder } = session;
  // Reads the vector index while the model is loaded on its own thread; a failure shows with the first question.
  archive.status().catch(() => {});
  const retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
  return { session, answerer: createAnswerer({ archive, retriever }) };
}
