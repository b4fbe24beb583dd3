import type { Answer, Piece, Source, Statement } from "../answer/answer.ts";
import { createByHand, type QuoteArchive } from "./by-hand/by-hand-since.ts";
import type { Article } from "../text/article.ts";
import { sliceOf } from "../text/span.ts";
import { type AnswerRecord, type PieceRecord, type StatementRecord, wordsDigest } from "./answer-record.ts";
import type { KeptAnswer, KeptOptions } from "./kept-answer.ts";
import type { LibraryView } from "./library-view.ts";

/**
 * The answer of a record, its words cut from the articles as the library has them now. A statement whose words are not the
 * ones that were shown is left out, and so is what cites an article that is gone or hidden, or what is no quote as a person has found
 * since; the others keep their order and the numbers of their sources, and their speakers are as people have set them by now. `undefined` where nothing is left of what the answer showed.
 */
export async function restoreAnswer(
  record: AnswerRecord,
  {
    archive,
    places,
    speakers,
  }: Pick<LibraryView, "places" | "speakers"> & { readonly archive: QuoteArchive },
  options: KeptOptions = {},
): Promise<KeptAnswer | undefined> {
  const names = await places.namesOf(record.articles);
  const articles: (Article | undefined)[] = [];
  for (const name of names) articles.push(name === null ? undefined : await archive.article(name));
  const sources = record.sources.flatMap((source): Source[] => {
    const article = articles[source.article];
    if (article === undefined) return [];
    const { id, title, outlet, authors, published, url, file } = article;
    const link = url === null || source.fragment === null ? null : url + source.fragment;
    const { number, sameStoryAs } = source;
    const story = sameStoryAs !== undefined && { sameStoryAs };
    return [{ number, article: id, title, outlet, authors, published, url, link, file, ...story }];
  });
  const bySource = new Map(sources.map((source) => [source.number, source]));
  const restored = (statement: StatementRecord): Statement | null =>
    statementOf(statement, articles, bySource);
  const byHand = createByHand({ archive, speakers }, options);
  const statements = await Promise.all(record.statements.map(restored).map(byHand));
  const closest = await Promise.all(record.closest.map(restored).map(byHand));
  const shown = record.status === "answered" ? statements : closest;
  const isGone =
    shown.length > 0
      ? shown.every((statement) => statement === null)
      : record.sources.length > 0 && sources.length === 0;
  if (isGone) return undefined;
  const { understood, status, quoted, suggestions, speaksFor = {}, tookMs } = record;
  return {
    question: "",
    understood: understoodOf(understood),
    status,
    statements: statements.filter((statement) => statement !== null),
    closest: closest.filter((statement) => statement !== null),
    sources,
    quoted,
    suggestions,
    speaksFor,
    tookMs,
    isWhole:
      sources.length === record.sources.length &&
      isAsShown(statements, record.statements) &&
      isAsShown(closest, record.closest),
    places: shown.flatMap((statement, place) => (statement === null ? [] : [place])),
  };
}

/** Whether nothing is gone, and nobody has said since that somebody else spoke. */
function isAsShown(now: readonly (Statement | null)[], then: readonly StatementRecord[]): boolean {
  return now.every(
    (statement, i) =>
      statement !== null &&
      statement.speaker === then[i]?.speaker &&
      statement.isSpeakerCertain === then[i]?.isSpeakerCertain,
  );
}

/** What a record tells of the question; one of an earlier release named all speakers in one string. */
function understoodOf({
  kind,
  asks,
  speakers,
  speaker,
  from,
  to,
}: AnswerRecord["understood"]): Answer["understood"] {
  const asked =
    asks ?? ({ attribution: "sayings", fact: "fact", archive: "archive", talk: "talk" } as const)[kind];
  return {
    kind,
    asks: asked,
    speakers: speakers ?? speaker?.split(" or ") ?? [],
    topic: null,
    outlet: null,
    from,
    to,
  };
}

function statementOf(
  record: StatementRecord,
  articles: readonly (Article | undefined)[],
  sources: ReadonlyMap<number, Source>,
): Statement | null {
  const pieces = piecesOf(record.pieces, articles);
  const shown = piecesOf(record.shown ?? shownBefore(record), articles);
  const passage = pieceOf(record.passage, articles);
  const words = record.words === undefined ? undefined : pieceOf(record.words, articles);
  const source = sources.get(record.source);
  if (pieces === null || shown === null || passage === null || words === null || source === undefined)
    return null;
  const also = record.also.filter((number) => sources.has(number));
  const gone = record.also.length - also.length;
  const variants = record.variants.flatMap((variant) => {
    const words = sources.has(variant.source) ? piecesOf(variant.pieces, articles) : null;
    return words === null ? [] : [{ pieces: words, source: variant.source }];
  });
  const days = [source, ...also.flatMap((number) => sources.get(number) ?? [])].flatMap(
    ({ published }) => published ?? [],
  );
  return {
    ...record,
    pieces,
    shown,
    words,
    passage: { ...passage, ordinal: record.passage.ordinal },
    also,
    ...(record.alsoAt && { alsoAt: record.alsoAt.filter((place) => sources.has(place.source)) }),
    variants,
    count: record.count - gone,
    earliest: gone === 0 ? record.earliest : (days.sort()[0] ?? null),
  };
}

/** What an earlier release showed: of a passage its paragraph, of a quote what was said. */
function shownBefore({ kind, passage, pieces }: StatementRecord): readonly PieceRecord[] {
  return kind === "passage" ? [passage] : pieces;
}

function piecesOf(
  records: readonly PieceRecord[],
  articles: readonly (Article | undefined)[],
): Piece[] | null {
  const pieces = records.map((record) => pieceOf(record, articles)).filter((piece) => piece !== null);
  return pieces.length === records.length ? pieces : null;
}

/** The words where they were, if they are the same ones. */
function pieceOf(
  { article, start, end, digest }: PieceRecord,
  articles: readonly (Article | undefined)[],
): Piece | null {
  const stored = articles[article];
  if (stored === undefined || end > stored.text.length) return null;
  const text = sliceOf(stored.text, { start, end });
  return wordsDigest(text) === digest ? { article: stored.id, start, end, text } : null;
}
