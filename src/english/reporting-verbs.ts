import { fold } from "../text/terms.ts";
import { lazy, readTable } from "./table.ts";

/**
 * What a verb of reporting says of the words it reports. say: nothing. think, explain, write, claim and announce say hardly more;
 * the others are acts that the plain verb does not tell.
 */
export type SayingClass =
  | "say"
  | "write"
  | "think"
  | "explain"
  | "claim"
  | "announce"
  | "suggest"
  | "ask"
  | "answer"
  | "deny"
  | "confirm"
  | "admit"
  | "apologise"
  | "promise"
  | "threaten"
  | "warn"
  | "predict"
  | "accuse"
  | "criticise"
  | "complain"
  | "praise"
  | "thank"
  | "demand"
  | "recommend"
  | "agree"
  | "disagree"
  | "oppose"
  | "support"
  | "defend"
  | "reject"
  | "refuse"
  | "hope"
  | "doubt"
  | "joke";

/** Classes that ask for no more than what was said: any quote answers. */
const PLAIN: ReadonlySet<SayingClass> = new Set(["say", "write", "think", "explain", "claim", "announce"]);

export interface ReportingWord {
  /** The verb's base form, or the noun's singular. */
  readonly lemma: string;
  /** The base form in its spellings, `lemma` first. */
  readonly bases: readonly string[];
  readonly class: SayingClass;
  /** Whether the class asks for no more than what was said. */
  readonly isPlain: boolean;
  /** Prepositions that lead from the word to what it is about ("apologise for", "comment on"); "about" leads there from most. */
  readonly topicPrepositions: readonly string[];
  readonly isNoun: boolean;
  /** Whether a verb is of saying only where the rest shows it: "add", "post", "like". */
  readonly isWeak: boolean;
  /** Whether it tells as well of something done: "order", "plan", "know". */
  readonly isDeed: boolean;
}

const words = lazy(() => {
  const verbs = new Map<string, ReportingWord>();
  const nouns = new Map<string, ReportingWord>();
  for (const [part, bases = "", kind, irregular = "", prepositions = "", marks = ""] of readTable(
    "reporting-words.tsv",
  )) {
    const [lemma = "", ...spellings] = bases.split("/");
    const word: ReportingWord = {
      lemma,
      bases: [lemma, ...spellings],
      class: kind as SayingClass,
      isPlain: PLAIN.has(kind as SayingClass),
      topicPrepositions: prepositions === "" ? [] : prepositions.split(" "),
      isNoun: part === "n",
      isWeak: marks.includes("weak"),
      isDeed: marks.includes("deed"),
    };
    const given = irregular === "" ? [] : irregular.split(", ");
    const to = part === "n" ? nouns : verbs;
    for (const base of word.bases)
      for (const form of [base, ...(part === "n" ? nounForms(base) : verbForms(base, given))])
        if (!to.has(form)) to.set(form, word);
  }
  return { verbs, nouns };
});

/** "denies", "denied", "denying"; of "call for" the first word is bent. `given`: forms that stand in place of these. */
function verbForms(base: string, given: readonly string[]): string[] {
  const [verb = "", ...rest] = base.split(" ");
  const first = (form: string): string => form.split(" ")[0] ?? "";
  const isGiven = (ending: RegExp): boolean => given.some((form) => ending.test(first(form)));
  const isY = /[^aeiou]y$/u.test(verb);
  const stem = isY ? verb.slice(0, -1) : verb.replace(/e$/u, "");
  const third = isY ? `${stem}ies` : /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const regular = [
    isGiven(/s$/u) ? null : third,
    isGiven(/(?<!ing|s)$/u) ? null : `${stem}${isY ? "ied" : "ed"}`,
    isGiven(/ing$/u) ? null : `${isY || /ee$/u.test(verb) ? verb : stem}ing`,
  ];
  return [...given, ...regular.flatMap((form) => (form === null ? [] : [[form, ...rest].join(" ")]))];
}

function nounForms(lemma: string): string[] {
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  return [/(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`];
}

/** A verb of reporting in any of its forms, or of two words ("called for"); `undefined` for others. */
export function reportingVerb(verb: string): ReportingWord | undefined {
  return words().verbs.get(fold(verb));
}

/** The class of a verb of reporting; `undefined` for other words. See `reportingVerb`. */
export function verbClassOf(word: string): SayingClass | undefined {
  return reportingVerb(word)?.class;
}

/** A noun for what is said, singular or plural: "comment", "views", "apology"; `undefined` for others. */
export function reportingNoun(word: string): ReportingWord | undefined {
  return words().nouns.get(fold(word));
}
