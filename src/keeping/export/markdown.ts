import type { ExportedArticle, ExportedQuote, ExportedStatement } from "./records.ts";

/** What begins or ends something in CommonMark wherever it stands. */
const ACTIVE = /[\\`*_[\]<>&|~#]/gu;
/** What makes a list, a heading or a rule at the beginning of a line alone. */
const AT_LINE_START = /^([^\S\n]*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+=]))([-+=.)])/gmu;

/** Text of an article in Markdown: its characters are shown as they are, and nothing in it formats or links. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ACTIVE, "\\$&")
    .replace(
      AT_LINE_START,
      (_, space: string, number: string | undefined, mark: string) => `${space}${number ?? ""}\\${mark}`,
    );
}

/** On one line. */
function line(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, " ").trim());
}

/** Every paragraph of a text with `prefix` before its lines. */
function block(text: string, prefix = ""): string {
  return text
    .split("\n")
    .map((one) => escapeMarkdown(one.trim()))
    .map((one) => (prefix + one).trimEnd())
    .join("\n");
}

/** `[title](<address>)`, or the title. */
function titled(title: string, url: string | null): string {
  if (url === null) return `*${line(title)}*`;
  return `[${line(title)}](<${url.replace(/[<>\s\\]/gu, (sign) => encodeURIComponent(sign))}>)`;
}

function details(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}

export function articleMarkdown({ title, outlet, authors, published, url, text }: ExportedArticle): string {
  const about = details([outlet === null ? null : line(outlet), line(authors.join(", ")), published]);
  const place = url === null ? "" : ` ${titled("read there", url)}`;
  return `## ${line(title)}\n\n${about === "" && place === "" ? "" : `${about}${place}\n\n`}${block(text)}\n\n`;
}

export function quoteMarkdown({
  speaker,
  words,
  kind,
  polarity,
  title,
  outlet,
  published,
  link,
  paragraph,
}: ExportedQuote): string {
  const who = speaker === null ? "speaker not known" : line(speaker);
  const said = polarity === "said" ? kind : `${kind}, ${polarity.replace("_", " ")}`;
  const where = details([
    titled(title, link),
    outlet === null ? null : line(outlet),
    published,
    paragraph === null ? null : `paragraph ${paragraph}`,
  ]);
  return `${block(words, "> ")}\n>\n> — ${who} (${said}); ${where}\n\n`;
}

/** The statements of one answer. */
export function answerMarkdown(statements: readonly ExportedStatement[]): string {
  const [first] = statements;
  if (first === undefined) return "";
  const told = statements.flatMap(
    ({ words, speaker, isSpeakerCertain, title, outlet, published, link, paragraph }, i) => {
      if (words === null) return [];
      const where = details([
        titled(title ?? "", link),
        outlet === null ? null : line(outlet),
        published,
        paragraph === null ? null : `paragraph ${paragraph}`,
      ]);
      const doubt = isSpeakerCertain === false ? " (speaker not certain)" : "";
      const who = speaker === null ? "" : `${line(speaker)}${doubt}; `;
      return [`${block(words, "> ")}\n>\n> — ${who}${where} \\[${i + 1}\\]\n\n`];
    },
  );
  return `## ${line(first.question)}\n\n${block(first.lead)}\n\n${told.join("")}`;
}
