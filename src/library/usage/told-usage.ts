import type { Article } from "../../text/article.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { wordsDigest } from "../answer-record.ts";
import type { ArticlePlace } from "../article-place.ts";
import { MOST_TOLD_PASSAGES, MOST_TOLD_TOPICS } from "../library-limits.ts";
import type { LibraryRecords } from "../library-records.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { topicKey } from "./topics-named.ts";
import type { JudgedPassage, RefusedTopic, Usage } from "./usage.ts";

/** Where words stand that were counted or judged. */
export type CountedPlace = ArticlePlace & Span;
/** The same of words that an answer showed: `digest` tells whether they still stand there. Releases before left it out. */
export type JudgedPlace = CountedPlace & { readonly digest?: string };

/** Statements of an answer that its first page shows, at most: a verdict is about these. */
const FIRST_SHOWN = 3;

/** What was asked of a tenant's library, with the words of its articles as they stand there now; what is gone or hidden is left out. */
export async function toldUsage(room: TenantRoom, now: number): Promise<Usage> {
  const records = await room.records();
  const { tellsTopics } = await room.settings();
  if (records === undefined)
    return { days: [], helpful: 0, notHelpful: 0, topics: tellsTopics ? [] : null, passages: [] };
  const articleAt = createArticleAt(room);
  return {
    days: await records.usage(now),
    ...(await records.verdicts(now)),
    topics: tellsTopics ? await topicsOf(records, now, articleAt) : null,
    passages: await passagesOf(records, now, articleAt),
  };
}

type ArticleAt = (place: ArticlePlace) => Promise<Article | undefined>;

/** Each article is read once. */
function createArticleAt(room: TenantRoom): ArticleAt {
  const known = new Map<string, Promise<Article | undefined>>();
  const read = async (place: ArticlePlace): Promise<Article | undefined> => {
    const { archive, places } = await room.view();
    const [name = null] = await places.namesOf([place]);
    return name === null ? undefined : archive.article(name);
  };
  return ({ isOwn, id }) => {
    const key = JSON.stringify([isOwn, id]);
    const article = known.get(key) ?? read({ isOwn, id });
    known.set(key, article);
    return article;
  };
}

async function topicsOf(records: LibraryRecords, now: number, articleAt: ArticleAt): Promise<RefusedTopic[]> {
  const told: RefusedTopic[] = [];
  for (const row of await records.refusedTopics(now)) {
    if (told.length >= MOST_TOLD_TOPICS) break;
    for (const json of row.places) {
      const place = JSON.parse(json) as CountedPlace;
      const text = (await articleAt(place))?.text;
      const topic = text === undefined || place.end > text.length ? "" : sliceOf(text, place);
      if (!(await records.isTopic(row, topicKey(topic)))) continue;
      told.push({ topic, questions: row.questions, members: row.members });
      break;
    }
  }
  return told;
}

async function passagesOf(
  records: LibraryRecords,
  now: number,
  articleAt: ArticleAt,
): Promise<JudgedPassage[]> {
  const counted = new Map<string, { helpful: number; notHelpful: number }>();
  for (const { citations, helpful, notHelpful } of await records.judged(now))
    for (const statement of (JSON.parse(citations) as JudgedPlace[][]).slice(0, FIRST_SHOWN)) {
      const key = JSON.stringify(statement);
      const sum = counted.get(key) ?? { helpful: 0, notHelpful: 0 };
      counted.set(key, { helpful: sum.helpful + helpful, notHelpful: sum.notHelpful + notHelpful });
    }
  const ranked = [...counted].sort(([, a], [, b]) => b.notHelpful - a.notHelpful || b.helpful - a.helpful);
  const told: JudgedPassage[] = [];
  for (const [key, verdicts] of ranked) {
    if (told.length >= MOST_TOLD_PASSAGES) break;
    const shown = await shownAt(JSON.parse(key) as JudgedPlace[], articleAt);
    if (shown !== null) told.push({ ...shown, ...verdicts });
  }
  return told;
}

/** The words that were judged; `null` where they do not stand there any more. */
async function shownAt(
  pieces: readonly JudgedPlace[],
  articleAt: ArticleAt,
): Promise<Omit<JudgedPassage, "helpful" | "notHelpful"> | null> {
  const [first] = pieces;
  const article = first === undefined ? undefined : await articleAt(first);
  if (article === undefined) return null;
  const words: string[] = [];
  for (const piece of pieces) {
    const { text = "" } = (await articleAt(piece)) ?? {};
    const slice = piece.end > text.length ? "" : sliceOf(text, piece);
    if (wordsDigest(slice) !== piece.digest) return null;
    words.push(slice);
  }
  const { id, title, outlet } = article;
  return { article: id, title, outlet, text: words.join(" […] ") };
}
