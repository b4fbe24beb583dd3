import { setTimeout as sleep } from "node:timers/promises";
import { addArticles, type EmbedTexts } from "../../../src/intake/add-articles.ts";
import { generatedArticles } from "../../support/articles.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { openWith } from "./open.ts";

/** A process of its own: adds generated articles, each batch taking some milliseconds to embed. */
const [folder = "", count = "0", seed = "0", embedMs = "0"] = process.argv.slice(2);
const embed: EmbedTexts = async (inputs) => {
  await sleep(Number(embedMs));
  return fakeEmbed()(inputs);
};
const archive = openWith(folder);
const writer = await archive.openWriter();
console.log("writing");
await addArticles(generatedArticles(Number(count), Number(seed)), { writer, embed });
console.log("added");
await writer.close();
await archive.close();
console.log("closed");
