import PostalMime, { type Email } from "postal-mime";
import { blocksOf } from "../blocks.ts";
import { isOutletName } from "../byline.ts";
import { cleanBlocks } from "../clean-text.ts";
import { dayIn } from "../day.ts";
import type { ReadPage } from "../documents/document.ts";
import { NO_ARTICLE, pageOfCleanText, type StatedProperties } from "../documents/page-of-clean-text.ts";
import { readPage } from "../html/read-page.ts";

/** Newsletters have three levels; what has more is made to break readers. */
const MOST_LEVELS = 20;
const FORWARDED = /^(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vb|antw|i|r)\s*:\s*)+/iu;
const NO_MAIL = {
  ok: false,
  reason: "not a mail: expected headers such as From and Subject, and a text",
  cure: "save the mail as .eml, or give its text",
} as const;

/** The article in a mail: its HTML part is read as a page, else its text part as plain text. */
export async function readMail(bytes: Uint8Array): Promise<ReadPage> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: MOST_LEVELS });
  } catch {
    return {
      ok: false,
      reason: "the mail's parts cannot be told apart",
      cure: "save it again, or give its text",
    };
  }
  if (mail.from === undefined && mail.subject === undefined) return NO_MAIL;
  const stated = propertiesOf(mail);
  if (mail.html !== undefined && mail.html.trim() !== "") {
    const page = readPage(mail.html);
    if (page.isArticle || mail.text === undefined)
      return {
        ok: true,
        page: {
          ...page,
          title: page.title ?? stated.title,
          outlet: page.outlet ?? stated.outlet,
          published: page.published ?? stated.published,
        },
      };
  }
  const found = cleanBlocks(blocksOf(mail.text ?? ""));
  return found === null ? NO_ARTICLE : { ok: true, page: pageOfCleanText(found, stated) };
}

function propertiesOf({ subject, from, headers }: Email): StatedProperties {
  const title = subject?.replace(FORWARDED, "").trim() ?? "";
  const date = headers.find(({ key }) => key === "date")?.value ?? "";
  const sender = from?.name.replace(/\s+newsletters?$/iu, "").trim() ?? "";
  return {
    title: title === "" ? null : title,
    // Who sends a mail may have forwarded it.
    authors: [],
    outlet: isOutletName(sender) ? sender : null,
    published: dayIn(date, "en"),
  };
}
