/**
 * What a person says of who is who, over all articles. Kept as names, and applied again whenever the speakers are read, so that it
 * holds of articles that come later.
 */
export type SpeakerRule =
  /** Whoever goes by `other` is the one who goes by `name`, and is called so. */
  | { readonly is: "merge"; readonly name: string; readonly other: string }
  /** Who is called `name` in one article is somebody else than who is called so in another; copies of a story count as one. */
  | { readonly is: "split"; readonly name: string };
