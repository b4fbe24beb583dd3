import type { CheckedText } from "../../src/answer/check/check-answer.ts";
import { LONGEST_QUOTATION } from "../../src/answer/check/check-quote.ts";
import type { AnswerBody } from "../../src/library/kept-answer.ts";
import type { CardPage } from "../card/card-page.ts";
import { checksPage } from "../card/checks-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import { hasWords, keptFor } from "./ask-question.ts";
import { emptyArchivePage } from "./empty-archive.ts";

/** Tells of each quotation of a text whether its words stand in the archive as quoted, altered, denied, or as somebody else's. */
export async function checkQuotation(text: string, speaker: string | null, turn: Turn): Promise<CardPage> {
  const { tenant, phrases } = turn;
  const { libraries } = turn.context;
  if (!hasWords(text)) return noticePage(phrases.notices.noWords);
  if (text.length > LONGEST_QUOTATION)
    return noticePage(phrases.notices.tooLong(text.length, LONGEST_QUOTATION));
  const result = await libraries.use(
    tenant,
    async ({ archive, checker }) => {
      if ((await archive.status()).articles === 0) return null;
      return checker.checkText(text, { speaker });
    },
    turn,
  );
  if (result === null) return emptyArchivePage(turn);
  const kept = placesOf(result);
  const key = await libraries.keep(tenant, kept, keptFor(turn, kept.statements.length > 0));
  return checksPage(result, { key, isPostable: turn.isAside ?? false, phrases });
}

/** The places that hold the words (of several quotations the best of each), and those nearest to what is nowhere, as an answer to be kept: buttons show them. */
function placesOf({ text, checks, sources, tookMs }: CheckedText): AnswerBody {
  const found =
    checks.length === 1 ? (checks[0]?.found ?? []) : checks.flatMap((check) => check.found.slice(0, 1));
  return {
    question: text,
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
    closest: checks.flatMap(({ nearest }) => nearest?.statement ?? []),
    quoted: null,
    suggestions: [],
    speaksFor: {},
    sources,
    tookMs,
  };
}
