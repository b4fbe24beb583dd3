import { formatOfName } from "../../ingest/find-files.ts";
import type { Refusal } from "../../ingest/read-event.ts";
import { MOST_FILE_BYTES, MOST_PAGE_BYTES, MOST_TENANT_BYTES } from "../library-limits.ts";
import { binaryKind } from "./binary-kind.ts";
import { uploadedName } from "./uploaded-name.ts";

/** Decides which of the files that come together may be read. */
export interface FileAdmission {
  /** The name of the file that it will be; a refusal by name, size and first bytes. */
  admit(name: string, bytes: Uint8Array): { readonly name: string } | Refusal;
}

/** Files that are one article. */
const PAGE = /\.(?:txt|text|md|markdown)$/iu;

/** @param sizes of the tenant's files, in bytes by name; one of the same name gives its room to the new one */
export function createFileAdmission(sizes: ReadonlyMap<string, number>): FileAdmission {
  const names = new Set<string>();
  let taken = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return {
    admit(given, bytes) {
      const name = uploadedName(given);
      const room = MOST_TENANT_BYTES - taken + (sizes.get(name ?? "") ?? 0);
      const fault = faultOf(name, bytes, room) ?? (name !== null && names.has(name) ? TWICE : null);
      if (name === null || fault !== null)
        return { file: name ?? "unnamed file", line: null, ...(fault ?? UNNAMED) };
      taken = MOST_TENANT_BYTES - room + bytes.length;
      names.add(name);
      return { name };
    },
  };
}

type Fault = Pick<Refusal, "reason" | "cure">;

const UNNAMED: Fault = { reason: "the name holds no letter or digit", cure: "give it a name" };
const TWICE: Fault = { reason: "a file of the same name was sent with it", cure: "rename one of the two" };

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
