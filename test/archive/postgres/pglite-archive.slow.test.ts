import { afterAll } from "vitest";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { openPglite } from "../../support/postgres/pglite-database.ts";
import { archiveContract } from "../archive-contract.ts";
import { correctionsContract } from "../corrections-contract.ts";
import { provenanceContract } from "../provenance-contract.ts";
import { quotesContract } from "../quotes-contract.ts";

const database = await openPglite(FAKE_MODEL.dimensions);
afterAll(() => database.close());
const open = async (folder: string) => openPostgresArchive({ database, library: folder, model: FAKE_MODEL });

archiveContract("PGlite archive", open);
quotesContract("PGlite archive", open);
provenanceContract("PGlite archive", open);
correctionsContract("PGlite archive", open);
