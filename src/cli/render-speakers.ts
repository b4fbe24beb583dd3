import { count } from "../words/count.ts";
import type { ListedSpeaker } from "../answer/speaker-list.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

const INDENT = "    ";

/** Speakers with what the archive has of them, and the names they go by. */
export function renderSpeakers(speakers: readonly ListedSpeaker[], all: number, page: Page): string {
  const entries = speakers.map((speaker) => renderSpeaker(speaker, page));
  const rest = all > speakers.length ? `, ${count(speakers.length, "speaker")} shown` : "";
  return `${entries.join("\n")}\n\n${count(all, "speaker")}${rest}.`;
}

function renderSpeaker({ name, kind, alsoNamed, quotes, articles }: ListedSpeaker, page: Page): string {
  const { colours, width } = page;
  const unnamed = kind === "unnamed" ? " · not named by the article" : "";
  const amount = `${count(quotes, "quote")} in ${count(articles, "article")}${unnamed}`;
  const also = alsoNamed.map(visible).filter((other) => other !== "");
  return [
    `${colours.bold(visible(name))} · ${amount}`,
    ...(also.length === 0 ? [] : wrapPlain(`also ${also.join(", ")}`, width - INDENT.length)).map(
      (line) => INDENT + colours.dim(line),
    ),
  ].join("\n");
}
