import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { answerBody } from "../../src/library/kept-answer.ts";
import { articleOf } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { addShared, openLibraries } from "./open-libraries.ts";

const DAY_MS = 86_400_000;
const COMMANDS = ["ask", "quotes", "check", "mention"] as const;
const SERVERS = Array.from({ length: 20 }, (_, i) => `8035111022467890${i + 10}`);
const QUESTION = "what did Varrick say about the zwieback";

/** Numbers that are the same in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test("after 30 days in 20 servers what is counted is what was asked, and nothing of a person or a text is kept", async () => {
  const data = await temporaryFolder();
  await addShared(data, [articleOf("one", ["Ilse Varrick said the quay was closed."])]);
  let day = 0;
  const libraries = openLibraries(data, { now: () => new Date(Date.UTC(2031, 3, 1, 12) + day * DAY_MS) });
  const body = await libraries.use(null, async ({ answerer }) => answerBody(await answerer.answer(QUESTION)));
  const random = createRandom(7);
  const asked = new Map<string, number>();
  const judged = new Map<string, number>();
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (day = 0; day < 30; day += 1)
    for (const server of SERVERS)
      for (let n = random(4); n > 0; n -= 1) {
        const by = COMMANDS[random(COMMANDS.length)] ?? "ask";
        const isAnswered = random(3) > 0;
        const member = `70351110224678${random(9) + 100}`;
        const key = await libraries.keep(server, body, { member, use: { by, isAnswered } });
        add(
          asked,
          JSON.stringify([
            server,
            new Date(Date.UTC(2031, 3, 1 + day)).toISOString().slice(0, 10),
            by,
            isAnswered,
          ]),
        );
        if (random(4) > 0) continue;
        const isHelpful = random(2) > 0;
        expect(await libraries.judge(server, key, { voter: member, isHelpful })).toBe(true);
        add(judged, JSON.stringify([server, isHelpful]));
      }
  const counted = new Map<string, number>();
  const found = new Map<string, number>();
  for (const server of SERVERS) {
    const { days, helpful, notHelpful } = await libraries.usage(server);
    for (const row of days)
      for (const [isAnswered, n] of [
        [true, row.answered],
        [false, row.refused],
      ] as const)
        if (n > 0) counted.set(JSON.stringify([server, row.day, row.command, isAnswered]), n);
    for (const [isHelpful, n] of [
      [true, helpful],
      [false, notHelpful],
    ] as const)
      if (n > 0) found.set(JSON.stringify([server, isHelpful]), n);
  }
  expect(asked.size).toBeGreaterThan(500);
  expect(counted).toEqual(asked);
  expect(found).toEqual(judged);

  // Counts and verdicts are kept for a while, and then are not.
  day = 30 + 200;
  const [first = ""] = SERVERS;
  await libraries.keep(first, body, { use: { by: "ask", isAnswered: true } });
  expect((await libraries.usage(first)).days).toHaveLength(1);
  await libraries.close();
  for (const server of SERVERS) {
    const held = everyColumn(`${data}/servers/${server}/library.sqlite`);
    expect(held.some((column) => column === "ask")).toBe(true);
    for (const secret of ["zwieback", "Varrick say", "70351110224678"])
      expect(held.filter((column) => column.includes(secret))).toEqual([]);
  }
});

test("what is old goes by itself, in a server where nothing is asked any more and in private channels", async () => {
  const data = await temporaryFolder();
  await addShared(data, [articleOf("one", ["Ilse Varrick said the quay was closed."])]);
  let day = 0;
  const libraries = openLibraries(data, { now: () => new Date(Date.UTC(2031, 3, 1, 12) + day * DAY_MS) });
  const body = await libraries.use(null, async ({ answerer }) => answerBody(await answerer.answer(QUESTION)));
  const [quiet = "", none = ""] = SERVERS;
  const places = [null, quiet];
  for (const place of places) {
    const key = await libraries.keep(place, body, { use: { by: "ask", isAnswered: true } });
    await libraries.judge(place, key, { voter: "7", isHelpful: true });
  }
  const rows = () =>
    places.map((place) => {
      const db = new DatabaseSync(join(data, place === null ? "" : `servers/${place}`, "library.sqlite"), {
        readOnly: true,
      });
      const count = (table: string) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
      const found = ["kept_answer", "verdict", "usage"].map(count);
      db.close();
      return found;
    });
  await libraries.changeSettings(none, {});
  day = 90;
  await libraries.expireRecords();
  expect(rows()).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  day = 91;
  await libraries.expireRecords();
  expect(rows()).toEqual([
    [1, 1, 0],
    [1, 1, 0],
  ]);
  day = 181;
  await libraries.expireRecords();
  expect(rows()).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

/** Everything that a database holds, as text. */
function everyColumn(path: string): string[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const found = tables.flatMap(({ name }: { name: string }) =>
    db
      .prepare(`SELECT * FROM ${name}`)
      .all()
      .flatMap((row: object) => Object.values(row)),
  );
  db.close();
  return found.map((value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value),
  );
}
