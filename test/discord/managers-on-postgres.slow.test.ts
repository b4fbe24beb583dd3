import { putBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// What people who manage servers do, with everything in a database.
if (await putBotsOnPostgres("managers")) await import("./managers.slow.test.ts");
