import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";
import { LONGEST_QUOTATION } from "../../src/answer/check/check-quote.ts";
import type { AnswerBody } from "../../src/library/kept-answer.ts";
import type { CardPage } from "../card/card-page.ts";
import { checkPage } from "../card/check-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { hasWords } from "./ask-question.ts";
import { emptyArchivePage } from "./empty-archive.ts";

/** Tells whether words stand in the archive as quoted, altered, or as somebody else's. */
export async function checkQuotation(
  quotation: string,
  speaker: string | null,
  turn: Turn,
): Promise<CardPage> {
  const { tenant, phrases } = turn;
  const { libraries } = turn.context;
  if (!hasWords(quotation)) return noticePage(phrases.notices.noWords, { tone: "hint" });
  if (quotation.length > LONGEST_QUOTATION)
    return noticePage(phrases.notices.tooLong(quotation.length, LONGEST_QUOTATION), { tone: "hint" });
  const result = await libraries.use(tenant, async ({ archive, checker }) => {
    if ((await archive.status()).articles === 0) return null;
    return checker.check(quotation, speaker === null ? {} : { speaker });
  });
  if (result === null) return emptyArchivePage(turn);
  const key = await libraries.keep(tenant, placesOf(result));
  return checkPage(result, { key, phrases });
}

/** The places that hold the words, as an answer to be kept: their buttons show them in context. */
function placesOf({ quote, found, sources, tookMs }: CheckAnswer): AnswerBody {
  return {
    question: quote,
    understood: {
      kind: "fact",
      asks: "source",
      speakers: [],
      topic: null,
      outlet: null,
      from: null,
      to: null,
    },
    status: "answered",
    statements: found.map(({ statement }) => statement),
    closest: [],
    quoted: null,
    suggestions: [],
    speaksFor: {},
    sources,
    tookMs,
  };
}
