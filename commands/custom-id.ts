import { createHash } from "node:crypto";
import type { AnswerKey } from "../src/library/kept-answer.ts";

/** What a button or modal means; written into its custom id, so that it outlives the process that sent it. */
export type CustomId =
  /** Removes an article, by the hash of its id, for who was asked whether to: `standing` is theirs, as `standingOf` has it. */
  | { readonly action: "remove"; readonly article: string; readonly standing: string }
  /** Page `page` (from 0) of a kept answer. */
  | { readonly action: "page"; readonly answer: AnswerKey; readonly page: number }
  /**
   * Statement `statement` (from 0) of those that a kept answer shows, in its surroundings: 0 opens them where its words
   * are, from 1 on they are turned to that page.
   */
  | {
      readonly action: "context";
      readonly answer: AnswerKey;
      readonly statement: number;
      readonly page: number;
    }
  /** The menu of an answer's statements: the value chosen is the place of one, from 0. */
  | { readonly action: "read"; readonly answer: AnswerKey }
  /** Everything that the speaker of a statement said. */
  | { readonly action: "speaker"; readonly answer: AnswerKey; readonly statement: number }
  /**
   * Says that the speaker of a statement is wrong: who manages the server is asked who said it, others are counted. `set-speaker` is the
   * menu, whose value tells what is set; `name-speaker` the modal for another name; `as-read` takes it back.
   */
  | {
      readonly action: "wrong-speaker" | "set-speaker" | "name-speaker" | "as-read";
      readonly answer: AnswerKey;
      readonly statement: number;
    }
  /** Opens the modal for a further question; the modal's own id is the same. */
  | { readonly action: "follow-up"; readonly answer: AnswerKey }
  /** Opens the modal of a panel, whose id is the same. */
  | { readonly action: "panel" }
  | { readonly action: "helpful" | "not-helpful"; readonly answer: AnswerKey }
  /** Shows to all in the channel the message that its asker alone sees; `answer` is what that cites. */
  | { readonly action: "post"; readonly answer: AnswerKey }
  /** Asks the question that the button shows; `place` tells the buttons of a message apart. */
  | { readonly action: "example"; readonly place: number }
  /** Page of the list of articles, limited to an outlet by the hash of its name. */
  | { readonly action: "sources"; readonly page: number; readonly outlet: string | null }
  /** Page of the list of the server's own articles. */
  | { readonly action: "own-articles"; readonly page: number }
  /** Page of an article, by the hash of its id. */
  | { readonly action: "article"; readonly article: string; readonly page: number };

/** Discord's limit, in characters. */
export const LONGEST_CUSTOM_ID = 100;

/** Pages and statements are numbered below this: no archive has more, and a forged id cannot ask for more. */
export const MOST_PAGES = 100_000;

/** Says that the id is ours, and of this form; raised when the form changes, so that old buttons are told apart. */
const VERSION = "v1";

/** `v1:page:KEY:3`, at most `LONGEST_CUSTOM_ID` characters. Throws for values that `readCustomId` would refuse. */
export function writeCustomId(id: CustomId): string {
  const text = [VERSION, id.action, ...partsOf(id)].join(":");
  if (readCustomId(text) === null)
    throw new Error(`Expected a custom id that can be read again, got ${text}`);
  return text;
}

/** `null` for whatever `writeCustomId` has not written: an id of another program, of an older form, a forged one. */
export function readCustomId(text: string): CustomId | null {
  if (text.length > LONGEST_CUSTOM_ID) return null;
  const [version, action, ...parts] = text.split(":");
  if (version !== VERSION) return null;
  const [first = "", second = "", third = ""] = parts;
  const hasParts = (count: number): boolean => parts.length === count;
  switch (action) {
    case "page":
      return hasParts(2) && isHash(first) && isCount(second)
        ? { action, answer: first as AnswerKey, page: Number(second) }
        : null;
    case "context":
      return hasParts(3) && isHash(first) && isCount(second) && isCount(third)
        ? { action, answer: first as AnswerKey, statement: Number(second), page: Number(third) }
        : null;
    case "speaker":
    case "wrong-speaker":
    case "set-speaker":
    case "name-speaker":
    case "as-read":
      return hasParts(2) && isHash(first) && isCount(second)
        ? { action, answer: first as AnswerKey, statement: Number(second) }
        : null;
    case "read":
    case "follow-up":
    case "helpful":
    case "not-helpful":
    case "post":
      return hasParts(1) && isHash(first) ? { action, answer: first as AnswerKey } : null;
    case "remove":
      return hasParts(2) && isHash(first) && isHash(second)
        ? { action, article: first, standing: second }
        : null;
    case "panel":
      return hasParts(0) ? { action } : null;
    case "example":
      return hasParts(1) && isCount(first) ? { action, place: Number(first) } : null;
    case "sources":
      return hasParts(2) && isCount(first) && (second === "" || isHash(second))
        ? { action, page: Number(first), outlet: second === "" ? null : second }
        : null;
    case "own-articles":
      return hasParts(1) && isCount(first) ? { action, page: Number(first) } : null;
    case "article":
      return hasParts(2) && isHash(first) && isCount(second)
        ? { action, article: first, page: Number(second) }
        : null;
    default:
      return null;
  }
}

/** Names a text in a custom id: 16 characters of base64url, the first 96 bits of its SHA-256. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

function partsOf(id: CustomId): (string | number)[] {
  switch (id.action) {
    case "page":
      return [id.answer, id.page];
    case "context":
      return [id.answer, id.statement, id.page];
    case "speaker":
    case "wrong-speaker":
    case "set-speaker":
    case "name-speaker":
    case "as-read":
      return [id.answer, id.statement];
    case "remove":
      return [id.article, id.standing];
    case "panel":
      return [];
    case "example":
      return [id.place];
    case "sources":
      return [id.page, id.outlet ?? ""];
    case "own-articles":
      return [id.page];
    case "article":
      return [id.article, id.page];
    default:
      return [id.answer];
  }
}

/** An `AnswerKey` or what `shortHash` makes. */
function isHash(text: string): boolean {
  return /^[\w-]{16}$/u.test(text);
}

/** A whole number in the one way it is written. */
export function isCount(text: string): boolean {
  return /^(?:0|[1-9]\d{0,5})$/u.test(text) && Number(text) < MOST_PAGES;
}
