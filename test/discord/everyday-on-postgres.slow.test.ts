import { putBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// The scenarios of everyday use, with everything in a database.
if (await putBotsOnPostgres("everyday")) await import("./everyday.test.ts");
