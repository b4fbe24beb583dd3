import { join } from "node:path";
import type { Answerer } from "../answer/answerer.ts";
import { archiveFileStamp, SPEAKERS_FILE } from "../archive/archive-files.ts";
import type { CommandContext } from "./command-context.ts";
import { createWorkFile } from "./kept-work.ts";
import type { Session } from "./session.ts";

/** A session that answers questions. The model is loaded first, on its own thread, and everything else meanwhile. */
export async function openAnswerer(
  context: CommandContext,
): Promise<{ readonly session: Session; readonly answerer: Answerer }> {
  const { openSession } = await import("./session.ts");
  const opening = openSession(context, { isModelNeeded: true });
  opening.catch(() => {}); // reported where it is awaited
  const [
    answering,
    { createRetriever },
    { createWindowReader },
    { createSpeakerDirectory },
    { createNames },
  ] = await Promise.all([
    import("../answer/answerer.ts"),
    import("../retrieval/retriever.ts"),
    import("../retrieval/reading/passage-reader.ts"),
    import("../retrieval/speaker-directory.ts"),
    import("../question/names/names.ts"),
  ]);
  const session = await opening;
  const { archive, database, embedder } = session;
  // Reads the vector index while the model is loaded on its own thread; a failure shows with the first question.
  archive.status().catch(() => {});
  // Loaded once the model is, while the question is read and looked for; a failure is told by `doctor`.
  embedder.read?.("", []).catch(() => {});
  const reader = embedder.read === null ? null : createWindowReader(embedder.read);
  const retriever = createRetriever(archive, (text) => embedder.embedQuery(text), reader);
  const work = createWorkFile({
    path: join(context.dataFolder, SPEAKERS_FILE),
    async state() {
      const isInFile = database === undefined && archive.generation !== undefined;
      const file = isInFile ? await archiveFileStamp(context.dataFolder) : null;
      return file === null ? null : `${file} ${await archive.generation?.()}`;
    },
  });
  const speakers = createSpeakerDirectory(archive, undefined, {
    openKept: work.open,
    generationNow: archive.generation,
  });
  const names = createNames(archive, speakers);
  return {
    session: {
      ...session,
      async close() {
        await work.save();
        await session.close();
      },
    },
    answerer: answering.createAnswerer({ archive, retriever, names }),
  };
}
