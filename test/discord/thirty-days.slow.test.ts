import { expect, test } from "vitest";
import { runCli } from "../cli/cli-process.ts";
import { text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { StoredMessage } from "../support/discord/world/records.ts";
import { databasesIn, everyColumn } from "../support/every-column.ts";
import { scenarioBot } from "./scenario-bot.ts";

const DAY_MS = 86_400_000;
const DAYS = 30;
const SERVERS = 20;
const MEMBERS = 5;

let ahead = 0;
const scenario = scenarioBot({ now: () => new Date(Date.now() + ahead) });

/** Numbers that are the same in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Kind {
  readonly command: string;
  /** Words of it that no article has. */
  readonly secret: string;
  /** What articles have of what it is about, where it gets no answer. */
  readonly topic: string | null;
  ask(there: PersonThere): Promise<StoredMessage>;
}

const slash = (name: string, options: Record<string, string>) => (there: PersonThere) =>
  there.slash(name, options).answer();

const KINDS: readonly Kind[] = [
  {
    command: "ask",
    secret: "pray tell",
    topic: null,
    ask: slash("ask", { question: "pray tell, what did Varrick say about the price?" }),
  },
  {
    command: "ask",
    secret: "zwieback",
    topic: "Ilse Varrick",
    ask: slash("ask", { question: "what did Varrick say about the zwieback?" }),
  },
  {
    command: "ask",
    secret: "marmalad",
    topic: "Dorothea Quill",
    ask: slash("ask", { question: "what did Dorothea Quill say about marmalade?" }),
  },
  { command: "quotes", secret: "quotes", topic: null, ask: slash("quotes", { speaker: "Varrick" }) },
  {
    command: "check",
    secret: "rhubarb",
    topic: null,
    ask: slash("check", { quote: "The moon is made of rhubarb and of nothing else" }),
  },
  {
    command: "mention",
    secret: "forsooth",
    topic: null,
    ask: (there) => there.says("forsooth, what did Varrick say about the price?", { mention: true }).answer(),
  },
];

/** How often something was, by what it is. */
type Tally = Map<string, number>;
const add = (to: Tally, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
const sorted = (tally: Tally) => [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1));

interface Server {
  readonly id: string;
  readonly manager: PersonThere;
  readonly members: readonly PersonThere[];
  readonly byCommand: Tally;
  readonly byDay: Tally;
  readonly verdicts: { helpful: number; notHelpful: number };
  /** Who asked about what without an answer. */
  readonly refused: Map<string, string[]>;
}

/** Which kinds get an answer: asked once each in a server of their own, and counted there. */
async function answeredKinds(open: (name: string) => Server): Promise<boolean[]> {
  const isAnswered: boolean[] = [];
  for (const [i, { ask }] of KINDS.entries()) {
    const { manager, members } = open(`Probe ${i}`);
    await ask(members[0] as PersonThere);
    isAnswered.push(text(await manager.slash("stats").answer()).includes("· 1 answered ·"));
  }
  return isAnswered;
}

