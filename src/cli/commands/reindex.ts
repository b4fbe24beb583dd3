import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { rereadQuotes } from "../../intake/reread-quotes.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { interruptible } from "../interrupts.ts";
import { type Session, withSession } from "../session.ts";
import type { Terminal } from "../terminal.ts";

const BATCH_TEXTS = 96;

export function defineReindex(program: Command, run: RunCommand): void {
  const command = program
    .command("reindex")
    .summary("embed every stored paragraph again, for another model")
    .description(
      "Embeds every stored paragraph again with the configured model (EMBEDDING_MODEL). Until it is done the earlier " +
        "vectors stay as they are.",
    )
    .action(() => run(program.opts(), (context) => reindex(context)));
  addExamples(command, [["EMBEDDING_MODEL=Xenova/bge-small-en-v1.5 verbatim reindex", "change the model"]]);
}

/** Embeds every stored paragraph again with the configured model. Stopped, the earlier vectors stay as they were. */
export async function reindex(context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  let isReplaced = false;
  return interruptible(
    async (signal) => {
      try {
        const options = { anyModel: true, isModelNeeded: true };
        const embedded = await withSession(
          context,
          (session) => replaceVectors(session, context.terminal, signal),
          options,
        );
        isReplaced = true;
        // Opened anew: the vector index is made from the new vectors now, and not with the next question.
        const { model } = await withSession(context, async (session) => {
          await readQuotesAgain(session, context.terminal, signal);
          return session.archive.status();
        });
        terminal.tell(`Embedded ${count(embedded, "paragraph")} with ${model}.`);
        return EXIT.ok;
      } catch (error) {
        if (!signal.aborted) throw error;
        terminal.complain(
          isReplaced
            ? "Stopped. The new vectors are in place; some quotes are still as read before: run verbatim ingest PATH to read them."
            : "Stopped. Nothing was changed: the earlier vectors are still in place.",
        );
        return EXIT.interrupted;
      }
    },
    () => terminal.complain("Stopping. Ctrl-C again ends at once."),
  );
}

async function replaceVectors(
  { archive, embedder }: Session,
  { progress }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  // Not from `status`, which would read the vector index of the other model.
  const total = (await archive.articles()).reduce((sum, { passages }) => sum + passages, 0);
  const writer = await archive.openWriter();
  const task = progress.task("Embedding again");
  let done = 0;
  async function* vectors() {
    for await (const texts of writer.texts(BATCH_TEXTS)) {
      const found = await embedder.embedTexts(
        texts.map((text) => ({ text, sentences: sentenceSpans(text) })),
      );
      signal.throwIfAborted();
      yield new Map(found.map((ofText, i) => [texts[i] ?? "", ofText]));
      done += found.length;
      task.update(done, total, count(done, "paragraph"));
    }
  }
  try {
    await writer.replaceVectors(vectors());
  } finally {
    task.end();
    await writer.close();
  }
  return done;
}

/** The other model has another tagger, or none, so that the same words may be read otherwise. */
async function readQuotesAgain(
  { archive, embedder, quoteReader }: Session,
  { progress }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const writer = await archive.openWriter();
  const task = progress.task("Reading quotes again");
  const total = (await archive.articles()).length;
  try {
    await rereadQuotes({
      archive,
      writer,
      embed: embedder.embedTexts,
      quoteReader,
      signal,
      onProgress: (done) => task.update(done, total, count(done, "article")),
    });
  } finally {
    task.end();
    await writer.close();
  }
}
