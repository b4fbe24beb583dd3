import { openInPostgres } from "./open-in-postgres.ts";
import { noLeak } from "./no-leak-suite.ts";

const place = await openInPostgres("no-leak");
if (place !== null) noLeak("everything in PostgreSQL", place);
