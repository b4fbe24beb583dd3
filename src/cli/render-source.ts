import type { Source } from "../answer/answer.ts";
import { detailsLine } from "./details-line.ts";
import { linked, renderAddress } from "./render-address.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

const INDENT = "    ";

/** A source: number and title; outlet, authors and day; link or file. Where links are shown, the title is one. */
export function renderSource(
  { number, title, outlet, authors, published, link, file, sameStoryAs }: Source,
  page: Page,
): string {
  const { colours, width } = page;
  const label = `[${number}]`.padEnd(INDENT.length - 1);
  const indent = " ".repeat(label.length + 1);
  const [first = "", ...rest] = wrapPlain(visible(title), width - indent.length).map((line) =>
    linked(line, { link, file }, page),
  );
  const story = sameStoryAs === undefined ? null : `the same story as [${sameStoryAs}]`;
  const about = detailsLine([outlet, authors.join(", "), published, story]);
  return [
    `${colours.cyan(label)} ${first}`,
    ...rest.map((line) => indent + line),
    ...(about === "" ? [] : wrapPlain(about, width - indent.length).map((line) => indent + line)),
    ...renderAddress({ link, file }, indent, page),
  ].join("\n");
}
