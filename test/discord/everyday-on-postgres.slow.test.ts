import { withBotsOnPostgres } from "../support/postgres/bots-on-postgres.ts";

// The scenarios of everyday use, with everything in a database.
await withBotsOnPostgres("everyday", async () => {
  await import("./everyday.test.ts");
  await import("./everyday-more.slow.test.ts");
});
