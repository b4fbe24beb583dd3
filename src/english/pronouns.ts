import type { Gender } from "./given-names.ts";

/** whose words a pronoun reports: a third person's, the writer's or an enclosing speaker's, or a relative clause's head. */
export type PronounKind = "third" | "first" | "second" | "relative";

export interface Pronoun {
  readonly kind: PronounKind;
  readonly gender: Gender | undefined;
  /** person: he, she. plural: they. thing: it. */
  readonly stands: "person" | "plural" | "thing";
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ["he him his himself he'd he'll he's", { kind: "third", gender: "m", stands: "person" }],
      ["she her hers herself she'd she'll she's", { kind: "third", gender: "f", stands: "person" }],
      [
        "they them their theirs themselves they'd they'll they've they're",
        { kind: "third", gender: undefined, stands: "plural" },
      ],
      ["it its itself it's", { kind: "third", gender: undefined, stands: "thing" }],
      ["i me my mine myself i'm i've i'd i'll", { kind: "first", gender: undefined, stands: "person" }],
      ["we us our ours ourselves we're we've", { kind: "first", gender: undefined, stands: "plural" }],
      ["you your yours yourself one's", { kind: "second", gender: undefined, stands: "person" }],
      ["who whose whom which that", { kind: "relative", gender: undefined, stands: "person" }],
    ] as const
  ).flatMap(([words, pronoun]) => words.split(" ").map((word) => [word, pronoun] as const)),
);

/** The pronoun a word is; `undefined` for other words. */
export function pronounOf(word: string): Pronoun | undefined {
  return PRONOUNS.get(word.toLowerCase().replace("’", "'"));
}
