import { HtmlRenderer, type Node, Parser } from "commonmark";
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown, quoteMarkdown } from "../../../src/keeping/export/markdown.ts";
import type { ExportedQuote } from "../../../src/keeping/export/records.ts";

/** What a reader sees, and the kinds of nodes it is made of. */
function read(markdown: string): { text: string; kinds: Set<string> } {
  const walker = new Parser().parse(markdown).walker();
  const kinds = new Set<string>();
  let text = "";
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const node: Node = event.node;
    kinds.add(node.type);
    if (node.type === "softbreak") text += "\n";
    else if (node.literal !== null) text += node.literal;
  }
  return { text, kinds };
}

test("an article's text is shown as it is: nothing in it formats, links or makes a list", () => {
  const line = fc.string({
    unit: fc.constantFrom(..."*_`[]()<>#+-=.!|~\\&1 23ab:/\"'é".split(""), "&amp;", "https://", "a"),
    minLength: 1,
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lines, (given) => {
      const paragraph = given.map((one) => one.trim()).filter((one) => one !== "");
      const { text, kinds } = read(escapeMarkdown(paragraph.join("\n")));
      expect(text).toBe(paragraph.join("\n"));
      for (const kind of kinds) expect(["document", "paragraph", "text", "softbreak"]).toContain(kind);
    }),
    { numRuns: 1_000 },
  );
});

test("a quote is a block quotation with who, what kind, and a link to the words", () => {
  const quote: ExportedQuote = {
    ...{
      speaker: "Ilse *Varrick*",
      words: "We sail\n\nat dawn […] or not",
      kind: "direct",
      polarity: "denied",
      cue: "said",
    },
    ...{
      confidence: 0.9,
      isSetByHand: false,
      article: "quay",
      title: "The [quay]",
      outlet: "Bell",
      authors: [],
    },
    ...{
      published: "2031-05-01",
      link: "https://bell.example/a b#:~:text=We%20sail",
      paragraph: 2,
      start: 3,
      end: 20,
    },
  };
  const html = new HtmlRenderer().render(new Parser().parse(quoteMarkdown(quote)));
  expect(html.trim()).toBe(
    "<blockquote>\n<p>We sail</p>\n<p>at dawn […] or not</p>\n<p>— Ilse *Varrick* (direct, denied); " +
      '<a href="https://bell.example/a%20b#:~:text=We%20sail">The [quay]</a>, Bell, 2031-05-01, paragraph 2</p>\n</blockquote>',
  );
});
