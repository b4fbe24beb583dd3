import { openMigratedDatabase } from "../../support/postgres/migrated-database.ts";
import { unionContract } from "./union-contract.ts";
import { unionsIn } from "./unions-in-database.ts";

const migrated = await openMigratedDatabase("union");
if (migrated !== null) unionContract("a union in PostgreSQL", unionsIn(migrated.database), 8);
