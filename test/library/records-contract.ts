import { describe, expect, test } from "vitest";
import type { Correction } from "../../src/archive/corrections/correction.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { FEWEST_ASKERS, KEPT_ANSWER_DAYS, TOPIC_DAYS, USAGE_DAYS } from "../../src/library/library-limits.ts";
import type { LibraryRecords, NewKeptAnswer } from "../../src/library/library-records.ts";
import type { ArticleId } from "../../src/text/article.ts";

const DAY_MS = 86_400_000;
const NOW = Date.parse("2031-03-04T12:00:00Z");

function answerOf(record: string, given: Partial<NewKeptAnswer> = {}): NewKeptAnswer {
  return { question: "who", record, now: NOW, member: "5", use: undefined, topics: [], ...given };
}

function correctionOf(start: number, speaker: string, article = "quay"): Correction {
  return {
    ...{ article: article as ArticleId, start, end: start + 5, digest: `of ${start}` },
    ...{
      set: { is: "speaker", name: speaker, kind: "person" },
      madeAt: `2031-01-0${1 + (start % 9)}T00:00:00.000Z`,
    },
  };
}

/**
 * What every implementation of a tenant's records keeps to. @param open the records of a library, which are made where there are none;
 * several at once where they are asked for
 */
export function recordsContract(name: string, open: (library: string) => Promise<LibraryRecords>): void {
  let made = 0;
  const fresh = (): string => {
    made += 1;
    return `records ${made}`;
  };

  describe(`${name}: records`, () => {
    test("settings and the day of leaving are kept, and seen by whoever opens them", async () => {
      const library = fresh();
      const records = await open(library);
      expect([await records.settings(), await records.departure()]).toEqual([undefined, undefined]);
      const seen: (string | undefined)[] = [];
      const set = (json: string) =>
        records.changeSettings((present) => {
          seen.push(present);
          return { json, forgetsTopics: false };
        });
      expect(await set('{"a":1}')).toBe('{"a":1}');
      await set('{"a":"\\u0000 ł"}');
      expect(seen).toEqual([undefined, '{"a":1}']);
      await records.setDeparture("2031-03-04");
      await records.setDeparture("2031-03-09"); // told again: the first day counts
      const other = await open(library);
      expect([await other.settings(), await other.departure()]).toEqual(['{"a":"\\u0000 ł"}', "2031-03-04"]);
      await other.setDeparture(null);
      expect(await records.departure()).toBeUndefined();
      await records.close();
      await other.close();
    });

    test("of changes of the settings at the same time none is lost", async () => {
      const library = fresh();
      const [one, other] = [await open(library), await open(library)];
      const add = (records: LibraryRecords) =>
        records.changeSettings((present) => ({
          json: JSON.stringify(Number(present ?? "0") + 1),
          forgetsTopics: false,
        }));
      await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 === 0 ? one : other)));
      expect(await one.settings()).toBe("20");
      // What fails changes nothing.
      await expect(
        one.changeSettings(() => {
          throw new Error("refused");
        }),
      ).rejects.toThrow("refused");
      expect(await other.settings()).toBe("20");
      await one.close();
      await other.close();
    });

    test("an answer is found by its key alone, which nobody guesses, until it is old", async () => {
      const records = await open(fresh());
      const keys: AnswerKey[] = [];
      for (const n of [1, 2, 3]) keys.push(await records.keep(answerOf(`{"n":${n}}`)));
      expect(new Set(keys).size).toBe(3);
      for (const key of keys) expect(key).toMatch(/^[\w-]{16}$/u);
      expect(await Promise.all(keys.map((key) => records.kept(key)))).toEqual(
        [1, 2, 3].map((n) => `{"n":${n}}`),
      );
      expect(await records.kept("AAAAAAAAAAAAAAAA" as AnswerKey)).toBeUndefined();
      await records.keep(answerOf("{}", { now: NOW + (KEPT_ANSWER_DAYS + 1) * DAY_MS }));
      expect(await records.kept(keys[0] as AnswerKey)).toBeUndefined();
      await records.close();
    });

    test("a verdict is about an answer that is there; a voter's last one counts, and old ones do not", async () => {
      const records = await open(fresh());
      const key = await records.keep(answerOf("{}"));
      const verdict = (voter: string, isHelpful: boolean, now = NOW) => ({
        ...{ voter, isHelpful, citations: `["${voter === "9" ? "other" : "same"}"]`, now },
      });
      expect(await records.judge("AAAAAAAAAAAAAAAA" as AnswerKey, verdict("1", true))).toBe(false);
      for (const [voter, isHelpful] of [
        ["1", true],
        ["1", false],
        ["2", false],
        ["9", true],
      ] as const)
        expect(await records.judge(key, verdict(voter, isHelpful))).toBe(true);
      expect(await records.verdicts(NOW)).toEqual({ helpful: 1, notHelpful: 2 });
      expect(await records.judged(NOW)).toEqual([
        { citations: '["same"]', helpful: 0, notHelpful: 2 },
        { citations: '["other"]', helpful: 1, notHelpful: 0 },
      ]);
      const later = NOW + (USAGE_DAYS + 2) * DAY_MS;
      expect(await records.verdicts(later)).toEqual({ helpful: 0, notHelpful: 0 });
      await records.expire(NOW + (KEPT_ANSWER_DAYS + 1) * DAY_MS);
      expect(await records.kept(key)).toBeUndefined();
      expect(await records.judged(NOW)).toEqual([]);
      await records.close();
    });

    test("members who hold a speaker for wrong are counted once each; of several quotes the one of most counts", async () => {
      const records = await open(fresh());
      const long = JSON.stringify([false, "q".repeat(9_000), "digest"]);
      expect(await records.report(["one"], "1")).toBe(1);
      expect(await records.report(["one"], "1")).toBe(1);
      expect(await records.report(["one", long], "2")).toBe(2);
      expect(await records.reports([long])).toBe(1);
      expect(await records.reports([long, "one", "none"])).toBe(2);
      expect([await records.reports(["none"]), await records.reports([])]).toEqual([0, 0]);
      await records.close();
    });

    test("questions are counted by day and command, and what they were about once enough members asked", async () => {
      const records = await open(fresh());
      const use = (by: string, isAnswered: boolean) => ({ by, isAnswered });
      await records.keep(answerOf("{}", { use: use("ask", true) }));
      await records.keep(answerOf("{}", { use: use("ask", false), now: NOW - DAY_MS }));
      await records.keep(answerOf("{}", { use: use("ask", true) }));
      await records.keep(answerOf("{}", { use: use("quotes", false) }));
      expect(await records.usage(NOW)).toEqual([
        { day: "2031-03-03", command: "ask", answered: 0, refused: 1 },
        { day: "2031-03-04", command: "ask", answered: 2, refused: 0 },
        { day: "2031-03-04", command: "quotes", answered: 0, refused: 1 },
      ]);
      const topics = [{ key: "quay", place: '{"at":1}' }];
      for (let member = 1; member < FEWEST_ASKERS; member += 1)
        await records.keep(answerOf("{}", { member: String(member), topics }));
      await records.keep(answerOf("{}", { member: "1", topics: [{ key: "quay", place: '{"at":2}' }] }));
      expect(await records.refusedTopics(NOW)).toEqual([]);
      await records.keep(answerOf("{}", { member: "99", topics }));
      await records.keep(answerOf("{}", { member: undefined, topics }));
      const [row, ...others] = await records.refusedTopics(NOW);
      if (row === undefined) throw new Error("Expected a topic");
      expect(others).toEqual([]);
      expect(row).toMatchObject({ questions: FEWEST_ASKERS + 1, members: FEWEST_ASKERS });
      expect([...row.places].sort()).toEqual(['{"at":1}', '{"at":2}']);
      expect([await records.isTopic(row, "quay"), await records.isTopic(row, "pier")]).toEqual([true, false]);
      expect(await records.refusedTopics(NOW + (TOPIC_DAYS + 1) * DAY_MS)).toEqual([]);
      await records.changeSettings(() => ({ json: "{}", forgetsTopics: true }));
      expect(await records.refusedTopics(NOW)).toEqual([]);
      expect(await records.usage(NOW + (USAGE_DAYS + 1) * DAY_MS)).toEqual([]);
      await records.close();
    });

    test("all of a member's is forgotten, and nothing of another's", async () => {
      const records = await open(fresh());
      const [mine, theirs] = [
        await records.keep(answerOf("{}", { member: "1" })),
        await records.keep(answerOf("{}", { member: "2" })),
      ];
      for (const [key, voter] of [
        [mine, "1"],
        [mine, "2"],
        [theirs, "1"],
      ] as const)
        await records.judge(key, { voter, isHelpful: true, citations: "[]", now: NOW });
      await records.report(["quote"], "1");
      await records.report(["quote"], "2");
      expect(await records.forget("1")).toEqual({ answers: 1, verdicts: 3 });
      expect(await records.kept(mine)).toBeUndefined();
      expect(await records.kept(theirs)).toBe("{}");
      expect(await records.verdicts(NOW)).toEqual({ helpful: 1, notHelpful: 0 });
      expect(await records.reports(["quote"])).toBe(1);
      expect(await records.forget("1")).toEqual({ answers: 0, verdicts: 0 });
      await records.close();
    });

    test("corrections are told the earliest first, and their version never comes twice", async () => {
      const records = await open(fresh());
      expect([await records.wasCorrected(), await records.corrections()]).toEqual([
        false,
        { version: 0, all: [] },
      ]);
      const [one, other] = [correctionOf(3, "Ada Wren"), correctionOf(1, "Ines Kovar")];
      await records.changeCorrections({ takenBack: [], set: [one, other] });
      const { version, all } = await records.corrections();
      expect(all).toEqual([other, one]);
      const again = { ...one, set: { is: "not_a_quote" } as const };
      await records.changeCorrections({ takenBack: [other], set: [again] });
      const changed = await records.corrections();
      expect(changed.all).toEqual([again]);
      await records.changeCorrections({ takenBack: [again], set: [] });
      const empty = await records.corrections();
      expect(empty.all).toEqual([]);
      expect(version > 0 && changed.version > version && empty.version > changed.version).toBe(true);
      expect(await records.wasCorrected()).toBe(true);
      await records.close();
    });

    test("what is kept is kept elsewhere as it is, in the place of what is there, and goes on", async () => {
      const [one, other] = [await open(fresh()), await open(fresh())];
      await one.changeSettings(() => ({ json: '{"a":"\\u0000"}', forgetsTopics: false }));
      await one.setDeparture("2031-03-04");
      const topics = [{ key: "quay", place: '{"at":1}' }];
      const key = await one.keep(answerOf('{"n":"ł"}', { use: { by: "ask", isAnswered: false }, topics }));
      await one.keep(answerOf("{}", { member: undefined }));
      await one.judge(key, { voter: "1", isHelpful: false, citations: "[]", now: NOW });
      await one.report(["quote"], "1");
      await one.changeCorrections({
        takenBack: [],
        set: [correctionOf(3, "Ada Wren"), correctionOf(1, "Kovar")],
      });
      await other.keep(answerOf('{"other":1}'));
      const contents = await one.contents();
      await other.take(contents, "digest");
      expect([await one.taken(), await other.taken()]).toEqual([undefined, "digest"]);
      expect(await other.contents()).toEqual(contents);
      expect(await one.contents()).toEqual(contents);
      expect([await other.kept(key), await other.settings(), await other.departure()]).toEqual([
        '{"n":"ł"}',
        '{"a":"\\u0000"}',
        "2031-03-04",
      ]);
      expect((await other.corrections()).all).toEqual((await one.corrections()).all);
      // The hashes are made with what came along.
      expect(await other.judge(key, { voter: "1", isHelpful: true, citations: "[]", now: NOW })).toBe(true);
      expect(await other.verdicts(NOW)).toEqual({ helpful: 1, notHelpful: 0 });
      expect(await other.report(["quote"], "1")).toBe(1);
      await other.keep(answerOf("{}"));
      expect(await other.forget("5")).toEqual({ answers: 2, verdicts: 0 });
      await one.close();
      await other.close();
    });

    test("nothing of one library is in another's", async () => {
      const [one, other] = [await open(fresh()), await open(fresh())];
      const key = await one.keep(answerOf("{}", { use: { by: "ask", isAnswered: true } }));
      await one.changeSettings(() => ({ json: "{}", forgetsTopics: false }));
      await one.report(["quote"], "1");
      await one.changeCorrections({ takenBack: [], set: [correctionOf(1, "Ada Wren")] });
      expect([
        await other.kept(key),
        await other.settings(),
        await other.reports(["quote"]),
        await other.usage(NOW),
        (await other.corrections()).all,
        await other.judge(key, { voter: "1", isHelpful: true, citations: "[]", now: NOW }),
        await other.forget("5"),
      ]).toEqual([undefined, undefined, 0, [], [], false, { answers: 0, verdicts: 0 }]);
      expect(await one.kept(key)).toBe("{}");
      await one.close();
      await other.close();
    });
  });
}
