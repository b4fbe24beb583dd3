import { ArchiveBusy } from "../archive/archive-busy.ts";
import { nameByHand } from "../answer/by-hand/name-by-hand.ts";
import type { Archive, StoredQuote } from "../archive/archive.ts";
import { digestOfWords, extentOf, type HandSet } from "../archive/corrections/correction.ts";
import type { ArticleId } from "../text/article.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { TenantRoom } from "./tenant-room.ts";
import { libraryBusy } from "./upload/library-busy.ts";

/** Words of an article that an answer shows as somebody's, by the name that the library has for the article. */
export interface ShownQuote {
  readonly article: ArticleId;
  /** At least one. */
  readonly pieces: readonly Span[];
}

/** What is to be set of a quote. `speaker` is a name as a person gave it; `as_read` takes a correction back. */
export type ByHand =
  | { readonly is: "speaker"; readonly typed: string }
  | { readonly is: "unknown" | "not_a_quote" | "as_read" };

export type Corrected =
  /** `isNamed`: of a speaker, whether any article names them. */
  | { readonly is: "corrected"; readonly set: HandSet | null; readonly isNamed: boolean }
  /** The article is the operator's. */
  | { readonly is: "shared" }
  /** The article, or the quote in it, is there no more. */
  | { readonly is: "gone" }
  | { readonly is: "no_name" }
  /** The article has several speakers of the name. */
  | { readonly is: "several"; readonly names: readonly string[] };

/** The quotes that are shown as these words: one, or those of a paragraph that one speaker said. */
export async function quotesShown(
  archive: Pick<Archive, "quotes">,
  { article, pieces }: ShownQuote,
): Promise<StoredQuote[]> {
  const quotes = await archive.quotes({ within: { ids: [article] }, withTakenOut: true });
  return quotes.filter(({ content }) =>
    content.some((span) => pieces.some((piece) => overlaps(piece, span))),
  );
}

/** Names a quote among a tenant's records: where its article lies, and its words there. `null` where the article is not there. */
export async function reportedQuote(
  room: TenantRoom,
  { article, pieces }: ShownQuote,
): Promise<string | null> {
  const { archive, places } = room.view();
  const place = (await places.placesOf([article])).get(article);
  const text = (await archive.article(article))?.text;
  if (place === undefined || text === undefined) return null;
  const [start, end] = [
    Math.min(...pieces.map((one) => one.start)),
    Math.max(...pieces.map((one) => one.end)),
  ];
  // By the words and not their place: an edit elsewhere changes nothing.
  return JSON.stringify([place.isOwn, place.id, digestOfWords(text.slice(start, end))]);
}

/** Sets by hand whose words are shown, in an article of the tenant itself. */
export async function correctQuotes(
  room: TenantRoom,
  shown: ShownQuote,
  byHand: ByHand,
  now: Date,
): Promise<Corrected> {
  const own = room.own();
  const { archive, places, speakers } = room.view();
  const place = (await places.placesOf([shown.article])).get(shown.article);
  if (place === undefined || (await archive.article(shown.article)) === undefined) return { is: "gone" };
  if (!place.isOwn || own === undefined) return { is: "shared" };
  const quotes = await own.quotes({ within: { ids: [place.id] }, withTakenOut: true });
  const meant = await quotesShown(own, { article: place.id, pieces: shown.pieces });
  if (meant.length === 0) return { is: "gone" };
  let set: HandSet | null;
  let isNamed = true;
  if (byHand.is === "as_read") set = null;
  else if (byHand.is === "speaker") {
    const read = await nameByHand(byHand.typed, quotes, { archive, directory: await speakers() });
    if (read.is !== "name") return read;
    ({ set, isNamed } = read.name);
  } else set = { is: byHand.is };
  const writer = await own.openWriter().catch((error: unknown) => {
    throw error instanceof ArchiveBusy ? libraryBusy(error) : error;
  });
  try {
    let done = 0;
    for (const quote of meant) {
      const extent = extentOf(quote);
      if (set === null) await writer.takeBack(place.id, extent);
      else if ((await writer.correct(place.id, extent, set, now)) === null) continue;
      done += 1;
    }
    return done === 0 ? { is: "gone" } : { is: "corrected", set, isNamed };
  } finally {
    await writer.close();
  }
}
