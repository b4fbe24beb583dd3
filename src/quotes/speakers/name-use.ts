import type { Character } from "./character.ts";
import type { NameSpan } from "./name-spans.ts";

/** How a name was taken for its bearer; shared: several bear it. */
export type NamePath = "full" | "surname" | "given" | "shared";

export interface Bearer {
  readonly character: Character;
  readonly path: NamePath;
  /** All who bear it, where several do. */
  readonly bearers?: readonly Character[];
}

/** A name in the text and who bears it. */
export interface NameUse extends Bearer {
  readonly span: NameSpan;
}
