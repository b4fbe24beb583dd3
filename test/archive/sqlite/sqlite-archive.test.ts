import { expect, test } from "vitest";
import { startChild } from "../../support/child-process.ts";
import { archiveContract } from "../archive-contract.ts";
import { BEST, EXACT, openWith } from "./open.ts";

test("hnswlib-node is there to be tested", () => expect(BEST.kind).toBe("hnsw"));

for (const vectorIndex of [BEST, EXACT])
  archiveContract(`SQLite archive, ${vectorIndex.kind} index`, {
    open: async (folder) => openWith(folder, { vectorIndex }),
    startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, vectorIndex.kind]),
  });
