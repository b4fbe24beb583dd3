import { ArchiveBusy } from "../../archive/archive-busy.ts";
import { nameByHand } from "../../answer/by-hand/name-by-hand.ts";
import type { Archive, ArchiveWriter } from "../../archive/archive.ts";
import {
  type Correction,
  digestOfWords,
  extentOf,
  type HandSet,
} from "../../archive/corrections/correction.ts";
import type { ArticleId } from "../../text/article.ts";
import { overlaps } from "../../text/span.ts";
import type { LibraryView } from "../library-view.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { reportKey } from "./speaker-reports.ts";
import { type ByHand, type Corrected, quotesShown, type ShownQuote } from "./shown-quote.ts";
import { libraryBusy } from "../upload/library-busy.ts";

/** Names of the shown quotes among a tenant's records: where their article lies, and their words. Empty where they are gone. */
export async function reportedQuotes(room: TenantRoom, shown: ShownQuote): Promise<string[]> {
  const { archive, places } = await room.view();
  const place = (await places.placesOf([shown.article])).get(shown.article);
  const text = (await archive.article(shown.article))?.text;
  if (place === undefined || text === undefined) return [];
  const extents = (await quotesShown(archive, shown)).map(extentOf);
  // By the words and not their place: an edit elsewhere changes nothing.
  return extents.map(({ start, end }) => reportKey(place, digestOfWords(text.slice(start, end))));
}

/**
 * Sets by hand whose words are shown: in an article of the tenant itself it is kept there; in a shared one it is kept among the
 * tenant's records, and holds for that tenant alone.
 */
export async function correctQuotes(
  room: TenantRoom,
  shown: ShownQuote,
  byHand: ByHand,
  now: Date,
): Promise<Corrected> {
  const { archive, places, speakers } = await room.view();
  const place = (await places.placesOf([shown.article])).get(shown.article);
  const text = (await archive.article(shown.article))?.text;
  if (place === undefined || text === undefined) return { is: "gone" };
  if (!place.isOwn && room.tenant === null) return { is: "shared" };
  const meant = (await quotesShown(archive, shown)).map(extentOf);
  if (meant.length === 0) return { is: "gone" };
  const read = await setOf(byHand, shown.article, { archive, speakers });
  if (!("set" in read)) return read;
  const { set, isNamed } = read;
  const own = await room.own();
  if (place.isOwn && own !== undefined) {
    const isDone = await writing(own, async (writer) => {
      let done = 0;
      for (const quote of meant) {
        if (set === null) await writer.takeBack(place.id, quote);
        else if ((await writer.correct(place.id, quote, set, now)) === null) continue;
        done += 1;
      }
      return done > 0;
    });
    return isDone ? { is: "corrected", set, isNamed } : { is: "gone" };
  }
  const records = await room.recordsToWrite();
  const before = (await records.corrections()).all.filter((one) => one.article === place.id);
  const madeAt = now.toISOString();
  const about = before.filter((one) => meant.some((quote) => overlaps(one, quote)));
  const added =
    set === null
      ? []
      : meant.map(({ start, end }): Correction => {
          const digest = digestOfWords(text.slice(start, end));
          return { article: place.id, start, end, digest, set, madeAt };
        });
  if (about.length + added.length > 0) await records.changeCorrections({ takenBack: about, set: added });
  return { is: "corrected", set, isNamed };
}

async function setOf(
  byHand: ByHand,
  article: ArticleId,
  { archive, speakers }: Pick<LibraryView, "archive" | "speakers">,
): Promise<
  | { readonly set: HandSet | null; readonly isNamed: boolean }
  | Extract<Corrected, { is: "no_name" | "several" }>
> {
  if (byHand.is === "as_read") return { set: null, isNamed: true };
  if (byHand.is !== "speaker") return { set: { is: byHand.is }, isNamed: true };
  const quotes = await archive.quotes({ within: { ids: [article] }, withTakenOut: true });
  const read = await nameByHand(byHand.typed, quotes, { archive, directory: await speakers() });
  return read.is === "name" ? read.name : read;
}

async function writing<T>(own: Archive, work: (writer: ArchiveWriter) => Promise<T>): Promise<T> {
  const writer = await own.openWriter().catch((error: unknown) => {
    throw error instanceof ArchiveBusy ? libraryBusy(error) : error;
  });
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}
