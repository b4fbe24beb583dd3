import type { Span } from "../../text/span.ts";
import type { Outline, OutlineLine } from "../marks/outline.ts";
import { type NameSpan, nameSpans } from "../speakers/names/name-spans.ts";
import type { TurnHead } from "./turn-contents.ts";
import type { Voice } from "./voices.ts";

/** How much of an article before its first question tells who is asked, in UTF-16 units. */
const LONGEST_INTRODUCTION = 6_000;
const BESIDE = 90;
/** What counts for somebody: in the title; for each time that the introduction names them, up to the most. */
const IN_TITLE = 3;
const MOST_TIMES = 4;
const LEAST = 2;

const SPEAKS =
  /^[^.!?\n]{0,60}?\b(?:sp(?:oke|eaks)|talk(?:s|ed)|told us|answer(?:s|ed)?|join(?:s|ed)|sat down|chat(?:s|ted)|discuss(?:es|ed)?|reflects?|explain(?:s|ed)?|shares?|opens up|looks back)\b/u;
const IS_ASKED =
  /\b(?:with|interview(?:s|ed)?|ask(?:s|ed)?|joined by|meet|questions for|q&a:?|conversation:?)\s+(?:[^.!?\n]{0,50}\s)?$/iu;
const BYLINE = /(?:^|\n)\s*(?:by|words|text|interview(?:ed)? by|photos?|from)\s*:?\s+$/iu;

interface Person {
  weight: number;
  times: number;
  /** Where the text names them in most words. */
  full: NameSpan | null;
}

/**
 * Whom an interview asks, by its title and the text up to its first question at `end`: the words in the text that name
 * them. `null` where nobody or more than one is meant.
 */
