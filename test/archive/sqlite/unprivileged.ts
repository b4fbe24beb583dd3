import { addArticles } from "../../../src/intake/add-articles.ts";
import { articleOf } from "../../support/articles.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { openWith } from "./open.ts";

/** A process of its own, without privileges: tries to write, and says how that went. */
const [folder = ""] = process.argv.slice(2);
// Root may write anywhere, so the attempt is made by nobody: from here on, since nobody may not reach the modules where the
// project lies below a folder of root's own.
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
try {
  const archive = openWith(folder);
  const writer = await archive.openWriter();
  await addArticles([articleOf("late", ["Too late."])], { writer, embed: fakeEmbed() });
  console.log("written");
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
