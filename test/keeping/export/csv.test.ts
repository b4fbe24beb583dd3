import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRow } from "../../../src/keeping/export/csv.ts";

/** Reads RFC 4180 as spreadsheets do. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ["", false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isQuoted && sign === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "," || (sign === "\r" && text[i + 1] === "\n"))) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === ",") continue;
      rows.push([]);
      i += 1;
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

test("whatever stands in the cells comes back, in one row", () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", "é", "“") }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (given) => {
      const safe = given.map((cell) => (/^\r/u.test(cell) ? `'${cell}` : cell));
      expect(rowsOf(csvRow(given))).toEqual([safe]);
    }),
  );
});

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ["-5 degrees", "'-5 degrees"],
  ["@everyone", "'@everyone"],
  ["a = b", "a = b"],
])("a cell is never a formula: %s", (cell, written) => {
  expect(csvRow([cell, 3, null, ["A", "B"], false])).toBe(`${written},3,,A; B,false\r\n`);
});
