import { startChild } from "../../support/child-process.ts";
import { archiveContract } from "../archive-contract.ts";
import { archiveSessionsContract } from "../archive-sessions-contract.ts";
import { correctionsContract } from "../corrections-contract.ts";
import { provenanceContract } from "../provenance-contract.ts";
import { quotesContract } from "../quotes-contract.ts";
import { BEST, openWith } from "./open.ts";

// Where hnswlib-node could not be compiled, this is the exact index.
archiveContract(`SQLite archive, ${BEST.kind} index`, async (folder) =>
  openWith(folder, { vectorIndex: BEST }),
);
archiveSessionsContract(`SQLite archive, ${BEST.kind} index`, {
  open: async (folder) => openWith(folder, { vectorIndex: BEST }),
  startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, BEST.kind]),
});

quotesContract("SQLite archive", async (folder) => openWith(folder));
provenanceContract("SQLite archive", async (folder) => openWith(folder));
correctionsContract("SQLite archive", async (folder) => openWith(folder));
