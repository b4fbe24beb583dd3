import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownBlocks } from "../../src/ingest/markdown-blocks.ts";
import { withoutMarkdownTraps } from "../../src/ingest/markdown-traps.ts";
import { oneLine, seenByOtherParser } from "../support/other-markdown.ts";
import { ALL_RUNS } from "../support/all-runs.ts";

/** What Markdown is made of; HTML blocks and tables are read in a way of our own. */
const PARTS = [
  ..."a,b c,*,**,_,`,``,[,],(,),](,![,x</i>,x<b>,&amp;,&x;,\\,  \n,http://a.b,<http://a.b>,[r],\",',é,。,“x”, ,  ,.,!".split(
    ",",
  ),
  ...[
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "# ",
    "    ",
    "===",
    "---",
    "***",
    "\n```\n",
    "\n~~~\n",
    "\n\n[r]: u\n",
  ],
];

test("readers see what another parser of CommonMark shows, but where the two take its letter differently", () => {
  const texts = fc.sample(fc.array(fc.constantFrom(...PARTS), { maxLength: 15 }), ALL_RUNS ? 2_000 : 1_000);
  const differing = texts.filter((parts) => {
    const markdown = `${parts.join("")}\n\nThe end.\n`;
    // Joined, since lines such as addresses are blocks of their own here.
    const seen = (markdownBlocks(markdown) ?? []).map(({ text }) => text).join(" ");
    return oneLine(seen) !== seenByOtherParser(markdown).join(" ");
  });
  // Such as what an empty item of nested lists is, or "[r][" where there is an address for r: one in a thousand.
  expect(differing.length).toBeLessThan(texts.length / 100);
});

test("a file's own line ends stay in its code", () => {
  const [code] = markdownBlocks("```\r\none\r\ntwo\r\n```\r\n") ?? [];
  expect(code?.text).toBe("one\r\ntwo");
});

test("marks in one another as deep as a text is long are read", () => {
  const depth = 50_000;
  const [block] = markdownBlocks(`${"*_".repeat(depth)}ferry${"_*".repeat(depth)}`) ?? [];
  expect(block?.text).toContain("ferry");
});

test("of texts that people write nothing is escaped", () => {
  const image = `![A map](data:image/png;base64,${"iVBORw0KGgo".repeat(5_000)})`;
  const links = "[渡船](https://a.example/f(1))，".repeat(2_000);
  const open = "See [1, and (2](x). ".repeat(500);
  for (const text of [image, links, open, "](", "[a](b", "a [b](c"])
    expect(withoutMarkdownTraps(text)).toBe(text);
});

test("what would take the parser time out of proportion is text, to the character", () => {
  for (const text of [
    "[a](".repeat(20_000),
    "[a](b(c)".repeat(10_000),
    "[".repeat(3_000) + "[a](b)".repeat(2_000),
  ]) {
    const escaped = withoutMarkdownTraps(text);
    expect(escaped.length).toBeGreaterThan(text.length);
    expect(escaped.replaceAll("\\", "")).toBe(text);
  }
  const [block] = markdownBlocks("[a](".repeat(20_000)) ?? [];
  expect(block?.text).toBe("[a](".repeat(20_000));
});
