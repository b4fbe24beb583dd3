import { SHARED } from "../../../src/archive/open-archive.ts";
import { openPostgresJoined } from "../../../src/archive/postgres/archive-reads.ts";
import type { Database } from "../../../src/archive/postgres/database.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { createSharedNames } from "../../../src/library/union/shared-names.ts";
import { createUnionArchive } from "../../../src/library/union/union-archive.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import type { MakeUnion } from "./make-union.ts";

/** Unions of servers' libraries of a database with its shared one, asked at once. */
export function unionsIn(database: Database): MakeUnion {
  let count = 0;
  return async () => {
    const library = `server:${++count}`;
    const own = openPostgresArchive({ database, library, model: FAKE_MODEL });
    const shared = openPostgresArchive({ database, library: SHARED, model: FAKE_MODEL });
    const writer = await shared.openWriter();
    await writer.remove((await shared.articles()).map(({ id }) => id));
    await writer.close();
    const joined = openPostgresJoined({ database, library, model: FAKE_MODEL });
    const union = createUnionArchive(own, shared, { places: createSharedNames(own), joined });
    return { own, shared, union };
  };
}
