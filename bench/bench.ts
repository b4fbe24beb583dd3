import { fileURLToPath } from "node:url";
import { measureEmbedding } from "./embedding.ts";

// Prints one JSON object, a part for each thing that is measured. `npm run bench`.

const MODELS = fileURLToPath(new URL("../.bench-models", import.meta.url));

console.log(JSON.stringify({ embedding: await measureEmbedding(MODELS) }, null, 2));
