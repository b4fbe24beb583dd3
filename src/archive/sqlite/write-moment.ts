/** A moment of a write: whoever is killed between two of them must lose nothing that was acknowledged. */
export interface WriteMoment {
  /**
   * `articles`: added or replaced; `removal`; `notes`: when unchanged ones were read; `quotes`: read again; `corrections`: set by hand or taken
   * back; `vectors`: all replaced;
   * `tidying`: what no article needs any more, at the writer's end; `index`: the vector index is saved.
   */
  readonly write:
    | "articles"
    | "removal"
    | "notes"
    | "quotes"
    | "corrections"
    | "vectors"
    | "tidying"
    | "index";
  /** `commit`: stored, and not yet told to the manifest. An index is one file, which knows no commit. */
  readonly at: "begin" | "commit" | "end";
}

/** Must not throw, and should take no time. */
export type ObserveWrites = (moment: WriteMoment) => void;
