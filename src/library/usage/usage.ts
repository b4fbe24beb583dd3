import type { ArticleId } from "../../text/article.ts";

/** How something was asked, and whether it was answered. */
export interface Use {
  /** The command, or the action of a button; "mention", "post". */
  readonly by: string;
  readonly isAnswered: boolean;
}

/** Questions of a day by one command. */
export interface UsageRow {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly command: string;
  readonly answered: number;
  readonly refused: number;
}

/** What was asked and what people thought of the answers, of the last `USAGE_DAYS`; nothing of who, nor a word of a question's own. */
export interface Usage {
  readonly days: readonly UsageRow[];
  readonly helpful: number;
  readonly notHelpful: number;
  /** What was asked about most without an answer in the last `TOPIC_DAYS`, most first; `null` where the tenant does not want that told. */
  readonly topics: readonly RefusedTopic[] | null;
  /** What answers that were judged showed first: what helped least comes first. */
  readonly passages: readonly JudgedPassage[];
}

/** A phrase or a name that articles hold, and that questions without an answer named; of at least `FEWEST_ASKERS` members. */
export interface RefusedTopic {
  /** As an article has it. */
  readonly topic: string;
  readonly questions: number;
  readonly members: number;
}

/** Words that an answer showed, and how many members judged answers that did. */
export interface JudgedPassage {
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  /** The article's own words; "[…]" where something is left out. */
  readonly text: string;
  readonly helpful: number;
  readonly notHelpful: number;
}
