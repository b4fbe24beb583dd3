import type { ArchiveStatus } from "../../archive/archive.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { folderSize, megabytes } from "../folder-size.ts";
import { modelsFolder, withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

/** Prints what the archive holds, with which model and vector index, and its size on disk. */
export async function status({ json }: { readonly json?: true }, context: CommandContext): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  const state = await withSession(context, ({ archive }) => archive.status());
  const bytes = {
    archive: await folderSize(dataFolder, "flat"),
    models: await folderSize(modelsFolder(dataFolder), "deep"),
  };
  if (json === true) {
    terminal.print(jsonLine({ ...state, dataFolder, bytes }));
    return EXIT.ok;
  }
  const number = (n: number) => n.toLocaleString("en");
  const rows: [name: string, value: string][] = [
    ["articles", number(state.articles)],
    ["passages", number(state.passages)],
    ["vectors", number(state.vectors)],
    ["vector index", describeIndex(state)],
    ["model", state.model],
    ["archive", `${state.engine}, format ${state.format}, ${state.location}`],
    ["on disk", `archive ${megabytes(bytes.archive)}, models ${megabytes(bytes.models)}, in ${dataFolder}`],
  ];
  for (const [name, value] of rows) terminal.print(`${terminal.colours.dim(name.padEnd(12))} ${value}`);
  if (state.articles === 0) terminal.complain(EMPTY_ARCHIVE);
  return EXIT.ok;
}

/** Which kind of vector index serves, and how much of the archive it holds. */
export function describeIndex({ vectors, vectorIndex: { kind, reason, indexed } }: ArchiveStatus): string {
  if (kind === "exact") return `exact: every vector is compared (${reason ?? "no reason given"})`;
  const beside = vectors - indexed;
  return beside === 0 ? "hnsw" : `hnsw, ${beside.toLocaleString("en")} vectors beside it compared one by one`;
}
