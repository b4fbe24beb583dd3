import type { Gender } from "./names/given-names.ts";
import { wordList } from "./table.ts";

/** Whose words a pronoun reports: a third person's, the writer's or an enclosing speaker's, or a relative clause's head. */
export type PronounKind = "third" | "first" | "second" | "relative";

/** subject: "he". object: "him". possessive: "his", "hers". reflexive: "himself". Relative pronouns are subjects or possessive. */
export type PronounCase = "subject" | "object" | "possessive" | "reflexive";

export interface Pronoun {
  readonly kind: PronounKind;
  readonly gender: Gender | undefined;
  /** person: he, she. plural: they. thing: it. "They" of one person is plural here. */
  readonly stands: "person" | "plural" | "thing";
  /** The first that it can be: "her" is an object. */
  readonly case: PronounCase;
}

/** Columns: kind, gender, what it stands for; then the subject's, object's, possessive and reflexive forms. */
const TABLE: readonly (readonly [
  PronounKind,
  Gender | undefined,
  Pronoun["stands"],
  ...(readonly string[]),
])[] = [
  ["third", "m", "person", "he he'd he'll he's", "him", "his", "himself"],
  ["third", "f", "person", "she she'd she'll she's", "her", "hers", "herself"],
  [
    "third",
    undefined,
    "plural",
    "they they'd they'll they've they're",
    "them",
    "their theirs",
    "themselves themself",
  ],
  ["third", undefined, "thing", "it it's", "", "its", "itself"],
  ["first", undefined, "person", "i i'm i've i'd i'll", "me", "my mine", "myself"],
  ["first", undefined, "plural", "we we're we've we'd we'll", "us", "our ours", "ourselves"],
  [
    "second",
    undefined,
    "person",
    "you you're you've you'd you'll",
    "",
    "your yours one's",
    "yourself yourselves",
  ],
  ["relative", undefined, "person", "who which that", "whom", "whose", ""],
];
const CASES: readonly PronounCase[] = ["subject", "object", "possessive", "reflexive"];

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  TABLE.flatMap(([kind, gender, stands, ...forms]) =>
    forms.flatMap((words, i) =>
      [...wordList(words)].map((word): [string, Pronoun] => [
        word,
        { kind, gender, stands, case: CASES[i] ?? "subject" },
      ]),
    ),
  ),
);

/** The pronoun a word is, contracted verbs included ("she's"); `undefined` for other words. */
export function pronounOf(word: string): Pronoun | undefined {
  return PRONOUNS.get(word.toLowerCase().replace("’", "'"));
}
