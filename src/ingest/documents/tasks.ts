import type { parsePiece, thinnedPiece } from "../json-lines.ts";
import type { keysOfTextFile, readTextFile } from "../text-file.ts";
import type { readOpml } from "../web/opml.ts";
import type { feedsNamed, readFeed } from "../web/read-feed.ts";
import type { readDocument } from "./read-document.ts";
import { threadTask } from "./thread-task.ts";

// What threads read. The modules are loaded there alone, so that a process which reads nothing starts sooner.

export const READ_DOCUMENT = threadTask<typeof readDocument>(at("./read-document.js"), "readDocument");
export const READ_TEXT_FILE = threadTask<typeof readTextFile>(at("../text-file.js"), "readTextFile");
export const KEYS_OF_TEXT_FILE = threadTask<typeof keysOfTextFile>(at("../text-file.js"), "keysOfTextFile");
export const PARSE_PIECE = threadTask<typeof parsePiece>(at("../json-lines.js"), "parsePiece");
export const THIN_PIECE = threadTask<typeof thinnedPiece>(at("../json-lines.js"), "thinnedPiece");
export const READ_FEED = threadTask<typeof readFeed>(at("../web/read-feed.js"), "readFeed");
export const READ_OPML = threadTask<typeof readOpml>(at("../web/opml.js"), "readOpml");
export const FEEDS_NAMED = threadTask<typeof feedsNamed>(at("../web/read-feed.js"), "feedsNamed");

function at(module: string): URL {
  return new URL(module, import.meta.url);
}
