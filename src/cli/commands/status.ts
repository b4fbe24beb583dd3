import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { ArchiveStatus } from "../../archive/archive.ts";
import { lookAtServers } from "../../archive/open-archive.ts";
import { FOUND_BY_WORDS } from "../../intake/ingest-articles.ts";
import type { QuoteReader } from "../../quotes/reading/quote-reader.ts";
import { isForeign } from "../../text/article.ts";
import { count } from "../../words/count.ts";
import { describeServers } from "../check-database.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { fetchedRows, fetchedStatus } from "../fetched-status.ts";
import { folderSize, megabytes } from "../folder-size.ts";
import { modelsFolder } from "../models-folder.ts";
import { type Row, renderRows } from "../render-rows.ts";
import { libraryStoreOf, withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

export function defineStatus(program: Command, run: RunCommand): void {
  const command = program
    .command("status")
    .summary("what the archive holds, and where")
    .description(
      "Prints how much the archive holds, with which model and vector index, and its size on disk.",
    )
    .option("--json", "print it as one line of JSON")
    .action((options: { json?: true }) => run(program.opts(), (context) => status(options, context)));
  addExamples(command, [["verbatim status --data data", "of the archive in the folder data"]]);
}

/** Prints what the archive holds, with which model and vector index, and its size on disk. */
export async function status({ json }: { readonly json?: true }, context: CommandContext): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  const [state, quoteReader, hasReader, foreign, web, servers] = await withSession(
    context,
    async (session) =>
      [
        await session.archive.status(),
        session.quoteReader,
        session.embedder.read !== null,
        (await session.archive.articles()).filter(isForeign).length,
        await fetchedStatus({ folder: dataFolder, database: session.database }),
        // In files it would open a database for each.
        session.database && (await (await libraryStoreOf(session, context)).tenants()).length,
      ] as const,
  );
  const models = modelsFolder(context);
  const bytes = {
    archive: await folderSize(dataFolder, "flat"),
    models: await folderSize(models, "deep"),
  };
  const { database } = context.config;
  const engines = database === undefined ? [] : await lookAtServers(database);
  if (json === true) {
    terminal.print(
      jsonLine({
        ...state,
        ...{ reader: hasReader, dataFolder, modelsFolder: models, bytes },
        ...(servers !== undefined && { servers }),
        ...(database !== undefined && { database: engines }),
        ...web,
      }),
    );
    return EXIT.ok;
  }
  const number = (n: number) => n.toLocaleString("en");
  const rows: Row[] = [
    ["articles", number(state.articles)],
    ["passages", number(state.passages)],
    ["vectors", number(state.vectors)],
    ["vector index", describeIndex(state)],
    ["quotes", describeQuotes(state, quoteReader)],
    ...(foreign > 0
      ? [
          [
            "languages",
            `${count(foreign, "article")} in others than English: ${FOUND_BY_WORDS}`,
          ] satisfies Row,
        ]
      : []),
    ["model", state.model],
    ["reading", describeReading(hasReader)],
    ["archive", `${state.engine}, format ${state.format}, ${state.location}`],
    ...(engines.length > 0 ? [["database", describeServers(engines)] satisfies Row] : []),
    ...(servers === undefined
      ? []
      : [["servers", `${count(servers, "server")} with data in the same database`] satisfies Row]),
    [
      "on disk",
      `${context.config.database === undefined ? "archive" : "beside the database"} ${megabytes(bytes.archive)} in ${dataFolder}, models ${megabytes(bytes.models)} in ${models}`,
    ],
  ];
  terminal.print(renderRows([...rows, ...fetchedRows(web)], terminal));
  if (state.articles === 0) terminal.complain(EMPTY_ARCHIVE);
  return EXIT.ok;
}

/** Which kind of vector index serves, and how much of the archive it holds. */
export function describeIndex({ vectors, vectorIndex: { kind, reason, indexed } }: ArchiveStatus): string {
  if (kind === "exact") return `exact: every vector is compared (${reason ?? "no reason given"})`;
  const beside = vectors - indexed;
  return beside === 0 ? "hnsw" : `hnsw, ${count(beside, "vector")} beside it compared one by one`;
}

/** How it is judged whether a passage answers a question. */
export function describeReading(hasReader: boolean): string {
  return hasReader
    ? "by trained reader and checks"
    : "by checks alone: the trained reader belongs to the embedded model";
}

/** How many quotes, how they are found, and how many articles an earlier version has read. */
export function describeQuotes(
  { quotes, quotesBy }: Pick<ArchiveStatus, "quotes" | "quotesBy">,
  { stamp, tagger }: QuoteReader,
): string {
  const how =
    tagger === null
      ? "by rules alone: the trained tagger belongs to the embedded model"
      : "by trained tagger and rules";
  const stale = quotesBy.reduce((sum, by) => sum + (by.stamp === stamp ? 0 : by.articles), 0);
  const again =
    stale === 0 ? "" : `; ${count(stale, "article")} to be read again, with: verbatim ingest PATH`;
  return `${quotes.toLocaleString("en")}, found ${how}${again}`;
}
