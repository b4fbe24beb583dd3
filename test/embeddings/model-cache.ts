import { fileURLToPath } from "node:url";

/** Kept between test files and runs, under the build folder, so that the model is converted once. */
export const MODEL_CACHE = fileURLToPath(new URL("../../.test-models", import.meta.url));
