import { createHash, randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { KeptWork, OpenKeptWork } from "../retrieval/speaker-directory.ts";
import { inSlices } from "../text/slices.ts";

/** Results kept in a file from one process to the next. */
export interface WorkFile {
  readonly open: OpenKeptWork;
  /** Writes down what was worked out since it was opened; nothing where all was found. Never rejects. */
  save(): Promise<void>;
}

/** Rises whenever the file is laid out otherwise. */
const FORMAT = 1;

/** Folders of the modules and tables that tell how names are read: changed ones may work out something else. */
const PROGRAM = [
  ..."quotes/speakers quotes/speakers/identities question/names retrieval english english/names text"
    .split(" ")
    .map((folder) => new URL(`../${folder}/`, import.meta.url)),
  new URL("../../../src/english/tables/", import.meta.url),
];

/**
 * Work on the speakers of an archive that does not change from one question to the next takes a good part of a second where there are
 * thousands. The file has the hash of what the work was done on, and of the program that has done it; where either is another,
 * or the file cannot be read, all is worked out anew.
 */
export function createWorkFile(path: string): WorkFile {
  let found: Record<string, unknown> = {};
  let key = "";
  let isChanged = false;
  const kept: KeptWork = async (name, work) => {
    const known = found[name];
    if (known !== undefined) return known as never;
    const done = await inSlices(work());
    found[name] = done;
    isChanged = true;
    return done;
  };
  return {
    async open(of) {
      key = createHash("sha256").update(programStamp()).update(JSON.stringify(of)).digest("hex");
      const content = await readWorkFile(path);
      found = content?.key === key ? content.results : {};
      isChanged = false;
      return kept;
    },
    async save() {
      if (!isChanged) return;
      const aside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
      try {
        await writeFile(aside, JSON.stringify({ format: FORMAT, key, results: found }), { mode: 0o600 });
        await rename(aside, path);
        isChanged = false;
      } catch {
        // A folder that cannot be written costs the next process the time that it has cost this one.
        await rm(aside, { force: true }).catch(() => {});
      }
    },
  };
}

async function readWorkFile(
  path: string,
): Promise<{ readonly key: string; readonly results: Record<string, unknown> } | undefined> {
  try {
    const { format, key, results } = JSON.parse(await readFile(path, "utf8"));
    const isOurs = format === FORMAT && typeof key === "string" && typeof results === "object";
    return isOurs && results !== null ? { key, results } : undefined;
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
