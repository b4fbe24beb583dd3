import { withBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// What people who manage servers do, with everything in a database.
await withBotsOnPostgres("managers", () => import("./managers.slow.test.ts"));
