import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availableVectorIndex, describeModel } from "../../embeddings/index.ts";
import { databaseFrom } from "../../src/database-address.ts";
import { createEmptyDatabase } from "../engines/empty-database.ts";
import { createRandom } from "../random.ts";
import { unlikeSearches } from "./compare-searches.ts";
import { differences, digestPlace } from "./digest-place.ts";
import { fillPlace } from "./fill-place.ts";
import { type Arrived, type KillMoment, type MoveRun, moveKilled } from "./killed-move.ts";
import { madeVectors } from "./made-vectors.ts";
import { type MovedPlace, openPlace, type PlaceOptions } from "./moved-place.ts";

/** One way: from files to a database, or back. */
export interface MoveFigures {
  readonly runs: readonly MoveRun[];
  readonly kills: number;
  readonly seconds: number;
  readonly peakMemoryMB: number;
  /** A run more, which finds all there: reading and comparing. */
  readonly againSeconds: number;
  /** What is not the same in both places; nothing, if all is well. */
  readonly unlike: readonly string[];
}

export interface MovesOptions {
  /** Keeps what is moved, from run to run. */
  readonly dataFolder: string;
  readonly passages: number;
  readonly modelFolder: string;
  /** Of an empty database, as its owner. */
  readonly url: string;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

const QUESTIONS = 100;
/** The last moment but one leaves something for the last, though articles come by the batch, a sixth of a small library each. */
const LAST_SHARE = 0.7;
/** Comparing begins when all is there; it is killed within so many milliseconds from then on. */
const COMPARING_MS = 400;

/**
 * Moves articles, and what servers have, from files to a database and back into other files, and kills either move at five moments: while
 * servers' articles come, three times while the shared ones do, and while the two are compared. Then compares both places with what was there before.
 */
export async function measureMoves(options: MovesOptions): Promise<Record<"to" | "back", MoveFigures>> {
  const { dataFolder, passages, modelFolder, url, tell } = options;
  const address = databaseFrom(url, "the database to move to");
  const model = await describeModel(undefined, modelFolder);
  const vectorIndex = await availableVectorIndex();
  const vectors = madeVectors(model.dimensions);
  const opened: MovedPlace[] = [];
  const open = async (place: Pick<PlaceOptions, "folder" | "address">): Promise<MovedPlace> => {
    const made = await openPlace({ ...place, model, vectorIndex });
    opened.push(made);
    return made;
  };
  const empty = await createEmptyDatabase(address, model.dimensions);
  const backFolder = mkdtempSync(join(tmpdir(), "verbatim-moves-"));
  const random = createRandom(options.seed);
  const environment = {
    ...{ PATH: process.env.PATH ?? "", VERBATIM_MODELS: modelFolder, EMBEDDING_THREADS: "1" },
  };
  try {
    tell(existsSync(dataFolder) ? "looking at what is to be moved …" : "making what is to be moved …");
    const source = await open({ folder: dataFolder });
    await fillPlace(source, passages, vectors.embed);
    const [before, totals] = [await digestPlace(source), await totalsOf(source)];
    const one = async (
      target: MovedPlace,
      args: readonly string[],
      set: Readonly<Record<string, string>>,
    ): Promise<MoveFigures> => {
      const command = { args, environment: { ...environment, ...set }, target, tell };
      const runs = await moveKilled({ ...command, moments: momentsOf(totals, random) });
      const [again] = await moveKilled({ ...command, moments: [] });
      tell("comparing …");
      const found = differences(before, await digestPlace(target));
      const searches = { passages, questions: QUESTIONS, vectorOf: vectors.of };
      return {
        ...{ runs, kills: runs.filter(({ killed }) => killed !== null).length },
        seconds: Math.round(runs.reduce((sum, { seconds }) => sum + seconds, 0)),
        peakMemoryMB: Math.max(...runs.map(({ peakMemoryMB }) => peakMemoryMB)),
        againSeconds: again?.seconds ?? 0,
        unlike: [...found, ...(await unlikeSearches(source.shared, target.shared, searches))],
      };
    };
    tell("to PostgreSQL …");
    const to = await one(
      await open({ folder: backFolder, address }),
      ["move", "--to", url, "--data", dataFolder],
      {},
    );
    tell("and back …");
    const back = await one(
      await open({ folder: backFolder }),
      ["move", "--to", "files", "--data", backFolder],
      {
        DATABASE_URL: url,
      },
    );
    return { to, back };
  } finally {
    for (const place of opened) await place.close();
    await empty.takeOut();
    rmSync(backFolder, { recursive: true, force: true });
  }
}

async function totalsOf({ shared, store }: MovedPlace): Promise<Arrived> {
  let own = 0;
  for (const { tenant } of await store.tenants()) {
    const of = store.of(tenant);
    own += (await (await of.own())?.status())?.articles ?? 0;
    await of.close();
  }
  return { own, shared: (await shared.status()).articles };
}

function momentsOf(totals: Arrived, random: () => number): KillMoment[] {
  const amongOwn = random() * totals.own;
  const shares = Array.from({ length: 3 }, () => LAST_SHARE * random()).sort((a, b) => a - b);
  return [
    { name: "among the servers", isReached: ({ own }) => own > amongOwn, laterMs: 0 },
    ...shares.map(
      (share): KillMoment => ({
        name: `at ${Math.round(share * 100)} %`,
        isReached: ({ shared }, before) => shared > Math.max(before.shared, share * totals.shared),
        laterMs: 0,
      }),
    ),
    {
      name: "while it compared",
      isReached: ({ shared }, before) => shared === totals.shared && shared > before.shared,
      laterMs: random() * COMPARING_MS,
    },
  ];
}
