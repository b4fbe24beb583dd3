/** What to list of whom. */
export interface QuoteListRequest {
  /** A name as people type it. */
  readonly speaker: string;
  /** `null`: whatever they spoke about. */
  readonly topic: string | null;
  readonly outlet?: string | undefined;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** best: what bears most on the topic first. earliest: by date, undated last. latest: the same from the other end. */
  readonly order: "best" | "latest" | "earliest";
  /** Quotes at most, from 1. */
  readonly limit: number;
}
