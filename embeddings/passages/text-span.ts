/** Half-open UTF-16 offsets into a passage's text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}
