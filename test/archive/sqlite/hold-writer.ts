import { BEST, EXACT, openWith } from "./open.ts";

/** A process of its own: takes the writer's place of the archive in a folder and keeps it until it is killed. */
const [folder = "", kind] = process.argv.slice(2);
const archive = openWith(folder, { vectorIndex: kind === "exact" ? EXACT : BEST });
await archive.openWriter();
console.log("writing");
setInterval(() => {}, 1_000);
