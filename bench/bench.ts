import { fileURLToPath } from "node:url";
import { measureAnswers } from "./answers.ts";
import { measureBurst } from "./discord-burst.ts";
import { measureEmbedding } from "./embedding.ts";
import { measureFrames } from "./frames.ts";

// Prints one JSON object, a part for each thing that is measured. `npm run bench`.

const DATA = fileURLToPath(new URL("../../data/bench", import.meta.url));

const embedding = await measureEmbedding(`${DATA}/models`);
const frames = await measureFrames(`${DATA}/models`);
const answers = await measureAnswers(DATA);
const burst = await measureBurst(DATA);
console.log(JSON.stringify({ embedding, frames, answers, burst }, null, 2));
