import { openSqliteArchive } from "../../src/archive/sqlite/sqlite-archive.ts";
import { EXACT } from "../archive/sqlite/open.ts";
import { FAKE_MODEL } from "../support/fake-embed.ts";
import { movesBetween } from "./move-suite.ts";

const open = async (folder: string) => openSqliteArchive({ folder, model: FAKE_MODEL, vectorIndex: EXACT });

movesBetween("from files to files", open, open, 60);
