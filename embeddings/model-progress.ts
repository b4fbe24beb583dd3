/** What is told while a model is made ready. */
export type ModelProgress =
  /** The embedded model is being converted; `done` of `total` layers are. */
  | { readonly kind: "converting"; readonly done: number; readonly total: number }
  /** A file of a Hugging Face model is being downloaded; bytes, `total` 0 where the server does not say. */
  | { readonly kind: "downloading"; readonly file: string; readonly done: number; readonly total: number }
  /** One line for the operator, such as that a damaged file is built anew. */
  | { readonly kind: "notice"; readonly message: string };

export type OnModelProgress = (progress: ModelProgress) => void;
