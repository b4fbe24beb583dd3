import type { AnswerBody } from "../kept-answer.ts";
import type { KeepGiven } from "../library.ts";
import type { RefusedPlace } from "../library-records.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { topicsNamed } from "./topics-named.ts";

/**
 * What a question without an answer is counted under, with where its articles lie: of a member of a server that wants it told, and of nobody
 * else. An answer is not lost for it: what fails is a line of `notice`.
 */
export async function refusedTopics(
  answer: AnswerBody,
  { member, use }: KeepGiven,
  room: Pick<TenantRoom, "tenant" | "settings" | "view">,
  notice: (line: string) => void,
): Promise<RefusedPlace[]> {
  const isCounted = room.tenant !== null && member !== undefined && use?.isAnswered === false;
  if (!isCounted || !(await room.settings()).tellsTopics) return [];
  try {
    const { archive, places } = await room.view();
    const named = await topicsNamed(answer, archive);
    const placed = await places.placesOf(named.map(({ article }) => article));
    return named.flatMap(({ article, start, end, key }) => {
      const place = placed.get(article);
      return place === undefined ? [] : [{ key, place: JSON.stringify({ ...place, start, end }) }];
    });
  } catch (error) {
    notice(`What was asked in vain is not counted: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}
