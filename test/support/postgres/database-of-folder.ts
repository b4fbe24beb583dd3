import pg from "pg";
import { type ArchiveDatabase, connectDatabase } from "../../../src/archive/open-archive.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";

/** Databases of a server, one for each data folder, so that tests with folders of their own know nothing of each other. */
export interface FolderDatabases {
  of(dataFolder: string): Promise<ArchiveDatabase>;
  /** Its address. */
  urlOf(dataFolder: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * They belong to a role that may do nothing else: what works with an administrator's rights alone shows.
 * @param url of a server, as an administrator of it
 */
export async function openFolderDatabases(url: string, dimensions: number): Promise<FolderDatabases> {
  const prefix = `folder_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const named = (name: string, username: string): string =>
    Object.assign(new URL(url), { pathname: `/${name}`, username }).href;
  const [owner, template] = [`${prefix}_owner`, `${prefix}_0`];
  await admin.query(`CREATE ROLE ${owner} LOGIN`);
  await admin.query(`CREATE DATABASE ${template} OWNER ${owner}`);
  await admin.query("CREATE ROLE verbatim_app NOLOGIN").catch(() => {}); // it is there of another test
  await admin.query(`GRANT verbatim_app TO ${owner}`);
  const there = new pg.Client({ connectionString: named(template, new URL(url).username) });
  await there.connect();
  await there.query("CREATE EXTENSION vector");
  await there.end();
  await migrateDatabase(named(template, owner), "the test's template", dimensions);
  const made = new Map<string, Promise<string>>();
  const opened = new Map<string, Promise<ArchiveDatabase>>();
  // One after the other: a template must not be in use.
  let last: Promise<unknown> = Promise.resolve();
  const make = (): Promise<string> => {
    const name = `${prefix}_${made.size + 1}`;
    const mine = last.then(() => admin.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${template}`));
    last = mine.catch(() => {});
    return mine.then(() => named(name, owner));
  };
  const urlOf = (dataFolder: string): Promise<string> => {
    const known = made.get(dataFolder) ?? make();
    made.set(dataFolder, known);
    return known;
  };
  return {
    urlOf,
    of(dataFolder) {
      const known =
        opened.get(dataFolder) ??
        urlOf(dataFolder).then((its) => connectDatabase({ url: its, location: "the test's database" }));
      opened.set(dataFolder, known);
      return known;
    },
    async close() {
      for (const database of opened.values()) await (await database).close();
      await admin.end();
    },
  };
}
