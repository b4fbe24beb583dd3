import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { explainFileError } from "../find-files.ts";
import { type ReadHtml, readHtml } from "./html-article.ts";

parentPort?.on("message", (path: string) => parentPort?.postMessage(readFile(path)));

function readFile(path: string): ReadHtml {
  try {
    return readHtml(readFileSync(path));
  } catch (error) {
    const [reason, cure] = explainFileError(error);
    return { ok: false, reason, cure };
  }
}
