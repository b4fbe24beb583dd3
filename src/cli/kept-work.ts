import { createHash, randomBytes, webcrypto } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { KeptList, KeptTable, KeptWork, OpenKeptWork, Packing } from "../retrieval/kept-work.ts";
import { type KeptPlace, keptList, keptTable, packRows, type RowsToKeep } from "./kept-rows.ts";

/** Results kept in a file from one process to the next. */
export interface WorkFile {
  readonly open: OpenKeptWork;
  /** Writes down what was worked out since it was opened; nothing where all was found. Never rejects. */
  save(): Promise<void>;
}

export interface WorkFileOptions {
  /** The file. */
  readonly path: string;
  /**
   * Names the archive as it is: another name after each write. `null` where nothing tells that; then all that the work is done on is
   * read, and compared.
   */
  readonly state: () => Promise<string | null>;
}

/** Rises whenever the file is laid out otherwise. */
const FORMAT = 2;

/** The first line of the file, before the bytes. */
interface Head {
  readonly format: number;
  /** Hash of what the work was done on, and of the program that has done it. */
  readonly key: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly places: readonly KeptPlace[];
}

/** Folders of the modules and tables that tell how names are read: changed ones may work out something else. */
const PROGRAM = [
  ..."quotes/speakers quotes/speakers/identities question/names retrieval english english/names text"
    .split(" ")
    .map((folder) => new URL(`../${folder}/`, import.meta.url)),
  new URL("../../../src/english/tables/", import.meta.url),
];

/**
 * Work on the speakers of an archive that does not change from one question to the next takes a good part of a second where there are
 * thousands. The file has the name of the archive as it was when the work was done, and of the program that has done it; where either is
 * another, or the file cannot be read, all is worked out anew.
 */
export function createWorkFile({ path, state }: WorkFileOptions): WorkFile {
  let found: Found | undefined;
  let key = "";
  let openedAs: string | null = null;
  let toKeep = new Map<string, () => RowsToKeep>();
  let isChanged = false;

  const placeOf = (name: string): KeptPlace | undefined => found?.places.find((place) => place.name === name);
  const kept: KeptWork = {
    async list<V, P = V>(
      name: string,
      work: () => Promise<readonly V[]>,
      packing?: Packing<V, P>,
    ): Promise<KeptList<V>> {
      const place = placeOf(name);
      const list =
        found === undefined || place === undefined
          ? await work()
          : keptList<V, P>(found.bytes, place, packing);
      isChanged ||= place === undefined;
      toKeep.set(name, () => listToKeep(name, list, packing));
      return list;
    },
    async table<V>(name: string, work: () => Promise<ReadonlyMap<string, V>>): Promise<KeptTable<V>> {
      const place = placeOf(name);
      const table =
        found === undefined || place === undefined ? await work() : keptTable<V>(found.bytes, place);
      isChanged ||= place === undefined;
      toKeep.set(name, () => tableToKeep(name, table));
      return table;
    },
  };
  return {
    async open(read) {
      // Before anything is read, so that what is written meanwhile belongs to another state.
      openedAs = await state();
      const of = openedAs ?? JSON.stringify(await read());
      key = createHash("sha256").update(programStamp()).update(of).digest("hex");
      found = await readWorkFile(path, key);
      toKeep = new Map();
      isChanged = false;
      return kept;
    },
    async save() {
      if (!isChanged) return;
      const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
      try {
        // What has been written since may have removed whom the work names.
        if ((await state()) !== openedAs) return;
        const { bytes, places } = packRows(Array.from(toKeep.values(), (rows) => rows()));
        const hash = createHash("sha256").update(bytes).digest("hex");
        const head = JSON.stringify({ format: FORMAT, key, hash, places } satisfies Head);
        await writeFile(aside, [Buffer.from(`${head}\n`), bytes], { mode: 0o600 });
        await rename(aside, path);
        isChanged = false;
      } catch {
        // A folder that cannot be written costs the next process the time that it has cost this one.
        await rm(aside, { force: true }).catch(() => {});
      }
    },
  };
}

function listToKeep<V, P>(name: string, list: KeptList<V>, packing?: Packing<V, P>): RowsToKeep {
  const rows = Array.from(list, (row) => JSON.stringify(packing?.pack(row) ?? row));
  return { name, rows, keys: null };
}

function tableToKeep<V>(name: string, table: KeptTable<V>): RowsToKeep {
  const keys = [...table.keys()];
  return { name, rows: keys.map((key) => JSON.stringify(table.get(key))), keys };
}

interface Found {
  readonly bytes: Buffer;
  readonly places: readonly KeptPlace[];
}

async function readWorkFile(path: string, key: string): Promise<Found | undefined> {
  try {
    const content = await readFile(path);
    const end = content.indexOf("\n");
    const head: Partial<Head> | null = JSON.parse(content.toString("utf8", 0, Math.max(end, 0)));
    if (head?.format !== FORMAT || head.key !== key || head.places === undefined) return undefined;
    const bytes = content.subarray(end + 1);
    // On another thread than this one.
    const hash = Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes)).toString("hex");
    return hash === head.hash ? { bytes, places: head.places } : undefined;
  } catch {
    return undefined;
  }
}

/** Names, sizes and times of these files, a millisecond; installed packages have their times from the registry, and new sizes. */
function programStamp(): string {
  const files: string[] = [];
  for (const folder of PROGRAM.map((url) => fileURLToPath(url)))
    for (const name of readdirSync(folder).sort())
      if (/\.(?:js|tsv)$/u.test(name)) {
        const { size, mtimeMs } = statSync(join(folder, name));
        files.push(`${name} ${size} ${mtimeMs}`);
      }
  return files.join("\n");
}
