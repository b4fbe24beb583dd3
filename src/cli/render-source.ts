import { relative } from "node:path";
import type { Source } from "../answer/answer.ts";
import { detailsLine } from "./details-line.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

const INDENT = "    ";

/** A source: number and title; outlet, authors and day; link or file. A link is never broken into lines. */
export function renderSource(
  { number, title, outlet, authors, published, link, file, sameStoryAs }: Source,
  page: Page,
): string {
  const { colours, width } = page;
  const [first = "", ...rest] = wrapPlain(visible(title), width - INDENT.length);
  const story = sameStoryAs === undefined ? null : `the same story as [${sameStoryAs}]`;
  const about = detailsLine([outlet, authors.join(", "), published, story]);
  const place = link ?? (file === null ? null : shortPath(file));
  return [
    `${colours.cyan(`[${number}]`)} ${first}`,
    ...rest.map((line) => INDENT + line),
    ...(about === "" ? [] : wrapPlain(about, width - INDENT.length).map((line) => INDENT + line)),
    ...(place === null ? [] : [INDENT + colours.dim(visible(place))]),
  ].join("\n");
}

/** A path below the working directory without it. */
export function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short === "" || short.startsWith("..") ? file : short;
}
