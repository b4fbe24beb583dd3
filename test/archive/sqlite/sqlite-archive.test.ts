import { startChild } from "../../support/child-process.ts";
import { archiveContract } from "../archive-contract.ts";
import { BEST, EXACT, openWith } from "./open.ts";

// Where hnswlib-node could not be compiled, both are the exact index.
for (const vectorIndex of [BEST, EXACT])
  archiveContract(`SQLite archive, ${vectorIndex.kind} index`, {
    open: async (folder) => openWith(folder, { vectorIndex }),
    startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, vectorIndex.kind]),
  });
