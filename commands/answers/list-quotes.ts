import type { QuoteListRequest } from "../../src/answer/quote-list-request.ts";
import { timeIn } from "../../src/question/times.ts";
import { answerBody } from "../../src/library/kept-answer.ts";
import { answerPage } from "../card/answer-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { leadLine } from "../card/lead-line.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { keptFor } from "./ask-question.ts";
import { directFirst } from "./direct-first.ts";
import { emptyArchivePage } from "./empty-archive.ts";

/** Quotes of one list: what does not fit the first page is behind its button. */
const MOST_QUOTES = 100;

export interface ListedQuotes extends Pick<QuoteListRequest, "speaker" | "topic" | "order"> {
  readonly outlet?: string | null;
  /** A day, month or year in words people write. */
  readonly since?: string | null;
  readonly before?: string | null;
}

/** What somebody said, as the first page of a list. */
export async function quotesPage(
  { speaker, topic, order, outlet, since, before }: ListedQuotes,
  turn: Turn,
): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const from = since == null ? undefined : timeIn(`since ${since}`, context.now())?.from;
  if (from === null || (since != null && from === undefined))
    return noticePage(phrases.notices.notADay(since ?? ""));
  const to = before == null ? undefined : timeIn(`before ${before}`, context.now())?.to;
  if (to === null || (before != null && to === undefined))
    return noticePage(phrases.notices.notADay(before ?? ""));
  const answer = await context.libraries.use(
    tenant,
    async ({ archive, lister }) => {
      if ((await archive.status()).articles === 0) return null;
      return lister.list({
        speaker,
        topic,
        outlet: outlet ?? undefined,
        from,
        to,
        order,
        limit: MOST_QUOTES,
      });
    },
    turn,
  );
  if (answer === null) return emptyArchivePage(turn);
  const body = answerBody(directFirst(answer));
  const key = await context.libraries.keep(tenant, body, keptFor(turn, answer.status === "answered"));
  return answerPage(body, 0, { key, lead: leadLine(answer, phrases), phrases });
}
