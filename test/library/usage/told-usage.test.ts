import { join } from "node:path";
import { DatabaseSync } from "../../../src/sqlite/database.ts";
import { expect, test } from "vitest";
import { answerBody } from "../../../src/library/kept-answer.ts";
import { articleOf } from "../../support/articles.ts";
import { everyColumn } from "../../support/every-column.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { addShared, openLibraries } from "../open-libraries.ts";

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

/** What is asked, the topic that articles have of it, and a word that they have not. */
const ASKED = [
  { question: "who paid for the tide gate with zwieback?", topic: "tide gate" },
  { question: "when was the lamp of the quay marmaladed?", topic: "lamp" },
  { question: "which swans did the warden sesquipedalize?", topic: "warden" },
  { question: "where is Xanthippe?", topic: null },
] as const;
const OF_THE_ASKERS = ["zwieback", "marmalade", "sesquipedal", "Xanthippe", "xanthippe", "70351110224678"];
const TOWN = articleOf("town", [
  "Ilse Varrick said the quay was closed.",
  "The tide gate stood open at the quay. Nobody had shut the tide gate for a week, and the tide gate was rusty.",
  "Above the lamp a gull sat. The lamp was out, and the lamp had been out for days.",
  "The warden counted the gulls; the warden of the quay had counted them before.",
]);

test("after 30 days in 20 servers what is told is what was asked, and nothing of a person or a text is kept", async () => {
  const data = await temporaryFolder();
  await addShared(data, [TOWN]);
  let day = 0;
  const libraries = openLibraries(data, { now: () => new Date(Date.UTC(2031, 3, 1, 12) + day * DAY_MS) });
  const bodies = await libraries.use(null, async ({ answerer }) => {
    const made = [];
    for (const { question, topic } of ASKED)
      made.push({ topic, body: answerBody(await answerer.answer(question)) });
    return made;
  });
  const said = await libraries.use(null, async ({ answerer }) =>
    answerBody(await answerer.answer("what did Varrick say about the quay?")),
  );
  const [first] = said.statements;
  const random = createRandom(7);
  const [asked, judged, topics] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, string[]>(),
  ];
  const add = (to: Map<string, number>, ...key: unknown[]) =>
    to.set(JSON.stringify(key), (to.get(JSON.stringify(key)) ?? 0) + 1);
  for (day = 0; day < 30; day += 1)
    for (const server of SERVERS)
      for (let n = random(4); n > 0; n -= 1) {
        const by = COMMANDS[random(COMMANDS.length)] ?? "ask";
        const isAnswered = random(3) === 0;
        const { topic, body } = bodies[random(bodies.length)] as (typeof bodies)[number];
        const member = `70351110224678${random(5) + 100}`;
        const key = await libraries.keep(server, isAnswered ? said : body, {
          member,
          use: { by, isAnswered },
        });
        const on = new Date(Date.UTC(2031, 3, 1 + day)).toISOString().slice(0, 10);
        add(asked, server, on, by, isAnswered);
        if (!isAnswered && topic !== null) {
          const at = JSON.stringify([server, topic]);
          topics.set(at, [...(topics.get(at) ?? []), member]);
        }
        if (!isAnswered || random(4) > 0) continue;
        const isHelpful = random(2) > 0;
        expect(await libraries.judge(server, key, { voter: member, isHelpful })).toBe(true);
        add(judged, server, isHelpful);
      }
  day = 29;
  const [counted, found] = [new Map<string, number>(), new Map<string, number>()];
  const put = (to: Map<string, number>, n: number, ...key: unknown[]) =>
    n > 0 && to.set(JSON.stringify(key), n);
  for (const server of SERVERS) {
    const usage = await libraries.usage(server);
    for (const { day: on, command, answered, refused } of usage.days) {
      put(counted, answered, server, on, command, true);
      put(counted, refused, server, on, command, false);
    }
    put(found, usage.helpful, server, true);
    put(found, usage.notHelpful, server, false);
    const expected = ASKED.flatMap(({ topic }) => {
      const askers = topics.get(JSON.stringify([server, topic])) ?? [];
      const members = new Set(askers).size;
      return topic !== null && members >= 3 ? [{ topic, questions: askers.length, members }] : [];
    });
    const byTopic = (a: { readonly topic: string }, b: { readonly topic: string }) =>
      a.topic < b.topic ? -1 : 1;
    const told = (usage.topics ?? []).filter(({ topic }) => ASKED.some((one) => one.topic === topic));
    expect(told.toSorted(byTopic)).toEqual(expected.toSorted(byTopic));
    expect(JSON.stringify(usage.topics)).not.toMatch(/zwieback|marmalade|sesquipedal|xanthippe/iu);
    const [shown] = usage.passages;
    if (usage.helpful + usage.notHelpful > 0)
      expect(shown).toEqual({
        article: TOWN.id,
        title: TOWN.title,
        outlet: TOWN.outlet,
        text: first?.pieces[0]?.text,
        helpful: usage.helpful,
        notHelpful: usage.notHelpful,
      });
  }
  expect(asked.size).toBeGreaterThan(500);
  expect(counted).toEqual(asked);
  expect(found).toEqual(judged);
  expect([...topics.values()].filter((askers) => new Set(askers).size >= 3).length).toBeGreaterThan(20);
  expect([...topics.values()].filter((askers) => new Set(askers).size < 3).length).toBeGreaterThan(0);

  // Counts and verdicts are kept for a while, and then are not.
  const [server = ""] = SERVERS;
  day = 30 + 200;
  await libraries.keep(server, said, { use: { by: "ask", isAnswered: true } });
  expect(await libraries.usage(server)).toMatchObject({ days: [{}], topics: [], passages: [] });
  await libraries.close();
  for (const each of SERVERS) {
    const held = everyColumn(`${data}/servers/${each}/library.sqlite`);
    expect(held.some((column) => column === "ask")).toBe(true);
    for (const secret of OF_THE_ASKERS) expect(held.filter((column) => column.includes(secret))).toEqual([]);
  }
});

