import type { Archive } from "../archive/archive.ts";
import { quotesInContext } from "../retrieval/quote-context.ts";
import { namesOf, type SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { spokenTopics } from "../retrieval/spoken-topics.ts";

/** Quotes that are read to find what somebody spoke about. */
const MOST_READ = 60;
/** Those quoted most, of whom the examples are made. */
const SPEAKERS = 2;

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
    .slice(0, SPEAKERS);
  const questions: string[] = [];
  for (const speaker of known) {
    const quotes = (await archive.quotes({ speakers: namesOf([speaker]) })).slice(0, MOST_READ);
    const [topic] = spokenTopics(await quotesInContext(archive, quotes, null), speaker.names, 1);
    questions.push(
      topic === undefined
        ? `What did ${speaker.name} say?`
        : `What did ${speaker.name} say about ${withArticle(topic)}?`,
    );
  }
  return questions.length === 0 ? ["What is new?"] : [...questions, "What is new?"];
}

/** "ferry" is "the ferry"; a name stays as it is. */
function withArticle(topic: string): string {
  return /^\p{Ll}/u.test(topic) && !/s$/u.test(topic) ? `the ${topic}` : topic;
}
