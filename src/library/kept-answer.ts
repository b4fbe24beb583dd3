import type { Answer } from "../answer/answer.ts";
import { bodiesSpokenFor } from "../words/lead-parts.ts";

declare const answerKeyBrand: unique symbol;

/** Names a kept answer in buttons: 16 characters of base64url, not to be guessed; known to one tenant alone. */
export type AnswerKey = string & { readonly [answerKeyBrand]: true };

/** An answer without what it says first, which has words of the question. */
export interface AnswerBody extends Omit<Answer, "lead"> {
  /** Bodies that speakers of the statements speak for, by the speaker's name. */
  readonly speaksFor: Readonly<Record<string, string>>;
}

/** What of an answer is kept: all but its lead, of which the statements need who speaks for whom. */
export function answerBody({ lead, ...answer }: Answer): AnswerBody {
  return { ...answer, speaksFor: Object.fromEntries(bodiesSpokenFor(lead)) };
}

/** An answer as kept: `question` is empty. Some of its statements may be gone since. */
export interface KeptAnswer extends AnswerBody {
  /**
   * The place, from 0, that each of `statements`, or of `closest` where nothing answered, had when the answer was given:
   * buttons name statements by it.
   */
  readonly places: readonly number[];
  /** Whether all that it cites is there as it was when the answer was given. */
  readonly isWhole: boolean;
}

export interface KeptOptions {
  /** Shows, too, what a person has found since to be no quote: so that this can be taken back. */
  readonly withTakenOut?: boolean;
}

/** What somebody thought of an answer. `voter` is told apart within one answer only and never stored as it is. */
export interface Verdict {
  readonly voter: string;
  readonly isHelpful: boolean;
}
