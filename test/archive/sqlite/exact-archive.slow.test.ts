import { startChild } from "../../support/child-process.ts";
import { archiveContract } from "../archive-contract.ts";
import { archiveSessionsContract } from "../archive-sessions-contract.ts";
import { EXACT, openWith } from "./open.ts";

// The exact index behind the same contract: what serves where hnswlib-node could not be compiled.
archiveContract(`SQLite archive, ${EXACT.kind} index`, async (folder) =>
  openWith(folder, { vectorIndex: EXACT }),
);
archiveSessionsContract(`SQLite archive, ${EXACT.kind} index`, {
  open: async (folder) => openWith(folder, { vectorIndex: EXACT }),
  startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, EXACT.kind]),
});
