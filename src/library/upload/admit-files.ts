import { formatOfName } from "../../ingest/find-files.ts";
import type { Refusal } from "../../ingest/read-event.ts";
import type { UploadedFile } from "../library.ts";
import { MOST_FILE_BYTES, MOST_PAGE_BYTES, MOST_TENANT_BYTES } from "../library-limits.ts";
import { binaryKind } from "./binary-kind.ts";
import { uploadedName } from "./uploaded-name.ts";

export interface AdmittedFiles {
  /** Under names that are file names, each once. */
  readonly files: readonly UploadedFile[];
  readonly refused: readonly Refusal[];
}

/** Files that are one article. */
const PAGE = /\.(?:txt|text|md|markdown)$/iu;

/**
 * Which of the sent files may be read, by name, size and first bytes.
 * @param sizes of the tenant's files, in bytes by name; one of the same name gives its room to the new one
 */
export function admitFiles(sent: readonly UploadedFile[], sizes: ReadonlyMap<string, number>): AdmittedFiles {
  const files: UploadedFile[] = [];
  const refused: Refusal[] = [];
  let taken = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const { name: given, bytes } of sent) {
    const name = uploadedName(given);
    const room = MOST_TENANT_BYTES - taken + (sizes.get(name ?? "") ?? 0);
    const fault = faultOf(name, bytes, room) ?? (isTwice(name, files) ? TWICE : null);
    if (name === null || fault !== null) {
      refused.push({ file: name ?? "unnamed file", line: null, ...(fault ?? UNNAMED) });
      continue;
    }
    taken = MOST_TENANT_BYTES - room + bytes.length;
    files.push({ name, bytes });
  }
  return { files, refused };
}

type Fault = Pick<Refusal, "reason" | "cure">;

const UNNAMED: Fault = { reason: "the name holds no letter or digit", cure: "give it a name" };
const TWICE: Fault = { reason: "a file of the same name was sent with it", cure: "rename one of the two" };

function isTwice(name: string | null, files: readonly UploadedFile[]): boolean {
  return files.some((file) => file.name === name);
}

function faultOf(name: string | null, bytes: Uint8Array, room: number): Fault | null {
  if (name === null) return UNNAMED;
  if (bytes.length > MOST_FILE_BYTES)
    return {
      reason: `too large: expected at most ${inMegabytes(MOST_FILE_BYTES)}, got ${inMegabytes(bytes.length)}`,
      cure: "divide it into smaller files",
    };
  if (bytes.length > MOST_PAGE_BYTES && PAGE.test(name))
    return {
      reason: `too large for one article: expected at most ${inKilobytes(MOST_PAGE_BYTES)}, got ${inKilobytes(bytes.length)}`,
      cure: "send each article as a file of its own, or all as JSON Lines with one article a line",
    };
  if (bytes.length > room)
    return {
      reason: `no room: the files of this library may take ${inMegabytes(MOST_TENANT_BYTES)} together`,
      cure: "remove articles that are not needed any more",
    };
  const kind = binaryKind(bytes);
  const isNamedSo = kind?.format !== undefined && kind.format === formatOfName(name);
  return kind === null || isNamedSo ? null : { reason: `${kind.what}, not text`, cure: kind.cure };
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString("en")} MB`;
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000).toLocaleString("en")} kB`;
}
