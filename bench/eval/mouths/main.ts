import { createEmbedder, describeModel } from "../../../embeddings/index.ts";
import { join } from "node:path";
import { readConfig } from "../../../src/config.ts";
import { hasMouths, ruleMouths } from "./evaluate-mouths.ts";

// Who said what in whole articles, by the ruler's own table: `npm run eval:mouths -- fitted [--errors 200]`, from the project's root.
// Of the half `apart` only the figures are told: who looks at its errors has fitted on it.

const [half = "fitted", ...options] = process.argv.slice(2);
if (half !== "fitted" && half !== "apart") {
  console.error(`Expected fitted or apart, got ${half}`);
  process.exitCode = 2;
} else if (!hasMouths()) {
  console.error("skipped: ../shared is absent");
} else {
  const { dataFolder, embeddingModel } = readConfig();
  const cacheFolder = join(dataFolder, "models");
  const model = await describeModel(embeddingModel, cacheFolder);
  const embedder = await createEmbedder({ model, cacheFolder, tagFrames: true });
  console.log(await ruleMouths(half, embedder, ["--table", ...(half === "fitted" ? options : [])]));
  await embedder.close();
}
