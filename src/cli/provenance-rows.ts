import { isAbsolute } from "node:path";
import type { EarlierVersion, Provenance } from "../archive/provenance.ts";
import type { FileFormat } from "../ingest/file-format.ts";
import type { Article } from "../text/article.ts";
import { shortPath } from "./render-address.ts";

const FORMATS: Readonly<Record<FileFormat, string>> = {
  text: "plain text",
  markdown: "Markdown",
  html: "HTML page",
  "json-lines": "JSON Lines",
  "web-archive": "saved web archive",
  mail: "mail",
  docx: "Word document",
  pdf: "PDF",
};

/** Where an article came from and when, as names and values. */
export function provenanceRows(
  { file, url }: Pick<Article, "file" | "url">,
  provenance: Provenance | undefined,
): [name: string, value: string][] {
  if (provenance === undefined)
    return [["read from", "not recorded when it was added; it is when it is ingested again"]];
  const { format, place, line, feed, addedAt, changedAt, readAt, earlier, warnings } = provenance;
  const from = [
    FORMATS[format],
    place === file || place === url ? null : isAbsolute(place) ? shortPath(place) : place,
    line === null ? null : `line ${line}`,
    feed === null ? null : `named by the feed ${feed}`,
  ];
  return [
    ["read from", from.filter((part) => part !== null).join(", ")],
    ["added", addedAt === null ? "before this was recorded" : minute(addedAt)],
    ...(changedAt === null ? [] : [["changed", minute(changedAt)] as [string, string]]),
    ["last read", minute(readAt)],
    ...earlier.map((version): [string, string] => ["earlier", describeVersion(version)]),
    ...warnings.map((warning): [string, string] => ["note", warning]),
  ];
}

function describeVersion({ published, updated, replacedAt }: EarlierVersion): string {
  const dates = [
    published === null ? "undated" : `published ${published}`,
    updated === null ? null : `updated ${updated}`,
    `replaced ${minute(replacedAt)}`,
  ];
  return dates.filter((part) => part !== null).join(", ");
}

/** `2031-05-01 06:00 UTC` */
function minute(time: string): string {
  return `${time.slice(0, 16).replace("T", " ")} UTC`;
}
