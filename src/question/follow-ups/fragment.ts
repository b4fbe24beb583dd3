import { isGivenName } from "../../english/names/given-names.ts";
import { placeOf } from "../../english/names/places.ts";
import { speakerNamed } from "../asked-speaker.ts";
import { isCalendarWord } from "../../english/calendar.ts";
import { isOrdinaryWord } from "../mentions/ordinary.ts";
import type { Names } from "../names/names.ts";
import { plainSayings } from "../plain-sayings.ts";
import type { Limits, Question } from "../question.ts";
import type { ReadQuestion } from "../read-question.ts";
import { tokenize } from "../tokens.ts";
import type { Remembered } from "./remembered.ts";
import { sayingsOf, topicOfWords } from "./sayings-of.ts";

/** A fragment that goes on from the question before: "and Orme?", "what about the wall?". */
const FRAGMENT =
  /^(?:(?:and|but|so|ok(?:ay)?|then|also|now)[\s,]+)*(?:(?:what|how) about|what of|(?:and )?about|on|regarding|re|as for|for|with|in|and)\b\s*(?<rest>.+?)[\s?!.]*$/iu;
const AND = /^(?:and|but|also)[\s,]+(?<rest>.+?)[\s?!.]*$/iu;
const MORE =
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:(?:what|anything|something) (?:else|more)|more|go on|continue|and (?:then|what else)|else|tell me more|(?:any|some) more(?: quotes| from (?:him|her|them))?|(?:show|give) me more|next)\b(?: (?:did|does|has|have) (?:he|she|they|it) (?:say|said|have to say))?[\s?!.]*$/iu;
const WHY =
  /^(?:and |but |so )?(?:why|how so|how come|why (?:is|was|did|does|do) (?:that|this|it|he|she|they)(?: \w+){0,2}|why not|what (?:is|was) (?:his|her|their|the) reason)[\s?!.]*$/iu;
const WHEN =
  /^(?:and |but |so )?(?:when|on (?:what|which) day|what day|which day)(?: (?:was|is) (?:that|this|it))?(?: said)?[\s?!.]*$/iu;
const WHO =
  /^(?:and |but |so )?who (?:says?|said|told|claimed) (?:(?:him|her|them|you|us) )?(?:that|this|it|so)[\s?!.]*$/iu;
/** Words that a fragment has at most. */
const LONGEST = 8;

const OF_SAYINGS: ReadonlySet<Question["asks"]> = new Set([
  "sayings",
  "voices",
  "source",
  "when",
  "count",
  "compare",
  "keywords",
]);
/** What a fragment can look like by itself. */
const OPEN: ReadonlySet<Question["asks"]> = new Set(["sayings", "keywords", "fact", "unclear"]);

/** The question that a fragment stands for; `null` where the text is none, or where nothing was talked of that it goes on from. */
export function fragmentOf(
  { text, question, limits: asked }: Pick<ReadQuestion, "text" | "question" | "limits">,
  memory: Remembered,
  names: Names,
): Question | null {
  const before = sayingsOf(memory, names);
  if (MORE.test(text)) {
    if (before !== null) return { ...before, besides: "shown" };
    if (memory.topic === null) return null;
    return { asks: "archive", what: "articles", topic: memory.topic, limits: memory.limits };
  }
  if (before !== null) {
    if (WHEN.test(text)) return { asks: "when", of: before };
    if (WHO.test(text)) return before;
    if (WHY.test(text)) return { ...before, besides: "shown" };
    if (isLimitAlone(text, asked))
      return {
        ...before,
        limits: { outlet: asked.outlet ?? memory.limits.outlet, time: asked.time ?? memory.limits.time },
      };
  }
  const rest = (FRAGMENT.exec(text) ?? AND.exec(text))?.groups?.rest?.trim();
  if (rest === undefined || rest.split(/\s+/u).length > LONGEST) return null;
  if (memory.asks === "fact" && memory.topic !== null)
    return {
      asks: "fact",
      words: `${memory.topic.words} ${rest}`,
      according: null,
      limits: memory.limits,
      about: null,
    };
  if (!OF_SAYINGS.has(memory.asks)) return null;
  // A whole question behind "and" is asked as it stands.
  if (!OPEN.has(question.asks) || (question.asks === "sayings" && question.reading === "sure")) return null;
  const words = rest.replace(
    /[,\s]+(?:please|pls|then|too|what (?:did|does|do) (?:he|she|they) (?:say|think))$/iu,
    "",
  );
  const somebody = speakerNamed(words, names);
  const isSomebody =
    (somebody.by === "name" && somebody.correction === null) ||
    (somebody.by === "role" && somebody.matches.some(({ missing }) => missing.length === 0)) ||
    (somebody.by === "unknown" && looksLikeSomebody(words));
  const isAbout =
    /\b(?:about|on|regarding|re)\b/iu.test(text.slice(0, text.length - rest.length)) &&
    !/^(?:what|how) about/iu.test(text.replace(/^(?:and|but|so)[\s,]+/iu, ""));
  if (isSomebody && !isAbout && memory.topic !== null)
    return plainSayings([somebody], { ...memory.topic, isPresupposed: true }, memory.limits);
  if (before !== null) return { ...before, topic: topicOfWords(words) };
  if (memory.asks !== "voices" && memory.asks !== "source") return null;
  return {
    asks: "voices",
    topic: topicOfWords(words),
    manner: memory.manner,
    party: null,
    limits: memory.limits,
  };
}

/** Endings of nouns for what is done, felt or thought, which stand without an article as names do. */
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ing|ance|ence|ship|age|ure|acy|logy|nomy|ics|s)$/u;
/** A name in full is no longer. */
const LONGEST_NAME = 3;

/**
 * Whether words of which nobody is known stand as a name does, "and oprah?" where a topic would be "and the museum?": without an article,
 * no place, no plural, no noun for an act, and nothing that the lexicons have.
 */
function looksLikeSomebody(words: string): boolean {
  const { tokens } = tokenize(words);
  const [first] = tokens;
  if (first === undefined || tokens.length > LONGEST_NAME || tokens.some(({ kind }) => kind !== "word"))
    return false;
  if (placeOf(words) !== undefined || tokens.some((token) => token.isFrame || isCalendarWord(token.key)))
    return false;
  if (isGivenName(first.key) && !isOrdinaryWord(first)) return true;
  const isCapital = tokens.every(({ text }) => /^\p{Lu}/u.test(text));
  return isCapital || (tokens.length === 1 && !isOrdinaryWord(first) && !ABSTRACT.test(first.key));
}

/** "Since 2024?", "in Reuters?": a question that has nothing but limits. */
function isLimitAlone(text: string, { outlet, time }: Limits): boolean {
  if (time === null && outlet === null) return false;
  const rest = time === null ? text : `${text.slice(0, time.start)} ${text.slice(time.end)}`;
  const words = tokenize(outlet === null ? rest : rest.replace(outlet, " ")).tokens;
  return words.every(({ kind, isFrame, key }) => kind !== "word" || isFrame || key === "according");
}
