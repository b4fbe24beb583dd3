import type { Refused } from "./documents/document.ts";
import type { DocumentThreads } from "./documents/document-threads.ts";
import { KEYS_OF_TEXT_FILE } from "./documents/tasks.ts";
import type { FoundFile } from "./find-files.ts";
import { createRepetitionCounter, type RepetitionCounter } from "./repetition.ts";

export interface CountedRepetition {
  /** Keys of the blocks that stand in several articles, ascending. */
  readonly repeated: Float64Array;
  /** Files that could not be read; they are not tried again. */
  readonly refused: ReadonlyMap<FoundFile, Refused>;
}

type FoundTextFile = FoundFile & { readonly format: "text" | "markdown" };

/** Files from which on repetition among them says something. */
const MIN_FILES = 3;
/** Files under way for each thread, so that none waits for the next one. */
const AT_ONCE_FOR_EACH = 2;

function isTextFile(file: FoundFile): file is FoundTextFile {
  return file.format === "text" || file.format === "markdown";
}

/**
 * What the text files among `files` share, so that they are read twice; of fewer than three nothing is told.
 * @param repetition counts them; what it knows already counts, too
 * @param known what other files share
 */
export async function countRepetition(
  files: readonly FoundFile[],
  threads: DocumentThreads,
  {
    repetition = createRepetitionCounter(),
    known,
  }: {
    readonly repetition?: RepetitionCounter | undefined;
    readonly known?: RepetitionCounter | undefined;
  },
): Promise<CountedRepetition> {
  const pages = files.filter(isTextFile);
  const refused = new Map<FoundFile, Refused>();
  if (pages.length >= MIN_FILES) {
    const left = pages.values();
    const countSome = async (): Promise<void> => {
      for (const page of left) {
        const done = await threads.run(KEYS_OF_TEXT_FILE, { path: page.path, format: page.format });
        const read = done.ok ? done.value : done;
        if (read.ok) repetition.add(read.keys);
        else refused.set(page, read);
      }
    };
    await Promise.all(Array.from({ length: threads.count * AT_ONCE_FOR_EACH }, countSome));
  }
  return { repeated: repeatedInEither(repetition, known), refused };
}

function repeatedInEither(one: RepetitionCounter, other: RepetitionCounter | undefined): Float64Array {
  const mine = one.repeated();
  const theirs = other?.repeated() ?? mine;
  if (theirs.length === 0 || theirs === mine) return mine;
  return mine.length === 0 ? theirs : Float64Array.from([...mine, ...theirs]).sort();
}
