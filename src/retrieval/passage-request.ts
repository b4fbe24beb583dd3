/** The kind of thing that a passage must hold to answer. */
export type Wanted = "number" | "time" | "place" | "name" | null;

/** What passages are looked for, however it was asked. */
export interface PassageRequest {
  /** The words to look for and to embed: function words do no harm. */
  readonly words: string;
  /** Words among them that name somebody or something, folded. */
  readonly names: readonly string[];
  readonly wanted: Wanted;
  /** Whether a passage without that kind of thing can hardly be the answer. */
  readonly isWantedMost: boolean;
  /** The same names whole, as typed: "New York", "State Department". */
  readonly named: readonly string[];
  /** The words for what a number asked for must count: of "how many new boats", "new boats". */
  readonly counted: string;
}

/** Words as they are, of which nothing is known. */
export function plainRequest(words: string): PassageRequest {
  return { words, names: [], named: [], wanted: null, isWantedMost: false, counted: "" };
}
