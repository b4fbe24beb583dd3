declare const answerKeyBrand: unique symbol;

/** Names a kept answer in buttons: 16 characters of base64url, not to be guessed; known to one tenant alone. */
export type AnswerKey = string & { readonly [answerKeyBrand]: true };

/** What somebody thought of an answer. `voter` is told apart within one answer only and never stored as it is. */
export interface Verdict {
  readonly voter: string;
  readonly isHelpful: boolean;
}
