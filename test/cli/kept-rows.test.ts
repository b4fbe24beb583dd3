import fc from "fast-check";
import { expect, test } from "vitest";
import { keptList, keptTable, packRows } from "../../src/cli/kept-rows.js";

const rowsOf = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));

test("any lists and tables come back as they were, in their order", () => {
  const text = fc.string({ unit: "binary", maxLength: 8 });
  const tables = fc.array(fc.array(fc.tuple(text, fc.jsonValue())), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.array(fc.jsonValue()), { maxLength: 4 }), tables, (lists, entries) => {
      // Half of a character has no UTF-8; names are read from such, and hold none.
      const maps = entries.map((rows) => new Map(rows.map(([key, value]) => [key.toWellFormed(), value])));
      const { bytes, places } = packRows([
        ...lists.map((list, i) => ({ name: `list ${i}`, rows: rowsOf(list), keys: null })),
        ...maps.map((map, i) => ({
          name: `table ${i}`,
          rows: rowsOf([...map.values()]),
          keys: [...map.keys()],
        })),
      ]);
      for (const [i, list] of lists.entries()) {
        const place = places[i];
        if (place === undefined) throw new Error("Expected a place for each list");
        const written = JSON.parse(JSON.stringify(list)) as unknown[];
        expect([...keptList(bytes, place)]).toEqual(written);
        const one = keptList(bytes, place);
        expect(written.map((_, at) => one.at(at))).toEqual(written);
        expect([one.length, one.at(written.length)]).toEqual([written.length, undefined]);
      }
      for (const [i, map] of maps.entries()) {
        const place = places[lists.length + i];
        if (place === undefined) throw new Error("Expected a place for each table");
        const table = keptTable(bytes, place);
        expect([...table.keys()]).toEqual([...map.keys()]);
        for (const [key, value] of map) expect(table.get(key)).toEqual(JSON.parse(JSON.stringify(value)));
        for (const key of ["", "\u0000", "zz", "é"])
          if (!map.has(key)) expect(table.get(key)).toBeUndefined();
      }
    }),
    { numRuns: 30 },
  );
});

test("a row is one object, however it is come by", () => {
  const { bytes, places } = packRows([{ name: "all", rows: rowsOf([{ a: 1 }, { a: 2 }]), keys: null }]);
  const place = places[0];
  if (place === undefined) throw new Error("Expected a place for the list");
  const packing = { pack: ({ a }: { a: number }) => ({ a }), unpack: ({ a }: { a: number }) => ({ a }) };
  const list = keptList(bytes, place, packing);
  const second = list.at(1);
  const [first, again] = [...list];
  expect(again).toBe(second);
  expect(list.at(0)).toBe(first);
});
