import { type ArchiveQuestion, readArchiveQuestion } from "./archive-question.ts";
import { type AttributionQuestion, readAttribution } from "./attribution-question.ts";
import { type FoundTime, timeIn } from "./time-limits.ts";

/** A question as read, before the archive is asked. */
export interface ReadQuestion {
  /** As asked, white space tidied. */
  readonly text: string;
  /** The same without the time that would limit when something was said. */
  readonly timeless: string;
  readonly archive: ArchiveQuestion | null;
  readonly attribution: AttributionQuestion | null;
  /** Words after "according to", "reported by" and the like: an outlet, if the archive has one of that name. */
  readonly perhapsOutlet: string | null;
  readonly time: FoundTime | null;
  /**
   * Whether the time limits the articles ("articles since 2020", "what did he say in May 2020") rather than being
   * part of what is asked ("who was mayor in 1854").
   */
  readonly isTimeLimit: boolean;
}

const OUTLET =
  /\b(?:according to|(?:as )?reported by|published by|in articles? (?:by|from)|from) (?:the )?(\p{Lu}[\p{L}\p{N}.&' -]*)/u;
const LIMITS_ARTICLES =
  /\b(?:articles?|stories|news|coverage)\b|^what (?:was|were|has been) (?:published|reported|written)\b/iu;

/** Reads a question's form; `now` is what relative times are seen from. */
export function readQuestion(question: string, now: Date): ReadQuestion {
  const text = tidy(question);
  const archive = readArchiveQuestion(text);
  const time = timeIn(text, now);
  const isLimit = time !== null && LIMITS_SAYINGS.test(text.slice(time.start, time.end));
  const timeless =
    isLimit && time !== null ? tidy(`${text.slice(0, time.start)} ${text.slice(time.end)}`) : text;
  const attribution = archive === null ? readAttribution(timeless) : null;
  const isAboutSayings = attribution !== null && !attribution.isAside && !attribution.isLoose && isLimit;
  return {
    text,
    timeless,
    archive,
    attribution,
    perhapsOutlet: OUTLET.exec(text)?.[1]?.replace(/[\s.'-]+$/u, "") ?? null,
    time,
    isTimeLimit: time !== null && (archive !== null || isAboutSayings || LIMITS_ARTICLES.test(text)),
  };
}

/** "In 2015" limits when something was said; "the 2015 agreement" and "the war of 2003" are what it was about. */
const LIMITS_SAYINGS =
  /^(?:since|after|from|before|until|till|by|in|on|during|between|last|this|past|yesterday|today)\b/iu;

/** Control characters have no meaning in a question, and white space only divides. */
function tidy(question: string): string {
  return question
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
