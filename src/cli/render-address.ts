import { hostname } from "node:os";
import { isAbsolute, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parsedUrl } from "../parsed-url.ts";
import { cutTo } from "./columns-of.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** Where something is to be found. */
export interface Place {
  /** An address of the web, to the very words. */
  readonly link: string | null;
  /** A path of this machine. */
  readonly file: string | null;
}

/**
 * An address for people. On a screen that has links one line that leads to the words, however much of the address it shows; on another
 * one the address of the page in as many lines as it takes; in a pipe or file all of it, in one line.
 */
export function renderAddress(place: Place, indent: string, page: Page): string[] {
  const { colours, width, isScreen, areLinksShown } = page;
  const { link, file } = place;
  const address = link ?? (file === null ? null : shortPath(file));
  if (address === null) return [];
  if (!isScreen) return [indent + colours.dim(visible(address))];
  const shown = visible(link === null ? address : withoutTextFragment(link));
  const lines = areLinksShown
    ? [cutTo(shown, width - indent.length)]
    : wrapPlain(shown, width - indent.length);
  return lines.map((line) => indent + linked(colours.dim(line), place, page));
}

/** A text that leads to a place where it is clicked, on a screen that has links. */
export function linked(
  text: string,
  { link, file }: Place,
  { areLinksShown }: Pick<Page, "areLinksShown">,
): string {
  const target = areLinksShown ? targetOf(link, file) : null;
  return target === null ? text : `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** Of the web, or a file of this machine, with all encoded that could end the sequence or steer a terminal. */
function targetOf(link: string | null, file: string | null): string | null {
  if (link === null) {
    if (file === null || !isAbsolute(file)) return null;
    const url = pathToFileURL(file);
    // Terminals over SSH know so that it is none of their own machine's.
    url.hostname = hostname();
    return url.href;
  }
  const url = parsedUrl(link);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return null;
  return url.href.toWellFormed().replaceAll(/[^\u0021-\u007e]/gu, encodeURIComponent);
}

/** What leads to the very words is for programs that follow it. */
function withoutTextFragment(link: string): string {
  return link.replace(/#?:~:.*$/su, "");
}

/** A path below the working directory without it. */
export function shortPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short === "" || short.startsWith("..") ? file : short;
}
