import type { Attachment, ChatInputCommandInteraction } from "discord.js";
import type { Refusal } from "../../src/ingest/read-event.ts";
import { bothAdded } from "../../src/library/both-added.ts";
import type { AddedFiles, AddProgress, UploadedFile } from "../../src/library/library.ts";
import { MOST_FEEDS, MOST_FILE_BYTES } from "../../src/library/library-limits.ts";
import { addedPage, progressPage } from "../card/added-page.ts";
import type { CardPage } from "../card/card-page.ts";
import { feedName } from "../card/feed-lines.ts";
import { noticePage } from "../card/notice-page.ts";
import { createMeanwhile } from "../dispatch/show-meanwhile.ts";
import type { Turn } from "../dispatch/turn.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { DownloadFailure, downloadAttachment } from "./download-attachment.ts";
import { articlesMet } from "./list-sources.ts";
import { tellAdded, tellLog } from "./tell-log.ts";

/** The options of `/articles add`; Discord gives an option for each file. */
export const ATTACHMENT_OPTIONS = ["file", "file2", "file3", "file4", "file5"] as const;

/** Adds the articles of the attached files and of the named page; what cannot be read is told beside what was added. */
export async function addArticles(
  options: ChatInputCommandInteraction["options"],
  turn: Turn,
): Promise<CardPage> {
  const { tenant, phrases } = turn;
  if (tenant === null) return noticePage(phrases.notices.serverOnly);
  const attachments = ATTACHMENT_OPTIONS.flatMap((name) => options.getAttachment(name) ?? []);
  const url = options.getString("url")?.trim() ?? "";
  if (attachments.length === 0 && url === "") return noticePage(phrases.notices.nothingToAdd);
  const lists = attachments.filter(({ name }) => LIST_OF_FEEDS.test(name));
  if (lists.length > 0 && lists.length === attachments.length && url === "") return addFeeds(lists, turn);
  const files = attachments.map(
    (attachment): UploadedFile => ({
      name: attachment.name,
      load: () => downloaded(attachment, phrases),
    }),
  );
  return addAll(files, url === "" ? [] : [url], turn);
}

/** A file that names feeds; it is added by itself. */
const LIST_OF_FEEDS = /\.opml$/iu;

/** Follows the feeds that lists name. */
async function addFeeds(lists: readonly Attachment[], turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const { managers } = phrases;
  const told: string[] = [];
  let followed = 0;
  for (const list of lists) {
    const bytes = await downloaded(list, phrases);
    const now = "reason" in bytes ? null : await context.libraries.followFeeds(tenant, bytes);
    followed += now?.added ?? 0;
    if ("reason" in bytes) told.push(bytes.reason);
    else if (now === null) told.push(managers.noOpml(list.name));
    else {
      const parts = [
        managers.feedsFollowed(now.added),
        ...(now.known > 0 ? [managers.feedsKnown(now.known)] : []),
        ...(now.refused > 0 ? [managers.feedsRefused(now.refused)] : []),
        ...(now.tooMany > 0 ? [managers.feedsTooMany(now.tooMany, MOST_FEEDS)] : []),
      ];
      told.push(parts.join(" · "));
    }
  }
  const counts = (of: Phrases): string[] => [of.managers.feedsFollowed(followed)];
  if (followed > 0) await tellLog((of) => ({ did: "followed", counts: counts(of), names: [] }), turn);
  return noticePage(told.join("\n"));
}

/** Adds the articles of pages. */
export async function addPages(urls: readonly string[], turn: Turn): Promise<CardPage> {
  return turn.tenant === null ? noticePage(turn.phrases.notices.serverOnly) : addAll([], urls, turn);
}

async function addAll(
  files: readonly UploadedFile[],
  urls: readonly string[],
  turn: Turn,
): Promise<CardPage> {
  const { context, tenant, phrases, pace } = turn;
  const meanwhile = createMeanwhile(turn);
  const onProgress = (progress: AddProgress) => meanwhile.show(() => progressPage(progress, phrases));
  const given = { signal: context.closing, pace, onProgress };
  try {
    let added = NOTHING;
    if (files.length > 0) added = bothAdded(added, await context.libraries.addFiles(tenant, files, given));
    if (urls.length > 0) {
      const before = new Set((await context.libraries.feeds(tenant)).map(({ url }) => url));
      added = bothAdded(added, await context.libraries.addUrls(tenant, urls, given));
      const names = (await context.libraries.feeds(tenant))
        .filter(({ url }) => !before.has(url))
        .map(feedName);
      if (names.length > 0) await tellLog(() => ({ did: "followed", counts: [], names }), turn);
    }
    const met = await articlesMet(added, turn);
    await tellAdded(
      "added",
      added,
      met.articles.map(({ title }) => title),
      turn,
    );
    return addedPage(added, met, phrases);
  } finally {
    await meanwhile.end();
  }
}

const NOTHING: AddedFiles = {
  added: 0,
  replaced: 0,
  unchanged: 0,
  twins: 0,
  refused: [],
  articles: [],
  seconds: 0,
};

/** The bytes of the file, or in words why there are none. */
async function downloaded(
  { url, name, size }: Attachment,
  { notices, locale }: Phrases,
): Promise<Uint8Array | Refusal> {
  const refusal = (reason: string): Refusal => ({ file: name, line: null, reason, cure: "" });
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
      bytes / 1_000_000,
    );
  if (size > MOST_FILE_BYTES)
    return refusal(notices.attachmentTooLarge(name, megabytes(size), megabytes(MOST_FILE_BYTES)));
  try {
    return await downloadAttachment(url, MOST_FILE_BYTES);
  } catch (error) {
    const most = megabytes(MOST_FILE_BYTES);
    if (error instanceof DownloadFailure && error.reason === "too_large")
      return refusal(notices.attachmentTooLarge(name, `> ${most}`, most));
    if (error instanceof DownloadFailure) return refusal(notices.attachmentUnavailable(name));
    throw error;
  }
}
