import type { Archive } from "../archive/archive.ts";
import { isFunctionWord } from "../english/function-words.ts";
import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";
import { type QuoteInContext, quotesInContext } from "../retrieval/quote-context.ts";
import { namesOf, type SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";

/** Quotes that are read to find what somebody spoke about. */
const MOST_READ = 60;
/** Those quoted most, of whom the examples are made, and of whom they are looked for. */
const SPEAKERS = 2;
const MOST_TRIED = 6;
/** Topics of one speaker, of which the first is taken that a person would ask about. */
const TOPICS_TRIED = 6;

/** Questions that the archive answers, made from who is quoted in it most and on what; none where nobody is. */
export async function exampleQuestions({
  archive,
  directory,
}: {
  readonly archive: Archive;
  readonly directory: SpeakerDirectory;
}): Promise<string[]> {
  const known = directory.identities
    .filter(({ kind, name }) => kind === "person" && name.includes(" "))
    .slice(0, MOST_TRIED);
  const questions: string[] = [];
  const asked = new Set<string>();
  for (const speaker of known) {
    if (questions.length >= SPEAKERS) break;
    const topic = await topicOf(speaker, archive, asked);
    if (topic === undefined) continue;
    asked.add(topic);
    questions.push(`What did ${speaker.name} say about ${topic}?`);
  }
  const [first] = known;
  if (questions.length === 0 && first !== undefined) questions.push(`What did ${first.name} say?`);
  return [...questions, "What is new?"];
}

/** What somebody spoke about most that is one thing, in words to ask for it; `undefined` for nothing. */
async function topicOf(
  speaker: SpeakerIdentity,
  archive: Archive,
  asked: ReadonlySet<string>,
): Promise<string | undefined> {
  const quotes = (await archive.quotes({ speakers: namesOf([speaker]) })).slice(0, MOST_READ);
  const inContext = await quotesInContext(archive, quotes, null);
  const own = new Set(speaker.names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  return spokenTopics(inContext, speaker.names, TOPICS_TRIED)
    .filter((topic) => isOneThing(topic) && !wordsOf(topic).some((word) => own.has(word.toLowerCase())))
    .map((topic) => asArticlesWrite(topic, inContext))
    .find((topic) => !asked.has(topic));
}

/** A name, or words none of which is one: a headline's "Varrick urges" is neither. */
function isOneThing(topic: string): boolean {
  const words = wordsOf(topic).filter((word) => !isFunctionWord(word.toLowerCase()));
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  // "U.S" and "M'S" are pieces of something.
  return (capitals === 0 || capitals === words.length) && /\p{L}{3}/u.test(topic);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** "ferry" is "the ferry" where the paragraphs mostly have it so; a name, and "rent", stay as they are. */
function asArticlesWrite(topic: string, quotes: readonly QuoteInContext[]): string {
  if (!/^\p{Ll}/u.test(topic)) return topic;
  const passages = new Set(quotes.flatMap(({ paragraphs }) => paragraphs.map(({ passage }) => passage.text)));
  const wording = topic.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const uses = new RegExp(`(?:([\\p{L}'’]+)\\s+)?(?<![\\p{L}\\p{N}-])${wording}(?![\\p{L}\\p{N}-])`, "giu");
  let [withArticle, without] = [0, 0];
  for (const text of passages)
    for (const [, before = ""] of text.matchAll(uses))
      if (DETERMINED.test(before)) withArticle += 1;
      // "The new wall" tells nothing of "wall" alone.
      else if (before === "" || isFunctionWord(before.toLowerCase())) without += 1;
  return withArticle > 0 && withArticle >= without ? `the ${topic}` : topic;
}

/** One thing that is spoken of as known, or known from then on. */
const DETERMINED = /^(?:the|an?|this|that|his|her|its|their|our|my|your|every|each|no|one)$|['’]s?$/iu;