test("after 30 days in 20 servers /stats adds up with what was asked, and no column holds a question's words or a person's id", async () => {
  const { fake, server, someone, dataFolder } = scenario();
  const people: string[] = [];
  const open = (name: string): Server => {
    const { guild, channel } = server(name);
    const member = (permissions: readonly "ManageGuild"[] = []) => {
      const user = someone(permissions, guild);
      people.push(user.id, user.name);
      return fake.user(user).in(channel);
    };
    return {
      id: guild.id,
      manager: member(["ManageGuild"]),
      members: Array.from({ length: MEMBERS }, () => member()),
      byCommand: new Map(),
      byDay: new Map(),
      verdicts: { helpful: 0, notHelpful: 0 },
      refused: new Map(),
    };
  };
  const isAnswered = await answeredKinds(open);
  expect(isAnswered).toEqual(KINDS.map(({ topic, command }) => topic === null && command !== "check"));
  const servers = Array.from({ length: SERVERS }, (_, i) => open(`Town ${i}`));
  const random = createRandom(11);
  const startedAt = ahead;
  for (let day = 0; day < DAYS; day += 1) {
    ahead = startedAt + day * DAY_MS;
    for (const each of servers)
      for (let n = random(3); n > 0; n -= 1) {
        const at = random(KINDS.length);
        const kind = KINDS[at] as Kind;
        const there = each.members[random(MEMBERS)] as PersonThere;
        const answer = await kind.ask(there);
        const answered = isAnswered[at] === true;
        add(each.byCommand, `${kind.command} ${answered}`);
        add(each.byDay, new Date(Date.now() + ahead).toISOString().slice(0, 10));
        if (!answered && kind.topic !== null)
          each.refused.set(kind.topic, [...(each.refused.get(kind.topic) ?? []), there.user.id]);
        if (!answered || kind.command === "quotes" || random(2) > 0) continue;
        const isHelpful = random(2) > 0;
        await there.click(answer, isHelpful ? "👍" : "👎").answer();
        each.verdicts[isHelpful ? "helpful" : "notHelpful"] += 1;
      }
  }
  const { stdout } = await runCli(["stats", "--json", "--data", dataFolder]);
  const printed = new Map(
    stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line))
      .map((usage) => [usage.server, usage]),
  );
  let told = 0;
  for (const { id, manager, byCommand, byDay, verdicts, refused } of servers) {
    const usage = printed.get(id);
    const [commands, days]: [Tally, Tally] = [new Map(), new Map()];
    for (const row of usage.days) {
      for (let n = 0; n < row.answered; n += 1) add(commands, `${row.command} true`);
      for (let n = 0; n < row.refused; n += 1) add(commands, `${row.command} false`);
      for (let n = 0; n < row.answered + row.refused; n += 1) add(days, row.day);
    }
    expect(sorted(commands)).toEqual(sorted(byCommand));
    expect(sorted(days)).toEqual(sorted(byDay));
    expect({ helpful: usage.helpful, notHelpful: usage.notHelpful }).toEqual(verdicts);
    const card = text(await manager.slash("stats").answer());
    const asked = [...byCommand.values()].reduce((sum, n) => sum + n, 0);
    if (asked > 0)
      expect(card).toMatch(new RegExp(`^\\*\\*The last 90 days\\*\\*\\n${asked} questions? · `, "u"));
    for (const [topic, askers] of refused) {
      const members = new Set(askers).size;
      const line = `**${topic}** · ${askers.length} question`;
      if (members >= 3) {
        told += 1;
        expect(card).toContain(line);
        expect(usage.topics).toContainEqual({ topic, questions: askers.length, members });
      } else expect(card).not.toContain(`**${topic}**`);
    }
    const judged = verdicts.helpful + verdicts.notHelpful;
    if (judged > 0) {
      expect(usage.passages.length).toBeGreaterThan(0);
      expect(card).toContain("Passages of answers that were judged:");
      for (const passage of usage.passages)
        expect(passage.helpful + passage.notHelpful).toBeLessThanOrEqual(judged);
    }
  }
  expect(told).toBeGreaterThan(5);

  const words = KINDS.filter(({ command }) => command !== "quotes").map(({ secret }) => secret);
  expect(stdout).not.toMatch(new RegExp(words.join("|"), "u"));
  const databases = databasesIn(dataFolder).filter((path) => path.endsWith("library.sqlite"));
  expect(databases.length).toBeGreaterThanOrEqual(SERVERS);
  let refusedRows = 0;
  for (const path of databasesIn(dataFolder)) {
    const columns = everyColumn(path);
    refusedRows += columns.filter((column) => column.startsWith('{"isOwn":')).length;
    for (const wanted of [...words, ...people])
      expect(
        columns.filter((column) => column.includes(wanted)),
        path,
      ).toEqual([]);
  }
  expect(refusedRows).toBeGreaterThan(told);
});
