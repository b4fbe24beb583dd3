import type { Answer } from "../answer/answer.ts";

declare const answerKeyBrand: unique symbol;

/** Names a kept answer in buttons: 16 characters of base64url, not to be guessed; known to one tenant alone. */
export type AnswerKey = string & { readonly [answerKeyBrand]: true };

/** An answer as kept. Some of its statements may be gone since. */
export interface KeptAnswer extends Answer {
  /**
   * The place, from 0, that each of `statements`, or of `closest` where nothing answered, had when the answer was given:
   * buttons name statements by it.
   */
  readonly places: readonly number[];
}

/** What somebody thought of an answer. `voter` is told apart within one answer only and never stored as it is. */
export interface Verdict {
  readonly voter: string;
  readonly isHelpful: boolean;
}
