import type { AnswerKey } from "../src/library/kept-answer.ts";

/** What a button or modal means; written into its custom id, so that it outlives the process that sent it. */
export type CustomId =
  /** Page `page` (from 0) of a kept answer. */
  | { readonly action: "page"; readonly answer: AnswerKey; readonly page: number }
  /** Statement `statement` (from 0) of a kept answer in its surroundings, page `page` of them. */
  | {
      readonly action: "context";
      readonly answer: AnswerKey;
      readonly statement: number;
      readonly page: number;
    }
  /** Everything that the speaker of a statement said. */
  | { readonly action: "speaker"; readonly answer: AnswerKey; readonly statement: number }
  /** Opens the modal for a further question; the modal's own id is the same. */
  | { readonly action: "follow-up"; readonly answer: AnswerKey }
  | { readonly action: "helpful" | "not-helpful"; readonly answer: AnswerKey }
  /** Page of the list of articles, limited to an outlet by the hash of its name. */
  | { readonly action: "sources"; readonly page: number; readonly outlet: string | null }
  /** Page of an article, by the hash of its id. */
  | { readonly action: "article"; readonly article: string; readonly page: number };

/** Discord's limit, in characters. */
export const LONGEST_CUSTOM_ID = 100;
