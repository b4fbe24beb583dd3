import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { extractQuotes } from "../extract-quotes.ts";
import { extractedLine, renderQuotesOf } from "../quote-lines.ts";
import { prepareModel } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface ExtractCommandOptions {
  /** Paths of files or folders of articles. */
  readonly articles: readonly string[];
  readonly followLinks?: true;
  readonly all?: true;
  readonly json?: true;
}

/** Reads the quotes of articles and prints them; the archive stays as it is. */
export async function extract(
  { articles, followLinks, all, json }: ExtractCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const { embedder, quoteReader, threads } = await prepareModel(context);
  let refused = 0;
  try {
    const options = {
      paths: articles,
      areLinksFollowed: followLinks === true,
      embed: embedder.embedTexts,
      quoteReader,
      isOfAllClasses: all === true,
      threads,
    };
    for await (const { article, quotes } of extractQuotes(options, terminal, () => refused++)) {
      if (!terminal.isRead()) break;
      terminal.print(
        json === true ? jsonLine(extractedLine(article, quotes)) : renderQuotesOf(article, quotes, terminal),
      );
    }
  } finally {
    await Promise.all([embedder.close(), threads.close()]);
  }
  return refused > 0 ? EXIT.failure : EXIT.ok;
}
