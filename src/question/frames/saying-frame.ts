import type { SayingClass } from "../../english/reporting-verbs.ts";
import type { QuestionMention } from "../mentions/mention.ts";

/** How a question speaks of sayings: who is the one who speaks, with which verb or noun. */
export interface SayingFrame {
  /** Those whose words are asked for; empty where whoever spoke is. */
  readonly speakers: readonly QuestionMention[];
  /** The class of the verb or noun; `say` for plain ones. */
  readonly manner: SayingClass;
  /** Tokens that belong to the frame and not to the topic. */
  readonly frame: ReadonlySet<number>;
  /** From where the words that belong to the verb stand; the topic rather stands there. */
  readonly after: number;
  /** aside: "how many …, according to X". deed: any other verb of somebody ("why did X accept …"). */
  readonly form: "clause" | "noun" | "heading" | "aside" | "deed" | "who";
  /** How plainly the question is of this form; of several readings the greatest counts. */
  readonly score: number;
}

/**
 * How plain the forms are, in the order in which one gives way to another. What is asked with an auxiliary and a verb of saying is plainest;
 * a name beside a word that may be a noun for a saying says least. Between those the distances tell nothing.
 */
export const PLAINNESS = {
  whoOfThem: 6.2,
  clause: 6,
  who: 6,
  statedAfterWhat: 5.5,
  statedUnknown: 5.2,
  askedUnknown: 5.1,
  noun: 5,
  lightVerb: 5,
  wordsBy: 4.6,
  heading: 4.6,
  stated: 4.5,
  aside: 4.2,
  stance: 4,
  describedUnknown: 3.6,
  nounBeside: 3.5,
  deed: 3.2,
  anybodysNoun: 3.1,
  weakHeading: 3,
  alone: 2.5,
  comma: 1.5,
} as const;

/** What a verb that is of saying only where the rest shows it takes from a reading, and a clause that only tells when or why. */
export const WEAKER = 1.5;
/** From here on sayings are asked for without a doubt. */
export const SURE_FROM = 4.5;
