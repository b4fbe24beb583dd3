import { createServer, type Server, type ServerResponse } from "node:http";
import { UserError } from "../../user-error.ts";
import type { Measures } from "./measures.ts";

/** Where they are served. */
export interface ListenAt {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface ServeMeasuresOptions {
  readonly at: ListenAt;
  readonly measures: Pick<Measures, "text" | "contentType">;
  /** What must be ready before questions can be answered, each by its name; rejects, or resolves to why it is not. */
  readonly ready: Readonly<Record<string, () => Promise<string | null>>>;
  readonly onFault: (error: unknown) => void;
}

export interface ServedMeasures {
  readonly port: number;
  close(): Promise<void>;
}

/** No scrape takes so long. */
const TIMEOUT_MS = 10_000;

/**
 * Serves `/healthz` (the process answers), `/readyz` (questions can be answered) and `/metrics`. Rejects with a `UserError` where the
 * address cannot be had.
 */
export async function serveMeasures({
  at,
  measures,
  ready,
  onFault,
}: ServeMeasuresOptions): Promise<ServedMeasures> {
  const server = createServer(
    { requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS },
    (request, response) => {
      const { method = "", url = "" } = request;
      const answer = async (): Promise<void> => {
        if (method !== "GET" && method !== "HEAD")
          return send(response, 405, "Only GET and HEAD are answered.\n");
        const [path] = url.split("?");
        if (path === "/healthz") return send(response, 200, "ok\n");
        if (path === "/metrics") return send(response, 200, await measures.text(), measures.contentType);
        if (path !== "/readyz") return send(response, 404, "There are /healthz, /readyz and /metrics.\n");
        const states = await statesOf(ready);
        const isReady = Object.values(states).every((state) => state === "ready");
        send(response, isReady ? 200 : 503, `${JSON.stringify(states)}\n`, "application/json");
      };
      answer().catch((error: unknown) => {
        onFault(error);
        if (!response.headersSent) send(response, 500, "The numbers cannot be told; the log says why.\n");
      });
    },
  );
  await listen(server, at);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : at.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

async function statesOf(ready: ServeMeasuresOptions["ready"]): Promise<Record<string, string>> {
  const states = Object.entries(ready).map(async ([name, look]) => {
    // What is wrong may name paths: the log and `doctor` say it.
    const state = await look().catch(() => "cannot be used");
    return [name, state ?? "ready"] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}

function listen(server: Server, { host, port }: ListenAt): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const reason = new Map([
    ["EADDRINUSE", "another program listens there"],
    ["EACCES", "this user may not listen there"],
    ["EADDRNOTAVAIL", "this machine does not have that address"],
    ["ENOTFOUND", "there is no such host"],
  ]).get(error.code ?? "");
  if (reason === undefined) return error;
  return new UserError(
    `VERBATIM_METRICS: expected a free address, got ${host}:${port}: ${reason}. Name another, or leave it empty.`,
    { cause: error },
  );
}
