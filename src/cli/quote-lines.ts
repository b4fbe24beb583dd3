import type { Quote } from "../quotes/quote.ts";
import type { Article } from "../text/article.ts";
import { type Span, sliceOf } from "../text/span.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

const INDENT = "    ";
const CUT = "[…]";

/** What is told of words that were not simply said. */
export const TOLD = {
  denied: "denied",
  not_said: "not said",
  asked: "asked",
  ordered: "told to do",
} as const;

/** An article's quotes as the evaluation of quotes reads them; one line of JSON Lines. */
export interface ExtractedLine {
  readonly id: string;
  readonly quotes: readonly {
    readonly kind: Quote["kind"];
    readonly class: Quote["class"];
    readonly polarity: Quote["polarity"];
    readonly content: readonly Span[];
    readonly cue: readonly Span[];
    /** `name` is the mention's own words where nobody is known to be meant by them. */
    readonly speaker: { readonly name: string; readonly mention: Span | null } | null;
    readonly confidence: number;
  }[];
}

export function extractedLine({ id, text }: Article, quotes: readonly Quote[]): ExtractedLine {
  return {
    id,
    quotes: quotes.map(
      ({ kind, class: speechClass, polarity, content, cue, mention, speaker, confidence }) => {
        const name = speaker?.name ?? (mention === null ? null : sliceOf(text, mention));
        return {
          kind,
          class: speechClass,
          polarity,
          content: content.map(bounds),
          cue: cue.map(bounds),
          speaker: name === null ? null : { name, mention: mention === null ? null : bounds(mention) },
          confidence: Math.round(confidence * 1_000) / 1_000,
        };
      },
    ),
  };
}

/** The same for people. */
export function renderQuotesOf(article: Article, quotes: readonly Quote[], { colours, width }: Page): string {
  const lines = wrapPlain(visible(article.title), width).map((line) => colours.bold(line));
  for (const { kind, polarity, content, cue, speaker, mention, confidence } of quotes) {
    const words = content.map((span) => sliceOf(article.text, span)).join(` ${CUT} `);
    lines.push(...wrapPlain(visible(words), width - INDENT.length).map((line) => INDENT + line));
    const who = speaker?.name ?? (mention === null ? "nobody named" : sliceOf(article.text, mention));
    const how = cue.map((span) => sliceOf(article.text, span)).join(" … ");
    const told = [
      who,
      how,
      kind,
      ...(polarity === "said" ? [] : [TOLD[polarity]]),
      `confidence ${confidence.toFixed(2)}`,
    ].filter((part) => part !== "");
    lines.push(
      ...wrapPlain(told.map(visible).join(" · "), width - 2 * INDENT.length).map(
        (line) => INDENT + INDENT + colours.dim(line),
      ),
    );
  }
  if (quotes.length === 0) lines.push(`${INDENT}no quotes`);
  return `${lines.join("\n")}\n`;
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}
