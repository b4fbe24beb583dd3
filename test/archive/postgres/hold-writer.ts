import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";

/** A process of its own: takes the writer's place of a library and keeps it until it is killed. */
const [url = "", library = ""] = process.argv.slice(2);
const database = await connectPostgres(url, "the test's database");
await openPostgresArchive({ database, library, model: FAKE_MODEL }).openWriter();
console.log("writing");
setInterval(() => {}, 1_000);
