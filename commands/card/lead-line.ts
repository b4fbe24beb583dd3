import type { Answer } from "../../src/answer/answer.ts";
import { articlesAndStories } from "../../src/answer/with-stories.ts";
import type { LeadQuotes, Phrases } from "../../src/words/phrases.ts";
import { dayWords } from "./day-stamp.ts";
import { fitLine } from "./fit-text.ts";
import type { TextSize } from "./page-limits.ts";

/** Kept free on every page for the lead, whatever it is: pages stay the same when it is not known any more. */
export const LEAD_ROOM = { characters: 500, bytes: 1_512 } as const satisfies TextSize;

const MOST_NAMES = 5;

/** What an answer says first, as Markdown for its card. */
export function leadLine(answer: Answer, phrases: Phrases): string {
  return fitLine(leadText(answer, phrases), LEAD_ROOM.characters);
}

/** The same as plain text: the answer's own in English, composed from what it holds in other languages. */
export function leadText(answer: Answer, phrases: Phrases): string {
  if (phrases.locale === "en") return answer.lead;
  return composed(answer, phrases) ?? answer.lead;
}

/** `null` where the answer stands in its English lead alone ("The archive holds 3 articles"). */
function composed(answer: Answer, phrases: Phrases): string | null {
  const { understood, status, quoted } = answer;
  const { lead, locale } = phrases;
  const limits = limitsOf(answer, phrases);
  const isAnswered = status === "answered";
  if (understood.kind === "archive") {
    if (!isAnswered) return answer.sources.length > 0 ? lead.articleSilent : null;
    const { length } = answer.sources;
    const stories = new Set(answer.sources.map(({ number, sameStoryAs }) => sameStoryAs ?? number)).size;
    const told = inStories(stories, length, phrases);
    return length > 0 ? lead.articles(length, understood.topic, limits + told) : null;
  }
  const { speaker, topic } = understood;
  if (isAnswered) {
    const { length } = answer.statements;
    if (answer.statements.every(({ kind }) => kind === "passage")) {
      const { articles, stories } = articlesAndStories(answer.statements, answer.sources);
      return lead.passages(length, topic, articles, limits + inStories(stories, articles, phrases));
    }
    const articles = new Set(answer.statements.map(({ source }) => source)).size;
    return lead.quotes({ quotes: length, speaker, topic, articles, limits });
  }
  const found: LeadQuotes = {
    quotes: quoted?.quotes ?? 0,
    speaker,
    topic,
    articles: quoted?.articles ?? 0,
    limits,
  };
  const list = (names: readonly string[], type: "conjunction" | "disjunction"): string =>
    new Intl.ListFormat(locale, { type }).format(names.slice(0, MOST_NAMES));
  return [
    found.quotes > 0 && topic !== null ? lead.noneOn(found) : lead.nothing(speaker, topic, limits),
    quoted === null || speaker === null || quoted.topics.length === 0
      ? ""
      : lead.topics(speaker, list(quoted.topics, "conjunction")),
    answer.suggestions.length === 0 ? "" : lead.didYouMean(list(answer.suggestions, "disjunction")),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** " (1 story)" where several articles tell the same one. */
function inStories(stories: number, articles: number, { lists }: Phrases): string {
  return stories === articles ? "" : ` (${lists.stories(stories)})`;
}

/** " (The Bell, since 2 May 2031)", or nothing where the question has no limits. */
function limitsOf({ understood }: Answer, { lead, locale }: Phrases): string {
  const { outlet } = understood;
  const [from, to] = [understood.from, understood.to].map((day) =>
    day === null ? null : dayWords(day, locale),
  );
  const time =
    from != null && from === to
      ? lead.on(from)
      : from != null && to != null
        ? lead.between(from, to)
        : from != null
          ? lead.since(from)
          : to != null
            ? lead.until(to)
            : null;
  const parts = [outlet, time].filter((part) => part !== null);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
