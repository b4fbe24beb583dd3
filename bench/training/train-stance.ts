/**
 * Trains `src/answer/stance-directions.ts`: how the sentences of quotes for a topic, and of those against it, lie in the
 * space of the embedding model. Fitted on what readers judged in `bench/training/stances.jsonl`; printed are the figures
 * reached on articles kept apart (six folds).
 * Run: node dist/bench/training/train-stance.js [DATA_FOLDER] [MODEL_FOLDER]; DATA_FOLDER holds an archive of the training
 * articles of the quotes' set.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { overlaps, type Span } from "../../src/text/span.ts";
import { readJsonLines } from "./quote-sets.ts";
import { fitLogistic } from "./softmax-fit.ts";

const [dataFolder = "data", modelFolder = join(dataFolder, "models")] = process.argv.slice(2);
const FOLDS = 6;
/** Of weights for values of deviation 1. */
const PENALTY = 1;
/** Values that differ by less are one value and its rounding. */
const SAME_WITHIN = 1e-4;
const STANCES = ["for", "against"] as const;

interface Judged {
  readonly article: ArticleId;
  readonly spans: readonly Span[];
  readonly stance: "for" | "against" | "neutral";
}

const model = await describeModel(undefined, modelFolder);
const embedder = await createEmbedder({ model, cacheFolder: modelFolder });
const archive = openArchive({ folder: dataFolder, model, vectorIndex: await availableVectorIndex() });
const rows: { row: Float64Array; stance: Judged["stance"]; fold: number }[] = [];
for (const { article, spans, stance } of readJsonLines<Judged>("bench/training/stances.jsonl")) {
  const vectors: Float32Array[] = [];
  for (const passage of await archive.passagesOf(article)) {
    if (!spans.some((span) => overlaps(span, passage))) continue;
    const sentences = sentenceSpans(passage.text);
    const [embedded] = await embedder.embedPassages([{ text: passage.text, sentences }]);
    for (const [i, { start, end }] of sentences.entries()) {
      const inArticle = { start: start + passage.start, end: end + passage.start };
      const vector = embedded?.sentences[i];
      if (vector !== undefined && spans.some((span) => overlaps(span, inArticle))) vectors.push(vector);
    }
  }
  if (vectors.length === 0) continue;
  const row = Float64Array.from({ length: model.dimensions }, (_, i) =>
    vectors.reduce((sum, vector) => sum + (vector[i] ?? 0) / vectors.length, 0),
  );
  rows.push({ row, stance, fold: createHash("sha1").update(article).digest().readUInt16BE(0) % FOLDS });
  if (rows.length % 200 === 0) console.error(`${rows.length} quotes …`);
}
await archive.close();
await embedder.close();
// Where all vectors have the same, nothing is told: what rounding leaves there must not become a direction.
for (let i = 0; i < model.dimensions; i++) {
  const values = rows.map(({ row }) => row[i] ?? 0);
  if (Math.max(...values) - Math.min(...values) < SAME_WITHIN) for (const { row } of rows) row[i] = 0;
}

const fitted = (from: typeof rows, stance: Judged["stance"]): number[] =>
  fitLogistic(
    from.map(({ row }) => row),
    from.map((one) => one.stance === stance),
    PENALTY,
  );
const oddsOf = (weights: readonly number[], row: Float64Array): number =>
  row.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), weights.at(-1) ?? 0);

/** Area under the receiver operating characteristic, on articles that the weights were not fitted on. */
const aurocs = STANCES.map((stance) => {
  const apart = Array.from({ length: FOLDS }, (_, fold) =>
    fitted(
      rows.filter((one) => one.fold !== fold),
      stance,
    ),
  );
  const judged = rows.map((one) => ({ ...one, odds: oddsOf(apart[one.fold] ?? [], one.row) }));
  const yes = judged.filter((one) => one.stance === stance).map(({ odds }) => odds);
  const no = judged.filter((one) => one.stance !== stance).map(({ odds }) => odds);
  const above = yes.reduce((sum, odds) => sum + no.filter((other) => other < odds).length, 0);
  return (above / (yes.length * no.length)).toFixed(3);
});
const figures = STANCES.map((stance, i) => `${stance} ${aurocs[i]}`).join(", ");
console.log(`AUROC on articles kept apart: ${figures}`);

const lines = STANCES.map((stance) => {
  const weights = fitted(rows, stance);
  const bias = weights.at(-1) ?? 0;
  const direction = weights.slice(0, -1);
  const length = Math.hypot(...direction);
  const bytes = Buffer.from(Float32Array.from(direction, (x) => x / length).buffer).toString("base64");
  return `  ${stance}: { length: ${length.toFixed(4)}, bias: ${bias.toFixed(4)}, direction: "${bytes}" },`;
});
writeFileSync(
  "src/answer/stance-directions.ts",
  `/** Made by \`bench/training/train-stance.ts\`; AUROC on articles kept apart: ${figures}. */
export const STANCE_DIRECTIONS = {
  /** The model that these are directions of. */
  model: "${model.id}",
${lines.join("\n")}
} as const;
`,
);
