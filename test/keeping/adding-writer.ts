import { addArticles } from "../../src/intake/add-articles.ts";
import { openWith } from "../archive/sqlite/open.ts";
import { generatedArticles } from "../support/articles.ts";
import { fakeEmbed } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";

/** A process of its own: adds article after article, each in a write of its own, until it is killed. */
const [folder = ""] = process.argv.slice(2);
const archive = openWith(folder);
const writer = await archive.openWriter();
for (let round = 0; ; round++) {
  const [article] = generatedArticles(1, 1_000 + round);
  if (article !== undefined)
    await addArticles([{ ...article, id: `late-${round}` as typeof article.id }], {
      writer,
      embed: fakeEmbed(),
      quoteReader: saidReader(),
    });
  if (round === 3) console.log("writing");
}
