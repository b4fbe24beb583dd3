import fc from "fast-check";

const PIECES = [
  ..."\"“”‘’'«»„“,.:;?!—–-()[]",
  "''",
  "’’",
  "\n",
  "\n\n",
  "\r\n",
  "\u2028",
  " ",
  "\u00a0",
  "said",
  "said Lind",
  "he said",
  "told the council that",
  "according to",
  "Lind:",
  "Q:",
  "A:",
  "Mara Lind",
  "the harbour master",
  "who",
  "the ferry is late",
  "adding",
  "Mr.",
  "🙂",
  "é",
  "日本",
  "\ud800",
];

/** Quote marks, cues, names and line ends in any order. */
export const articleSoup = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 120,
    },
  )
  .chain((pieces) => fc.constantFrom("", " ").map((between) => pieces.join(between)));
