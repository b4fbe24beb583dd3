import { expect, test } from "vitest";
import { startChild } from "../../support/child-process.ts";
import { archiveContract } from "../archive-contract.ts";
import { BEST, EXACT, openWith } from "./open.ts";

// Where it could not be compiled, the exact index alone is tested; the install is meant to succeed there.
test.skipIf(BEST.kind === "exact")("hnswlib-node is there to be tested", () => expect(BEST.kind).toBe("hnsw"));

for (const vectorIndex of [BEST, EXACT])
  archiveContract(`SQLite archive, ${vectorIndex.kind} index`, {
    open: async (folder) => openWith(folder, { vectorIndex }),
    startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, vectorIndex.kind]),
  });
