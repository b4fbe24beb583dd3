import type { Answer } from "../answer/answer.ts";
import { createQuoteLister } from "../answer/quote-list.ts";
import type { QuoteListRequest } from "../answer/quote-list-request.ts";
import { speakerAndTopic } from "../answer/speaker-and-topic.ts";
import { createNames } from "../question/names/names.ts";
import { createRetriever } from "../retrieval/retriever.ts";
import type { CommandContext } from "./command-context.ts";
import { daysFrom } from "./days-option.ts";
import { WrongUsage } from "./exit-code.ts";
import { withSession } from "./session.ts";

export interface ListOptions {
  /** A day, month or year in words people write. */
  readonly since?: string;
  readonly before?: string;
  readonly outlet?: string;
  readonly limit?: number;
  readonly json?: true;
}

const DEFAULT_LIMIT = 20;

/** Lists the quotes of the speaker that `words` begin with, on the topic that the rest of them names. */
export async function listQuotes(
  words: readonly string[],
  order: QuoteListRequest["order"],
  { since, before, outlet, limit = DEFAULT_LIMIT }: ListOptions,
  context: CommandContext,
): Promise<Answer> {
  const given = words.map((word) => word.trim()).filter((word) => word !== "");
  if (!given.some((word) => /[\p{L}\p{N}]/u.test(word)))
    throw new WrongUsage('Expected the name of a speaker, got nothing. Try: verbatim quotes "Ilse Varrick"');
  const { from, to } = await daysFrom({ since, before });
  return withSession(context, async ({ archive, embedder }) => {
    const names = createNames(archive);
    const retriever = createRetriever(archive, (text) => embedder.embedQuery(text));
    const wanted = speakerAndTopic(given, (await names()).directory);
    const lister = createQuoteLister({ archive, names, retriever });
    return lister.list({ ...wanted, outlet, from, to, order, limit });
  });
}
