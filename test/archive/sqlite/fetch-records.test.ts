import { join } from "node:path";
import { openFetchRecords } from "../../../src/archive/sqlite/fetch-records-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { fetchRecordsContract } from "../fetch-records-contract.ts";

fetchRecordsContract("files", async (library) => openFetchRecords(join(await temporaryFolder(), library)));
