import fc from "fast-check";

const PIECES = [
  "The council met. ",
  "“We will rebuild,” she said.",
  " Mr. Hale ",
  "U.S. ",
  "...",
  "\n",
  "\r\n",
  "\n\n",
  "\r\n \t\r\n",
  "\u00a0",
  "\u2003",
  "\u200b",
  "\ufeff",
  "\u2028",
  "e\u0301",
  "\u{1f3d8}\u{fe0f}",
  "\u{1f469}\u{200d}\u{1f33e}",
  "\ud83c",
  "\udfd8",
  "שלום עולם. ",
  "‏مرحبا؟ ",
  "会議は終わった。「はい。」",
  "”",
  "“",
  ")",
  " ",
  "?! ",
  "1. ",
  "\0",
];

/** Text as it comes from the wild: line ends of every kind, lone surrogates, marks that combine, both directions. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

/** Text with everything outside `spans` that is not white space: empty when the spans cover it all. */
export function uncovered(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return (rest + text.slice(from)).trim().replaceAll(/\s+/gu, "");
}
