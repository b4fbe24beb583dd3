/** Why something was not fetched, for people, and whether it is worth trying again. Caught inside this folder. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  /** What is wrong, on one line; never holds more of what a server said than numbers and names. */
  readonly reason: string;
  /** What to do about it, on one line. */
  readonly cure: string;
  /** Whether it may go well some time later. */
  readonly isPassing: boolean;
  /** HTTP status; `null` where there was no answer. */
  readonly status: number | null;
  /** What the server asked to wait, in milliseconds; `null` where it asked for nothing. */
  readonly retryAfterMs: number | null;

  constructor(
    reason: string,
    cure: string,
    about: {
      readonly isPassing?: boolean;
      readonly status?: number;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(reason, about.cause === undefined ? undefined : { cause: about.cause });
    this.reason = reason;
    this.cure = cure;
    this.isPassing = about.isPassing === true;
    this.status = about.status ?? null;
    this.retryAfterMs = about.retryAfterMs ?? null;
  }
}
