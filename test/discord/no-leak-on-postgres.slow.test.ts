import { putBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// Nothing of one server is seen in another, with everything in a database.
if (await putBotsOnPostgres("bot-no-leak")) await import("./no-leak.slow.test.ts");
