import { expect, test } from "vitest";
import { measureMoves } from "../../bench/moves/measure-moves.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";
import { startPostgres } from "../support/postgres/postgres-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PASSAGES = 4_000;

const server = await startPostgres("move-killed");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else
  test("a move that is killed at five moments, each way, brings over all there was", async () => {
    const told: string[] = [];
    try {
      const { to, back } = await measureMoves({
        ...{
          dataFolder: await temporaryFolder(),
          passages: PASSAGES,
          modelFolder: MODEL_CACHE,
          url: server.url,
        },
        ...{ seed: 2031, tell: (line) => told.push(line) },
      });
      for (const { unlike, kills, runs } of [to, back]) {
        expect(unlike, told.join("\n")).toEqual([]);
        // Comparing so little may be over before it is killed.
        expect(kills, told.join("\n")).toBeGreaterThanOrEqual(4);
        expect(runs.at(-1)?.killed).toBeNull();
      }
    } finally {
      await server.stop();
    }
  });
