import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openFetchRecords } from "../../src/archive/sqlite/fetch-records-file.ts";
import { openLibraryRecords } from "../../src/library/sqlite/library-records.ts";
import { restoreBackup, type RestoreBackupOptions } from "../../src/keeping/backup/restore-backup.ts";
import { writeBackup, type WriteBackupOptions } from "../../src/keeping/backup/write-backup.ts";
import { contentOf } from "../archive/sqlite/content-of.ts";
import { openWith } from "../archive/sqlite/open.ts";
import { addShared, jsonLines, openLibraries, textFile } from "../library/open-libraries.ts";
import { articleOf, generatedArticles } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export const NOW = new Date("2031-05-18T09:30:00Z");
const SIGNAL = new AbortController().signal;

/** A copy that nobody has open: a connection that was closed lives on in its process for a while. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("-shm") });
  return copy;
}

/** A data folder with shared articles, two servers, what was fetched, settings, uploads and corrections. Nobody has it open. */
export async function filledFolder(articles = 40): Promise<string> {
  const data = await temporaryFolder();
  await addShared(data, [
    ...generatedArticles(articles, 3),
    articleOf("quay", ["Ilse Varrick said the quay was closed.", "Bram Will said nobody had asked him."]),
  ]);
  const libraries = openLibraries(data);
  await libraries.addFiles("1", [
    jsonLines("town notices.jsonl", generatedArticles(6, 4)),
    textFile(
      "Café–Notiz.txt",
      "The clock\n\nMayor Ottoline Hall said the clock was right. Nobody believed it in Quillhaven.\n",
    ),
  ]);
  await libraries.changeSettings("1", { isSharedVisible: false });
  await libraries.addFiles("22222222222222222222", [jsonLines("b.jsonl", generatedArticles(4, 5))]);
  await libraries.close();
  const records = openLibraryRecords(join(data, "servers", "1"));
  await records.keep({
    question: "who",
    record: '{"articles":[],"statements":[]}',
    now: NOW.getTime(),
    member: "5",
    use: undefined,
    topics: [],
  });
  await records.close();
  const fetched = openFetchRecords(data);
  await fetched.putFeed(feedRecord("https://bell.example/feed"));
  await fetched.close();
  const archive = openWith(data);
  const writer = await archive.openWriter();
  const [quote] = await archive.quotes({ within: { ids: [articleOf("quay", []).id] } });
  if (quote === undefined) throw new Error("Expected a quote to correct");
  const [{ start } = { start: 0 }] = quote.content;
  await writer.correct(
    quote.article,
    { start, end: quote.content.at(-1)?.end ?? 0 },
    { is: "speaker", name: "Zuzanna Kordrick", kind: "person" },
    NOW,
  );
  await writer.close();
  await archive.close();
  return copyOf(data);
}

function feedRecord(url: string) {
  return { url, title: "The Marrowick Bell", nextTry: 0 } as unknown as Parameters<
    ReturnType<typeof openFetchRecords>["putFeed"]
  >[0];
}

/** All that a data folder holds, as whoever opens it sees it. */
export async function allOf(data: string) {
  const servers = readdirSync(join(data, "servers")).sort();
  const fetched = openFetchRecords(data);
  const feeds = await fetched.feeds();
  await fetched.close();
  const archive = openWith(data);
  const corrections = await archive.corrections();
  await archive.close();
  const own = [];
  for (const server of servers) {
    const folder = join(data, "servers", server);
    const records = openLibraryRecords(folder);
    const files = readdirSync(join(folder, "files"))
      .sort()
      .map((name) => [name, readFileSync(join(folder, "files", name), "utf8")]);
    own.push({ server, files, settings: await records.settings(), content: await contentOf(folder) });
    await records.close();
  }
  return { shared: await contentOf(data), corrections, feeds, own };
}

export function backUp(dataFolder: string, file: string, options: Partial<WriteBackupOptions> = {}) {
  return writeBackup({
    ...{
      dataFolder,
      file,
      isReplacing: false,
      version: "0.1.0",
      now: NOW,
      onProgress: () => {},
      signal: SIGNAL,
    },
    ...options,
  });
}

export function restore(file: string, dataFolder: string, options: Partial<RestoreBackupOptions> = {}) {
  return restoreBackup({
    ...{ file, dataFolder, isReplacing: false, now: NOW, onProgress: () => {}, signal: SIGNAL },
    ...options,
  });
}

/** Names below a folder, with sizes: to see that nothing was touched. */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(?:wal|shm)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size}`)
    .sort();
}
