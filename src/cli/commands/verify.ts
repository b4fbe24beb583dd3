import type { Command } from "commander";
import type { DataFault, VerifiedData } from "../../keeping/verify-data.ts";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { tellDatabaseApart } from "../database-apart.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import { interruptible } from "../interrupts.ts";
import type { RunCommand } from "../run-command.ts";
import type { Terminal } from "../terminal.ts";
import { jsonLine, visible } from "../visible-text.ts";

interface VerifyOptions {
  readonly allVectors?: true;
  readonly json?: true;
}

/** Paragraphs whose vectors are compared unless all are: some ten seconds. */
const COMPARED = 500;
const MOST_SHOWN = 30;

export function defineVerify(program: Command, run: RunCommand): void {
  const command = program
    .command("verify")
    .summary("check that all that is stored is whole")
    .description(
      "Reads through everything that is stored, of every server: each paragraph and each quote against its article's text, the index of " +
        "words against the paragraphs, the vectors and their index, what is known of pages and feeds. Of each archive the vectors " +
        `of ${COMPARED} paragraphs are made again and compared. Mends nothing; questions can be asked meanwhile.`,
    )
    .option(
      "--all-vectors",
      "make the vectors of every paragraph again; takes as long as adding the articles did",
    )
    .option("--json", "print the result, with every fault, as one line of JSON")
    .action((options: VerifyOptions) => run(program.opts(), (context) => verify(options, context)));
  addExamples(command, [
    ["verbatim verify", "exit code 1 when something is wrong"],
    ["verbatim verify --all-vectors", "the slow way, after a fault of the disk"],
  ]);
}

async function verify({ allVectors, json }: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  expectDataFolder(context);
  tellDatabaseApart(context, "they are read through there. Its pages are checked by pg_amcheck");
  const { terminal, dataFolder, config } = context;
  const [{ verifyData }, { availableVectorIndex }, { sentenceSpans }, { prepareModel }] = await Promise.all([
    import("../../keeping/verify-data.ts"),
    import("../../../embeddings/index.ts"),
    import("../../english/sentences.ts"),
    import("../session.ts"),
  ]);
  const { model, embedder } = await prepareModel(context);
  const faults: DataFault[] = [];
  return interruptible(
    async (signal) => {
      const task = terminal.progress.task("Verifying");
      try {
        const verified = await verifyData({
          dataFolder,
          database: config.database,
          model,
          vectorIndex: await availableVectorIndex(),
          embed: (texts) =>
            embedder.embedTexts(
              texts.map((text) => ({ text, sentences: sentenceSpans(text) })),
              { signal },
            ),
          compared: allVectors === true ? Number.POSITIVE_INFINITY : COMPARED,
          onFault: (fault) => void faults.push(fault),
          onProgress: (server, share) => task.update(share, 1, server === null ? "" : `server ${server}`),
          signal,
        }).finally(() => task.end());
        if (json === true) terminal.print(jsonLine({ ...verified, found: faults }));
        else report(verified, faults, terminal);
        return faults.length > 0 ? EXIT.failure : EXIT.ok;
      } catch (error) {
        if (!signal.aborted) throw error;
        terminal.complain(
          faults.length === 0
            ? "Stopped. No fault was found so far."
            : `Stopped after ${count(faults.length, "fault")}.`,
        );
        return EXIT.interrupted;
      } finally {
        await embedder.close();
      }
    },
    () => terminal.complain("Stopping. Ctrl-C again ends at once."),
  );
}

const CURES: Readonly<Record<DataFault["cure"], string>> = {
  restore:
    "Put a backup in its place: verbatim restore FILE --replace. Or, where single articles are named, remove and add these again.",
  dump: "Put a dump of the database in its place, with pg_restore. Or, where single articles are named, remove and add these again.",
  graph: "Make the index again: as the database's owner, run: REINDEX SCHEMA verbatim",
  reindex: "Make the vectors again: verbatim reindex",
  index: "Delete the files vectors.* of that folder: they are made again from the archive.",
};

function report(
  verified: VerifiedData,
  faults: readonly DataFault[],
  { tell, complain, colours }: Terminal,
): void {
  for (const { server, article, what } of faults.slice(0, MOST_SHOWN)) {
    const where = [
      ...(server === null ? [] : [`server ${server}`]),
      ...(article === null ? [] : [article]),
    ].join(", ");
    tell(`${colours.red("BROKEN")}  ${visible(where === "" ? what : `${where}: ${what}`)}`);
  }
  if (faults.length > MOST_SHOWN)
    tell(`And ${count(faults.length - MOST_SHOWN, "more fault")}; all of them: --json`);
  const { articles, passages, quotes, vectors, compared, servers } = verified;
  const read =
    `${count(articles, "article")}, ${count(passages, "paragraph")}, ${count(quotes, "quote")} and ${count(vectors, "vector")} of the ` +
    `shared archive and ${count(servers, "server")}; the vectors of ${count(compared, "paragraph")} made again`;
  tell(faults.length === 0 ? `All is whole: ${read}.` : `${count(faults.length, "fault")} in ${read}.`);
  if (compared === 0 && passages > 0)
    complain(
      "The vectors are those of another model than EMBEDDING_MODEL names: none of them was made again.",
    );
  for (const cure of new Set(faults.map((fault) => fault.cure))) complain(CURES[cure]);
}
