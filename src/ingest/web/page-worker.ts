import { parentPort } from "node:worker_threads";
import { articleOfPage, type WebPage } from "./web-article.ts";

parentPort?.on("message", (page: WebPage) => parentPort?.postMessage(articleOfPage(page)));
