import { count } from "../words/count.ts";
import type { ListedSpeaker } from "../answer/speaker-list.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapHanging, wrapPlain, wrapSentence } from "./wrap-text.ts";

const INDENT = "    ";

/** Speakers with what the archive has of them, and the names they go by. */
export function renderSpeakers(speakers: readonly ListedSpeaker[], all: number, page: Page): string {
  const entries = speakers.map((speaker) => renderSpeaker(speaker, page));
  const rest = all > speakers.length ? `, ${speakers.length} shown` : "";
  return `${entries.join("\n")}\n\n${wrapSentence(`${count(all, "speaker")}${rest}.`, page.width).join("\n")}`;
}

function renderSpeaker(speaker: ListedSpeaker, page: Page): string {
  const { name, isNamed, alsoNamed, quotes, articles, in: where = [] } = speaker;
  const { colours, width } = page;
  const unnamed = isNamed ? "" : " · not named by the article";
  const amount = `${count(quotes, "quote")} in ${count(articles, "article")}${unnamed}`;
  const also = alsoNamed.map(visible).filter((other) => other !== "");
  return [
    ...wrapHanging(`${visible(name)} · ${amount}`, width, INDENT).map((line, i) =>
      i === 0 ? boldName(line, visible(name), page) : line,
    ),
    ...where
      .flatMap((id) => wrapPlain(`in ${visible(id)}`, width - INDENT.length))
      .map((line) => INDENT + colours.dim(line)),
    ...(also.length === 0 ? [] : wrapPlain(`also ${also.join(", ")}`, width - INDENT.length)).map(
      (line) => INDENT + colours.dim(line),
    ),
  ].join("\n");
}

/** The name is bold as far as it stands on the first line. */
function boldName(line: string, name: string, { colours }: Page): string {
  return line.startsWith(name) ? colours.bold(name) + line.slice(name.length) : colours.bold(line);
}
