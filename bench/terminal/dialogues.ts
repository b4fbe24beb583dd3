/** What is typed in an everyday dialogue. */
export interface Dialogue {
  readonly name: string;
  /** For a shell; `verbatim` is this program. */
  readonly command: string;
  /** In a chat, each at a prompt. */
  readonly typed?: readonly string[];
  /** empty: no data folder; articles: those of `ARTICLES` and the sample articles. */
  readonly archive: "empty" | "articles";
}

export const DIALOGUES: readonly Dialogue[] = [
  {
    name: "first start",
    command: "verbatim start",
    typed: ["What did Ilse Varrick say about the ferry?", "/help", "quit"],
    archive: "empty",
  },
  {
    name: "a quote",
    command: "verbatim chat",
    typed: [
      "What did the mayor of Pellmouth say about the flood wall?",
      "/more",
      "/context 2",
      "and about the ferry?",
      "quit",
    ],
    archive: "articles",
  },
  {
    name: "a fact",
    command: `verbatim ask "How many homes were flooded in Pellmouth?"`,
    archive: "articles",
  },
  {
    name: "a refusal",
    command: `verbatim ask "What did the mayor of Pellmouth say about the lighthouse of Ostrava?"; verbatim ask "How many users does Facebook have in Nigeria?"`,
    archive: "articles",
  },
  {
    name: "an uncertain speaker",
    command: `verbatim ask --limit 4 "What did Zuckerberg say about Trump?"`,
    archive: "articles",
  },
  {
    name: "a denial",
    command: `verbatim ask "What did Rukmini Hallworth deny?"; verbatim ask "Did Emeka Will say that the bakery would close?"`,
    archive: "articles",
  },
  {
    name: "check",
    command: `verbatim check "We were late, and I was wrong about the price"; verbatim check "We were early, and I was right about the price" --speaker Varrick`,
    archive: "articles",
  },
  { name: "sources", command: "verbatim sources", archive: "articles" },
  { name: "status", command: "verbatim status; verbatim stats", archive: "articles" },
  { name: "doctor", command: "verbatim doctor", archive: "articles" },
  {
    name: "errors",
    command:
      "verbatim ask who --limit 0; verbatim statuss; verbatim status --data nowhere; verbatim show no such article; verbatim ingest missing.md; verbatim check --help",
    archive: "articles",
  },
  {
    name: "people and articles",
    command: "verbatim speakers --limit 8; verbatim show surge",
    archive: "articles",
  },
];

/** Beside the sample articles: what these do not have. */
export const ARTICLES = {
  "well.md": `---
title: "Ostrick reopens the old well, and nobody agrees who promised it"
authors: [Amaru Quispel]
outlet: The Ostrick Post
published: 2031-03-04
url: https://ostrickpost.example/news/2031/03/04/local/ostrick-reopens-the-old-well-on-the-market-square-after-eleven-years-of-repairs-and-two-elections?utm_source=front&utm_medium=teaser&utm_campaign=spring
---

Ostrick reopened the well on its market square on Tuesday after eleven years. Councillor Rukmini Hallworth and the engineer Yusra Lindqvist stood on either side of it.

“The water is clean enough to baptise a bishop in,” she said, and drank a cup of it.

Hallworth denied that she had promised the well before the election. “I never said it would be free,” Hallworth said. She did not say who would pay for the pump.

The baker Emeka Will denied that the bakery would close. “We bake until the oven falls in,” Will told the Post.
`,
  "harbour.md": `---
title: "港の時計が止まった – The clock of the harbour has stopped"
authors: [Haruko Post]
outlet: Ostrick Evening Hall
published: 2031-05-19
---

The clock of the harbour stopped on Monday. Its keeper, Haruko State, wrote one line into the book: “時計は休んでいるだけです。海は待ってくれます。明日の朝、潮が満ちるころにまた動きます。” Nobody in the town could read it until her nephew came.

“She says that the clock is only resting,” the nephew Omar State told reporters. “قالت إن البحر ينتظر,” he added, in the words of his father.
`,
} as const;
