import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedParts } from "../../../../src/ingest/html/authors/named-parts.ts";

/** Names with what leads to them and what stands behind, as "name (lead, behind)". */
function told(line: string): string[] {
  return namedParts(line).map(({ name, lead, behind }) => `${name} (${lead}, ${behind})`);
}

describe("the parts of a line that may be names", () => {
  test.each<[string, readonly string[]]>([
    ["By Odile Farrant and Joss Pendeen", ["Odile Farrant (by, none)", "Joss Pendeen (by, none)"]],
    ["By Odile Farrant (with Joss Pendeen in Cork)", ["Odile Farrant (by, none)", "Joss Pendeen (by, none)"]],
    ["Words by River Long / Art by Mei Carr", ["River Long (by, none)", "Mei Carr (others, none)"]],
    ["WORDS OTTILIE GAGNON & BASHIR KHOURY", ["Ottilie Gagnon (by, none)", "Bashir Khoury (by, none)"]],
    ["Posted by Mindy Kowal", ["Mindy Kowal (posted, none)"]],
    ["Source: Kwabena Afriyie", ["Kwabena Afriyie (source, none)"]],
    ["Írta: Szécsi Orsolya", ["Szécsi Orsolya (label, none)"]],
    ["Odile Farrant, Harbour Editor", ["Odile Farrant (none, role)"]],
    ["Odile Farrant (photos)", ["Odile Farrant (none, pictures)"]],
    ["Māhina Te Rangi Community Desk reporter", ["Māhina Te Rangi (none, role)"]],
    ["Farrant, Odile", ["Odile Farrant (none, none)"]],
    [
      "AHMAD BIN ZULKIFLI & RAVINDRAN BIN SUPPIAH",
      ["Ahmad bin Zulkifli (none, none)", "Ravindran bin Suppiah (none, none)"],
    ],
    ["By Odile Farrant. Pix by Lal Sena", ["Odile Farrant (by, none)", "Lal Sena (others, none)"]],
    ["Joss Pendeen in Cork contributed to this report", ["Joss Pendeen (others, none)"]],
    ["Translation Gareth Dunmore", ["Gareth Dunmore (others, none)"]],
    ["By MaryBeth Corrigan", ["MaryBeth Corrigan (by, none)"]],
    ["By Minh Anh Le", ["Minh Anh Le (by, none)"]],
    ["By Di Marsh", ["Di Marsh (by, none)"]],
    ["Thomas More and Orhan Can", ["Thomas More (none, none)", "Orhan Can (none, none)"]],
    ["By Tim Photopoulos", ["Tim Photopoulos (by, none)"]],
    ["By Marta Quill of The Courier", ["Marta Quill (by, none)"]],
    ["By Marta Quill With Tom Reeve", ["Marta Quill (by, none)", "Tom Reeve (by, none)"]],
    ["Zainab RahimiLower Venn", ["Zainab Rahimi (none, none)", "Lower Venn (none, none)"]],
    ["Journalist", []],
    ["For Immediate Release", []],
    ["", []],
  ])("%s", (line, parts) => expect(told(line)).toEqual(parts));
});

test("letters of a name stand in the line, in whichever case, whatever the line is", () => {
  const word = fc.constantFrom(
    "By",
    "and",
    "Odile",
    "FARRANT",
    "de",
    "Photo:",
    "|",
    ",",
    "(",
    ")",
    "@of",
    "Editor",
    "李",
    "é",
    "—",
    "12",
  );
  const line = fc.array(word, { maxLength: 20 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ maxLength: 200 })), (text) => {
      const letters = text.normalize("NFKC").toLowerCase();
      for (const { name } of namedParts(text))
        for (const piece of name.split(/\s+/u))
          expect(letters).toContain(piece.normalize("NFKC").toLowerCase());
    }),
  );
});
