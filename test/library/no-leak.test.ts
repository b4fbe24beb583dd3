import { noLeak } from "./no-leak-suite.ts";
import { addShared } from "./open-libraries.ts";

noLeak("shared articles in the data folder", { add: addShared, options: async () => ({}) });
