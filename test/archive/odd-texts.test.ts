import fc from "fast-check";
import { expect, test } from "vitest";
import { articleOf } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { oddText } from "../text/odd-text.ts";
import { add } from "./archive-contract.ts";
import { EXACT, openWith } from "./sqlite/open.ts";
import { runsOf } from "../support/all-runs.ts";

/** Text from the wild in paragraphs, with at least one word. */
const oddArticleText = fc
  .array(oddText, { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join("\n\n")}\n\nThe swans came back.`);

test("any text comes back to the character, and every passage is a slice of it; or it is refused whole", async () => {
  const archive = openWith(await temporaryFolder(), { vectorIndex: EXACT });
  let number = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(oddArticleText, fc.boolean(), async (text, mayBeBroken) => {
      const article = {
        ...articleOf(`odd-${number++}`, []),
        text: mayBeBroken ? text : text.toWellFormed(),
      };
      if (!article.text.isWellFormed()) {
        refused++;
        await expect(add(archive, [article])).rejects.toThrow(/half a surrogate pair/u);
        expect(await archive.article(article.id)).toBeUndefined();
        return;
      }
      await add(archive, [article]);
      expect((await archive.article(article.id))?.text === article.text).toBe(true);
      const passages = await archive.passagesOf(article.id);
      expect(passages.length).toBeGreaterThan(0);
      for (const { text: own, start, end } of passages)
        expect(own === article.text.slice(start, end)).toBe(true);
    }),
    { numRuns: runsOf(150), examples: [["Half a pair: \ud83c\n\nThe swans came back.", true]] },
  );
  expect(refused).toBeGreaterThan(0);
  await archive.close();
});
