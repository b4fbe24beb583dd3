import { parentPort } from "node:worker_threads";
import type { DocumentFile, WebPage } from "./document.ts";
import { readDocument } from "./read-document.ts";

parentPort?.on("message", async (document: DocumentFile | WebPage) => {
  parentPort?.postMessage("begun");
  parentPort?.postMessage(await readDocument(document));
});