/** A server in which members get no answer about the tide gate. */
async function refusing() {
  const data = await temporaryFolder();
  await addShared(data, [TOWN]);
  let day = 0;
  const libraries = openLibraries(data, { now: () => new Date(Date.UTC(2031, 3, 1, 12) + day * DAY_MS) });
  const [{ question }] = ASKED;
  const body = await libraries.use(null, async ({ answerer }) => answerBody(await answerer.answer(question)));
  const ask = (member: string | undefined, isAnswered = false) =>
    libraries.keep("1", body, { member, use: { by: "ask", isAnswered } });
  const topics = async () => (await libraries.usage("1")).topics;
  return { libraries, ask, topics, data, pass: (days: number) => (day += days) };
}
const FERRY = expect.objectContaining({ topic: "tide gate", questions: 3, members: 3 });

test("a topic is told when three members have asked, however often two did, and no answer counts", async () => {
  const { ask, topics } = await refusing();
  for (const member of ["7", "7", "7", "8"]) await ask(member);
  for (const member of ["9", "10", undefined]) await ask(member, member !== undefined);
  expect(await topics()).toEqual([]);
  await ask("9");
  expect(await topics()).toContainEqual({ topic: "tide gate", questions: 5, members: 3 });
});

test("a topic is told for 30 days, and goes with who asks for theirs to be deleted", async () => {
  const { libraries, ask, topics, pass } = await refusing();
  for (const member of ["7", "8", "9"]) await ask(member);
  pass(30);
  expect(await topics()).toContainEqual(FERRY);
  pass(1);
  expect(await topics()).toEqual([]);
  for (const member of ["7", "8", "9"]) await ask(member);
  expect(await topics()).toContainEqual(FERRY);
  await libraries.forget("1", "8");
  expect(await topics()).toEqual([]);
});

test("topics are told and counted only where the server wants it, and are gone when it does not", async () => {
  const { libraries, ask, topics, data } = await refusing();
  const count = () => {
    const db = new DatabaseSync(join(data, "servers/1/library.sqlite"), { readOnly: true });
    const { n } = db.prepare("SELECT count(*) AS n FROM refused").get();
    db.close();
    return n;
  };
  for (const member of ["7", "8", "9"]) await ask(member);
  await libraries.changeSettings("1", { tellsTopics: false });
  expect([await topics(), count()]).toEqual([null, 0]);
  await ask("7");
  expect(count()).toBe(0);
  await libraries.changeSettings("1", { tellsTopics: true });
  expect(await topics()).toEqual([]);
});

test("a topic and a passage are told while an article holds their words and is seen", async () => {
  const { libraries, ask, topics } = await refusing();
  for (const member of ["7", "8", "9"]) await ask(member);
  const said = await libraries.use("1", async ({ answerer }) =>
    answerBody(await answerer.answer("what did Varrick say about the quay?")),
  );
  const key = await libraries.keep("1", said, {});
  await libraries.judge("1", key, { voter: "7", isHelpful: false });
  const told = async () => [(await topics())?.length ?? 0, (await libraries.usage("1")).passages.length];
  const before = await told();
  expect(Math.min(...before)).toBeGreaterThan(0);
  await libraries.changeSettings("1", { isSharedVisible: false });
  expect(await told()).toEqual([0, 0]);
  await libraries.changeSettings("1", { isSharedVisible: true });
  expect(await told()).toEqual(before);
});

test("outside of any server no topic is counted", async () => {
  const { libraries, data } = await refusing();
  const body = await libraries.use(null, async ({ answerer }) =>
    answerBody(await answerer.answer(ASKED[0].question)),
  );
  for (const member of ["7", "8", "9"])
    await libraries.keep(null, body, { member, use: { by: "ask", isAnswered: false } });
  expect((await libraries.usage(null)).topics).toEqual([]);
  const db = new DatabaseSync(join(data, "library.sqlite"), { readOnly: true });
  expect(db.prepare("SELECT count(*) AS n FROM refused").get().n).toBe(0);
  db.close();
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
