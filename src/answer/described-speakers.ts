import type { Archive } from "../archive/archive.ts";
import type { SpeakerIdentity } from "../quotes/speakers/speaker-identity.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import { overlaps, type Span } from "../text/span.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { Term } from "../text/terms.ts";

/** A name alone describes nobody: "the engineer", "the yard's owner", "a spokesman". */
const DESCRIPTION = /^(?:the|an?|one)\s|['’]s?\s/iu;
const CEO = /\bceo\b/giu;
/** Passages looked at. */
const LOOKED_AT = 30;
/** A description stands in so many terms, those that it is put with included: "the Tulsa police chief". */
const WITHIN_TERMS = 10;
/** A name stands so many terms before or behind its description. */
const NEAR_TERMS = 3;

/**
 * The speakers whom articles describe in these words ("the ferry's engineer"), where the words are none of their names:
 * those who are named beside them, or whose quotes name them so. Most passages first.
 */
export async function describedSpeakers(
  words: string,
  archive: Pick<Archive, "searchTerms" | "passages" | "quotes">,
  directory: Pick<SpeakerDirectory, "identityOf" | "speakersOf">,
): Promise<SpeakerIdentity[]> {
  const asked = [...new Set(termList(words.replace(CEO, "chief executive")))].filter(
    (term) => !isFunctionTerm(term),
  );
  if (asked.length === 0) return [];
  const isDescription = DESCRIPTION.test(words);
  const isPossessive = /['’]s?\s/u.test(words);
  const hits = await archive.searchTerms({ terms: asked, limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const inMentions = new Map<SpeakerIdentity, number>();
  const besideNames = new Map<SpeakerIdentity, number>();
  const add = (to: Map<SpeakerIdentity, number>, article: string, name: string): void => {
    const identity = directory.identityOf(article, name);
    if (identity === undefined) return;
    // "The mayor's wife" is not the mayor.
    if (isPossessive && termList(identity.name).every((term) => asked.includes(term))) return;
    to.set(identity, (to.get(identity) ?? 0) + 1);
  };
  for (const passage of passages) {
    const terms = termsOf(passage.text);
    const places = descriptionIn(terms, asked);
    if (places === null) continue;
    for (const { speaker } of directory.speakersOf(passage.article))
      if (isTitled(terms, asked, termList(speaker.name))) add(inMentions, passage.article, speaker.name);
    if (!isDescription) continue;
    for (const { article, mention, speaker } of await archive.quotes({ passages: [passage.id] }))
      if (mention !== null && speaker !== null && isAt(places, passage, mention))
        add(inMentions, article, speaker.name);
    for (const { speaker } of directory.speakersOf(passage.article))
      if (speaker.kind !== "unnamed" && isBeside(terms, places, speaker.name))
        add(besideNames, passage.article, speaker.name);
  }
  if (isDescription)
    for (const article of new Set(passages.map((passage) => passage.article)))
      for (const { speaker } of directory.speakersOf(article))
        if (speaker.kind === "unnamed" && isPartOf(speaker.name, asked))
          if (await isDescribedThere(archive, article, speaker.name, asked, passages))
            add(inMentions, article, speaker.name);
  const found = inMentions.size > 0 ? inMentions : besideNames;
  return [...found].sort(([, a], [, b]) => b - a).map(([identity]) => identity);
}

/** Terms from the first to the last of a description; `null` where not all of it stands together. */
interface Places {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

function descriptionIn(terms: readonly Term[], asked: readonly string[]): Places | null {
  for (let from = 0; from < terms.length; from++) {
    const window = terms.slice(from, from + WITHIN_TERMS);
    if (!asked.some((term) => isLike(term, window[0]?.term ?? ""))) continue;
    const ends = asked.map((term) => window.findIndex((place) => isLike(term, place.term)));
    if (ends.some((place) => place < 0)) continue;
    const to = from + Math.max(...ends);
    return { from, to, span: { start: terms[from]?.start ?? 0, end: terms[to]?.end ?? 0 } };
  }
  return null;
}

/** "Mexico" and "Mexican", "Korea" and "Korean". */
function isLike(term: string, other: string): boolean {
  if (term === other) return true;
  const least = Math.min(term.length, other.length);
  return (
    least >= 5 &&
    Math.abs(term.length - other.length) <= 2 &&
    term.slice(0, least - 1) === other.slice(0, least - 1)
  );
}

function isAt({ span }: Places, passage: Passage, mention: Span): boolean {
  return overlaps({ start: span.start + passage.start, end: span.end + passage.start }, mention);
}

/** "Councillor Tessaly" where the article has "Councillor Bram Tessaly": the title stands right before the full name. */
function isTitled(terms: readonly Term[], asked: readonly string[], name: readonly string[]): boolean {
  const title = asked.slice(0, -1);
  if (title.length === 0 || name.length < 2 || name.at(-1) !== asked.at(-1)) return false;
  const whole = [...title, ...name];
  return terms.some((_, at) => whole.every((term, i) => terms[at + i]?.term === term));
}

/** Whether the words stand together in a paragraph of the article, or around what the source says. */
async function isDescribedThere(
  archive: Pick<Archive, "passages" | "quotes">,
  article: ArticleId,
  name: string,
  asked: readonly string[],
  passages: readonly Passage[],
): Promise<boolean> {
  const holds = (texts: readonly string[]): boolean => {
    const held = texts.flatMap(termList);
    return asked.every((term) => held.some((other) => isLike(term, other)));
  };
  if (passages.some((passage) => passage.article === article && holds([passage.text]))) return true;
  const quotes = await archive.quotes({ speakers: [{ article, name }] });
  for (const { passages: ids } of quotes) {
    const first = Number(ids[0]);
    const around = [first - 1, ...ids].filter((id) => id > 0) as PassageId[];
    const texts = (await archive.passages(around)).filter((passage) => passage.article === article);
    if (holds(texts.map(({ text }) => text))) return true;
  }
  return false;
}

/** "The official", of the article that also calls the source a senior ministry official. */
function isPartOf(name: string, asked: readonly string[]): boolean {
  const terms = termList(name).filter((term) => !isFunctionTerm(term));
  return terms.at(-1) === asked.at(-1) && terms.every((term) => asked.includes(term));
}

function isBeside(terms: readonly Term[], { from, to }: Places, name: string): boolean {
  const surname = termList(name).at(-1);
  return terms
    .slice(Math.max(0, from - NEAR_TERMS), to + 1 + NEAR_TERMS)
    .some(({ term }) => term === surname);
}
