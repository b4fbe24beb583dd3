import type { Database, LibraryId } from "../../../src/archive/postgres/database.ts";
import { openPostgresFetchRecords } from "../../../src/archive/postgres/fetch-records.ts";
import { createLibraryRows } from "../../../src/archive/postgres/library-rows.ts";
import { SOUND, UNREAD } from "../../../src/archive/fetch-records.ts";
import { openPostgresRecords } from "../../../src/library/postgres/library-records.ts";
import type { ArticleId } from "../../../src/text/article.ts";

const NOW = Date.parse("2031-03-04T12:00:00Z");

/** Puts something into every table that a library has beside its archive. */
export async function fillRecords(database: Database, library: LibraryId): Promise<void> {
  const rows = createLibraryRows(database);
  const records = openPostgresRecords(rows, library);
  await records.changeSettings(() => ({ json: `{"of":${library}}`, forgetsTopics: false }));
  for (const member of ["1", "2", "3"]) {
    const key = await records.keep({
      ...{ question: `who ${member}`, record: `{"of":${library}}`, now: NOW, member },
      ...{ use: { by: "ask", isAnswered: false }, topics: [{ key: "quay", place: `{"at":${member}}` }] },
    });
    await records.judge(key, { voter: member, isHelpful: true, citations: `["${library}"]`, now: NOW });
    await records.report([`quote of ${library}`], member);
  }
  const correction = {
    article: "quay" as ArticleId,
    start: 0,
    end: 4,
    digest: "d",
    madeAt: "2031-03-04T12:00:00Z",
  };
  await records.changeCorrections({ takenBack: [], set: [{ ...correction, set: { is: "unknown" } }] });
  const fetched = openPostgresFetchRecords(rows, library);
  const url = `https://bell.example/${library}`;
  const times = { checkedAt: NOW, fetchedAt: NOW };
  await fetched.putFeed({ ...SOUND, url, title: null, entries: {}, validators: null, ...times });
  await fetched.putPage({
    ...UNREAD,
    url: `${url}/page`,
    feed: url,
    checkedAt: NOW,
    article: "quay" as ArticleId,
  });
  await rows.write(library, (query) =>
    query("INSERT INTO upload (name, bytes) VALUES ('sent.txt', $1)", [Buffer.from(`of ${library}`)]),
  );
  await rows.close();
}
