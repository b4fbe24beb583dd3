import type { ReadEvent, Refusal } from "../../ingest/read-event.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { MOST_ARTICLE_CHARACTERS, MOST_ARTICLES } from "../library-limits.ts";
import { SHARED_NAME } from "../../archive/shared-ids.ts";

/**
 * The same events, but for articles that the library has no room for or whose ids are not to be had: those become refusals.
 * @param stored ids of the articles that the library has
 */
export async function* admitArticles(
  events: AsyncGenerator<ReadEvent>,
  stored: Iterable<ArticleId>,
): AsyncGenerator<ReadEvent> {
  const held = new Set(stored);
  const leftOut = new Map<string, number>();
  let more = 0;
  for await (const event of events) {
    if (event.kind === "article") {
      const { article, origin, bytesDone, bytesTotal } = event;
      const fault = faultOf(article);
      if (fault !== null) {
        yield { kind: "refused", ...origin, ...fault, bytesDone, bytesTotal };
        more += 1;
        continue;
      }
      if (!held.has(article.id) && held.size >= MOST_ARTICLES) {
        leftOut.set(origin.file, (leftOut.get(origin.file) ?? 0) + 1);
        continue;
      }
      held.add(article.id);
      yield event;
    } else if (event.kind === "end") {
      const { bytesDone, bytesTotal } = event;
      for (const [file, count] of leftOut) {
        const reason = `no room for ${inDigits(count)} more: a library holds at most ${inDigits(MOST_ARTICLES)} articles`;
        const cure = "remove articles that are not needed any more";
        yield { kind: "refused", file, line: null, reason, cure, bytesDone, bytesTotal };
      }
      yield { ...event, refused: event.refused + more + leftOut.size };
    } else yield event;
  }
}

function faultOf({ id, text }: Article): Pick<Refusal, "reason" | "cure"> | null {
  if (id.startsWith(SHARED_NAME))
    return {
      reason: `the id "${id}" begins with "${SHARED_NAME}", as names of shared articles do`,
      cure: "give the article another id",
    };
  if (text.length > MOST_ARTICLE_CHARACTERS)
    return {
      reason: `text too long: expected at most ${inDigits(MOST_ARTICLE_CHARACTERS)} characters, got ${inDigits(text.length)}`,
      cure: "divide it into several articles",
    };
  return null;
}

function inDigits(number: number): string {
  return number.toLocaleString("en");
}
