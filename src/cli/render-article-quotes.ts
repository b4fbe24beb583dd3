import type { StoredQuote } from "../archive/archive.ts";
import { extentOf, type HandSet } from "../archive/corrections/correction.ts";
import type { Article } from "../text/article.ts";
import { sliceOf } from "../text/span.ts";
import { en } from "../words/languages/en/index.ts";
import { detailsLine } from "./details-line.ts";
import { TOLD } from "./quote-lines.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** All quotes of an article, in text order: their places, from 1, are the numbers that `correct` takes. */
export function renderArticleQuotes(article: Article, quotes: readonly StoredQuote[], page: Page): string {
  if (quotes.length === 0) return "No quotes.";
  const indent = " ".repeat(String(quotes.length).length + 2);
  return quotes
    .map((quote, i) => {
      const number = page.colours.cyan(String(i + 1).padStart(indent.length - 2));
      const [first = "", ...rest] = wrapPlain(wordsOfQuote(article, quote), page.width - indent.length);
      return [`${number}  ${first}`, ...rest.map((line) => indent + line)]
        .concat(
          wrapPlain(details(article, quote), page.width - indent.length).map(
            (line) => indent + page.colours.dim(line),
          ),
        )
        .join("\n");
    })
    .join("\n\n");
}

/** One line of what was said, a cut where something else stands between. */
export function wordsOfQuote(article: Article, { content }: Pick<StoredQuote, "content">): string {
  return visible(content.map((span) => sliceOf(article.text, span)).join(" […] "));
}

/** Who said it, as it is read or set by hand. */
export function whoSaid(article: Article, { speaker, mention, byHand }: StoredQuote): string {
  if (speaker !== null) return speaker.name;
  return byHand === "unknown" || mention === null ? "nobody named" : sliceOf(article.text, mention);
}

/** What a person has said of a quote. */
export function setShown(set: HandSet): string {
  if (set.is === "speaker") return `speaker set by hand: ${visible(set.name)}`;
  return set.is === "unknown" ? "speaker set by hand: unknown" : "no quote, set by hand";
}

function details(article: Article, quote: StoredQuote): string {
  const { kind, polarity, cue, byHand, confidence } = quote;
  const byHandShown = byHand === "not_a_quote" ? setShown({ is: byHand }) : en.byHand.setByHand;
  const { start, end } = extentOf(quote);
  return detailsLine([
    visible(whoSaid(article, quote)),
    visible(cue.map((span) => sliceOf(article.text, span)).join(" … ")) || null,
    kind,
    polarity === "said" ? null : TOLD[polarity],
    byHand === undefined ? `confidence ${confidence.toFixed(2)}` : byHandShown,
    `characters ${start}–${end}`,
  ]);
}
