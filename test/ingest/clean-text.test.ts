import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partOf } from "../support/all-runs.ts";
import { processorMsOf } from "../support/processor-time.ts";
import { type CleanText, cleanText } from "../../src/ingest/clean-text.ts";
import { passageSpans } from "../../src/text/passage.ts";
import { PAGES } from "./pages.ts";
import { BRIDGE, MILL } from "./stories.ts";

const paragraphs = ({ text }: CleanText): string[] =>
  passageSpans(text).map(({ start, end }) => text.slice(start, end));
const clean = (raw: string): CleanText => {
  const cleaned = cleanText(raw);
  if (cleaned === null) throw new Error("Expected an article, got none");
  return cleaned;
};
/** A list may be divided into its items. */
const divided = (blocks: readonly string[]): string[] =>
  blocks.flatMap((block) => (block.includes("\n•") ? block.split("\n") : [block]));

describe("cleanText", () => {
  it.each(PAGES.map((page) => [page.name, page] as const))(
    "finds the article in %s",
    (_, { raw, body, expected }) => {
      const cleaned = clean(raw);
      expect(divided(paragraphs(cleaned))).toEqual(divided(body));
      expect(cleaned).toMatchObject(expected);
    },
  );

  it("keeps at least 0.97 of all paragraphs, and at least 0.97 of what it keeps are some", () => {
    let kept = 0;
    let right = 0;
    let wanted = 0;
    for (const { raw, body } of PAGES) {
      const found = divided(paragraphs(clean(raw)));
      const expected = new Set(divided(body));
      kept += found.length;
      wanted += expected.size;
      right += found.filter((paragraph) => expected.has(paragraph)).length;
    }
    expect(PAGES.length).toBeGreaterThanOrEqual(25);
    expect({ precision: right / kept, recall: right / wanted }).toSatisfy(
      ({ precision, recall }: { precision: number; recall: number }) => precision >= 0.97 && recall >= 0.97,
    );
  });

  it("joins lines that a column limit broke, and no others", () => {
    const wrapped = BRIDGE.body.map((paragraph) => paragraph.replaceAll(/(.{50,65}) /gu, "$1\n"));
    expect(paragraphs(clean([BRIDGE.title, ...wrapped].join("\n\n")))).toEqual(BRIDGE.body);
    const verse =
      "The tide went out at half past three\nand took the bridge, and took the quay\nand left a boot for you and me";
    const raw = [BRIDGE.title, ...BRIDGE.body.slice(0, 3), verse, ...BRIDGE.body.slice(3)].join("\n\n");
    expect(paragraphs(clean(raw))).toContain(verse);
  });

  it("reads CRLF, old Mac and Unicode line ends alike", () => {
    const raw = [BRIDGE.title, ...BRIDGE.body].join("\n\n");
    for (const end of ["\r\n", "\r", "\u2028"]) expect(clean(raw.replaceAll("\n", end))).toEqual(clean(raw));
  });

  it("drops a block that other pages have as well, but not the paragraphs of a second copy", () => {
    const notice = "The estuary is a place for all of its people, and so is this paper.";
    const raw = [MILL.title, ...MILL.body.slice(0, 2), notice, ...MILL.body.slice(2)].join("\n\n");
    expect(clean(raw).text).toContain(notice);
    expect(cleanText(raw, { isRepeated: (block) => block === notice })?.text).not.toContain(notice);
    expect(cleanText(raw, { isRepeated: () => true })?.text).toBe(clean(raw).text);
  });

  it("keeps a headline that comes again below the first paragraph, and not one right above it", () => {
    const copied = [BRIDGE.title, "4 March 2021", BRIDGE.title, ...BRIDGE.body].join("\n\n");
    expect(paragraphs(clean(copied))).toEqual(BRIDGE.body);
    const title = "Quill: There’s no money for a new bridge.";
    const again = [title, BRIDGE.body[0], title.replace("’", "'"), ...BRIDGE.body.slice(1)].join("\n\n");
    expect(clean(again).title).toBe(title);
    expect(clean(again).text).toContain("Quill: There's no money");
  });

  it("finds no article where there is none", () => {
    expect(cleanText("Home\nNews\nSport\nContact")).toBeNull();
    expect(
      cleanText("Home | News | Sport\n\nLog in\n\n© 2021 The Orrin Gazette. All rights reserved."),
    ).toBeNull();
    expect(cleanText(" \n\n\t")).toBeNull();
  });

  it("keeps an article in a language that it knows nothing of", () => {
    const thai = "เทศบาลเมืองประกาศเมื่อวันอังคารว่าสะพานเก่าจะถูกปิดเป็นเวลาหนึ่งปีเพราะพบรอยร้าวที่เสาสองต้น";
    expect(clean(`${thai}\n\n${thai}`).text).toContain(thai);
    const finnish =
      "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan vuodeksi, koska sukeltajat löysivät halkeamia kahdesta pilarista.";
    expect(clean(`Silta suljetaan\n\n${finnish}`).text).toBe(finnish);
  });

  it.each(
    partOf(
      [
        "a",
        "word ",
        "Word\n",
        "• item\n",
        "a\n\n",
        "A sentence, it is. ",
        "|",
        "(",
        "“",
        "By A B, ",
        "Updated 1 ",
        "http://",
        "\u00a0",
        "12:30 ",
        "© 2020 ",
        "Photo: ",
      ],
      4,
    ),
  )("takes time in proportion to the length: 200 kB of %j", (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(processorMsOf(() => void cleanText(text))).toBeLessThan(5_000);
  });
});

const SEEDS = join(process.cwd(), "..", "shared", "seeds");

describe.skipIf(!existsSync(SEEDS))(
  "cleanText on the seeds (skipped: ../shared is absent, where it is)",
  () => {
    const seeds = existsSync(SEEDS)
      ? readdirSync(SEEDS)
          .sort()
          .map((name) => readFileSync(join(SEEDS, name), "utf8"))
      : [];
    const blocks = (raw: string): string[] => raw.split(/\n\s*\n/u).map((block) => block.trim());

    it("finds title, author, outlet, dates, address and language, and invents none", () => {
      const [first, second, third] = seeds.map(clean);
      expect(first).toMatchObject({
        authors: [],
        outlet: null,
        published: null,
        updated: "2021-01-05",
        language: "en",
      });
      expect(second).toMatchObject({
        authors: [],
        outlet: null,
        published: null,
        updated: null,
        language: "en",
      });
      expect(third).toMatchObject({
        authors: ["James Pearson"],
        outlet: "Reuters",
        published: "2020-11-19",
        updated: null,
        url: "https://floq.to/aCtv3",
        language: "en",
      });
      expect(blocks(seeds[0] ?? "").indexOf(first?.title ?? "")).toBe(2);
      expect(blocks(seeds[1] ?? "").indexOf(second?.title ?? "")).toBe(0);
      expect(third?.title.startsWith("Exclusive:")).toBe(true);
    });

    it("keeps every paragraph of the articles and nothing else", () => {
      const [first = "", second = "", third = ""] = seeds;
      const drop = [0, 1, 2, 5, 14];
      expect(paragraphs(clean(first))).toEqual(
        blocks(first)
          .filter((_, index) => !drop.includes(index))
          .slice(0, 8),
      );
      expect(paragraphs(clean(second))).toEqual(blocks(second).slice(1));
      const from = blocks(third).findIndex((block) => block.startsWith("HANOI (Reuters)"));
      const to = blocks(third).findIndex((block) => block.startsWith("(Reporting by"));
      expect(paragraphs(clean(third))).toEqual(blocks(third).slice(from, to));
    });
  },
);
