import { withBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// Nothing of one server is seen in another, with everything in a database.
await withBotsOnPostgres("bot-no-leak", () => import("./no-leak.slow.test.ts"));
