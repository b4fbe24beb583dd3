import { afterAll } from "vitest";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { openPglite } from "../../support/postgres/pglite-database.ts";
import { unionContract } from "./union-contract.ts";
import { unionsIn } from "./unions-in-database.ts";

const database = await openPglite(FAKE_MODEL.dimensions);
afterAll(() => database.close());

unionContract("a union in PGlite", unionsIn(database), 1);