function intervieweeOf(text: string, title: string, end: number): Span | null {
  const people = new Map<string, Person>();
  const personOf = (span: NameSpan): Person | undefined => {
    // "The Bell spoke with …"
    if (span.hasArticle && span.keys.length === 1) return undefined;
    if (span.looks === "body" || span.looks === "place") return undefined;
    const key = span.keys.at(-1) ?? "";
    const person = people.get(key) ?? { weight: 0, times: 0, full: null };
    people.set(key, person);
    return person;
  };
  for (const span of nameSpans(title)) {
    const person = personOf(span);
    if (person === undefined) continue;
    person.weight += IN_TITLE + (IS_ASKED.test(title.slice(0, span.wholeStart)) ? 2 : 0);
  }
  const intro = text.slice(0, Math.min(end, LONGEST_INTRODUCTION));
  for (const span of nameSpans(intro)) {
    const before = intro.slice(Math.max(0, span.wholeStart - BESIDE), span.wholeStart);
    const behind = intro.slice(span.end, span.end + BESIDE);
    const isKnown = people.has(span.keys.at(-1) ?? "");
    // A word that opens a sentence is hardly a name, unless it is one elsewhere.
    if (span.opens && span.keys.length === 1 && !isKnown && span.looks === "unknown") continue;
    const person = personOf(span);
    if (person === undefined) continue;
    if ((person.full?.keys.length ?? 0) < span.keys.length) person.full = span;
    if (isByline(before, behind)) {
      person.weight -= 5;
      continue;
    }
    person.times += 1;
    person.weight += person.times <= MOST_TIMES ? 1 : 0;
    if (person.times === 1 && span.isIntroduced) person.weight += 1;
    if (SPEAKS.test(behind)) person.weight += 2;
    if (IS_ASKED.test(before)) person.weight += 3;
  }
  const [best, second] = [...people.values()].sort((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight < LEAST || best.weight === second?.weight) return null;
  // "Covid", "Windows": a word alone is too little, unless a title shows it to be a person's.
  const full = best.full;
  if (full !== null && full.keys.length < 2 && full.looks !== "person") return null;
  if (full !== null) return { start: full.start, end: full.end };
  // Named in the title alone: the text may name them later.
  const key = [...people].find(([, person]) => person === best)?.[0];
  const later = nameSpans(text.slice(end, end + LONGEST_INTRODUCTION)).find(
    ({ keys }) => keys.at(-1) === key,
  );
  return later === undefined ? null : { start: end + later.start, end: end + later.end };
}

function isByline(before: string, behind: string): boolean {
  return BYLINE.test(before) || (/(?:^|\n)\s*$/u.test(before) && /^\s*(?:\n|$)/u.test(behind));
}

/** Questions without labels that make an interview, and the share of them that is put to somebody. */
const LEAST_QUESTIONS = 3;
const LEAST_TO_YOU = 0.34;
/** Share of the answers that speak of "I" or "we". */
const LEAST_OF_ME = 0.6;
const LONGEST_QUESTION = 600;
const TO_YOU = /(?<!\p{L})(?:you|your|yourself|yours)(?!\p{L})/iu;
const OF_ME = /(?<![\p{L}'’])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?!\p{L})/u;
const REPORTS = /["”’']\s(?:\p{L}+\s){0,3}(?:said|says|told|added|wrote)(?!\p{L})/u;

/**
 * Where the turns of a dialogue begin. Without voices, an interview is looked for whose questions are paragraphs of their
 * own and whose answers follow them; with a voice that only asks, what follows its questions are the answers.
 */
export function interviewOf(outline: Outline, title: string, voices: readonly Voice[]): TurnHead[] {
  if (voices.length === 0) return unlabelled(outline, title);
  const first = Math.min(...voices.flatMap(({ labels }) => labels.map(({ line }) => line)));
  const answers = voices.some(({ side }) => side !== "asks");
  const needsName = !answers || voices.some(({ side }) => side === "answers");
  const interviewee = needsName ? intervieweeOf(outline.text, title, outline.lines[first]?.start ?? 0) : null;
  // "How do I apply?" is answered by the outlet itself.
  const isExplainer = interviewee === null && needsName && !speaksOfMe(outline, voices);
  const heads: TurnHead[] = [];
  for (const { side, labels, mention } of voices) {
    const isOutlets = side === "asks" || (side === "answers" && isExplainer);
    for (const { line, saidFrom, colon, name } of labels) {
      const who = side === "answers" ? interviewee : side === "asks" ? null : (mention ?? name);
      heads.push({ line, saidFrom, colon, mention: who, isOutlets });
      if (answers) continue;
      const next = behindQuestion(outline, line, saidFrom);
      if (next !== null) heads.push({ ...next, colon: null, mention: interviewee, isOutlets: isExplainer });
    }
  }
  return heads.sort((a, b) => a.line - b.line);
}

/** Whether most answers speak of "I" or "we". */
function speaksOfMe({ text, lines }: Outline, voices: readonly Voice[]): boolean {
  const answers = voices.some(({ side }) => side === "answers");
  const spans = voices
    .filter(({ side }) => side === (answers ? "answers" : "asks"))
    .flatMap(({ labels }) =>
      labels.map(({ line, saidFrom }) => ({ line: lines[answers ? line : line + 1], saidFrom })),
    );
  const ofMe = spans.filter(
    ({ line, saidFrom }) =>
      line !== undefined && OF_ME.test(text.slice(Math.max(line.start, saidFrom), line.end)),
  );
  return ofMe.length >= spans.length / 2;
}

/** The line behind the question that begins at `saidFrom`. */
function behindQuestion(
  { lines }: Outline,
  line: number,
  saidFrom: number,
): Pick<TurnHead, "line" | "saidFrom"> | null {
  const next = saidFrom > (lines[line]?.end ?? 0) ? line + 2 : line + 1;
  const start = lines[next]?.start;
  return start === undefined ? null : { line: next, saidFrom: start };
}

function unlabelled(outline: Outline, title: string): TurnHead[] {
  const { text, lines } = outline;
  const questions = lines.flatMap((line, at) => (isQuestion(text, line) ? [at] : []));
  if (questions.length < LEAST_QUESTIONS) return [];
  const pairs = questions.filter((at, i) => questions[i + 1] !== at + 1 && at + 1 < lines.length);
  let toYou = 0;
  let ofMe = 0;
  let reported = 0;
  for (const [i, at] of pairs.entries()) {
    const question = lines[at];
    const answer = lines[at + 1];
    const end = lines[Math.min(at + 3, (pairs[i + 1] ?? lines.length) - 1)]?.end ?? 0;
    if (question === undefined || answer === undefined) continue;
    const said = text.slice(answer.start, Math.min(end, answer.start + 1_500));
    if (TO_YOU.test(text.slice(question.start, question.end))) toYou += 1;
    if (OF_ME.test(said)) ofMe += 1;
    if (REPORTS.test(said)) reported += 1;
  }
  if (pairs.length < LEAST_QUESTIONS || toYou < LEAST_TO_YOU * pairs.length) return [];
  if (ofMe < LEAST_OF_ME * pairs.length || reported > pairs.length / 4) return [];
  const interviewee = intervieweeOf(text, title, lines[questions[0] ?? 0]?.start ?? 0);
  if (interviewee === null) return [];
  const asks = new Set(questions);
  return questions.flatMap((at): TurnHead[] => {
    const start = lines[at]?.start ?? 0;
    const head = { line: at, saidFrom: start, colon: null, mention: null, isOutlets: true };
    const next = lines[at + 1];
    if (next === undefined || asks.has(at + 1)) return [head];
    return [
      head,
      { line: at + 1, saidFrom: next.start, colon: null, mention: interviewee, isOutlets: false },
    ];
  });
}

/** A paragraph that ends in a question and holds no quoted one. */
function isQuestion(text: string, { start, end, items }: OutlineLine): boolean {
  if (
    !"?*_".includes(text.charAt(end - 1)) ||
    end - start > LONGEST_QUESTION ||
    !/\?[*_]{0,3}$/u.test(text.slice(Math.max(start, end - 4), end))
  )
    return false;
  return items.filter(({ type }) => type === "word").length > 1;
}
