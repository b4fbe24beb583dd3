import { QueueRefusal } from "../../src/admission/question-queue.ts";
import type { Pace } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import { createMeanwhile } from "./show-meanwhile.ts";
import type { Turn } from "./turn.ts";

/** What comes of a long work when its turn has come; until then people are told how many servers are before theirs. */
export async function inLongTurn(
  turn: Turn,
  answer: (pace: Pace) => Promise<CardPage | null>,
): Promise<CardPage | null> {
  const { context, phrases, tenant, userId } = turn;
  const { serversBefore, alreadyReading } = phrases.notices;
  const meanwhile = createMeanwhile(turn);
  const begin = async (pace: Pace): Promise<CardPage | null> => {
    await meanwhile.end();
    return answer(pace);
  };
  const onWaiting = (before: number): void => meanwhile.show(() => noticePage(serversBefore(before)));
  try {
    return await context.longWork.run(tenant ?? userId, begin, onWaiting);
  } catch (error) {
    if (!(error instanceof QueueRefusal) || error.reason !== "full") throw error;
    return noticePage(alreadyReading);
  } finally {
    await meanwhile.end();
  }
}
