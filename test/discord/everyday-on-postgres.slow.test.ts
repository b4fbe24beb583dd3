import { withBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// The scenarios of everyday use, with everything in a database.
await withBotsOnPostgres("everyday", () => import("./everyday.test.ts"));
