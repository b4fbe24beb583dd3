import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { AddressPolicy } from "../../../src/ingest/fetch/web-address.ts";

/** What a host answers to a request; nothing of it is sent by the server itself. */
export type SiteAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers by path with query, or by path; `*` answers everything else. */
export type SitePages = Record<string, SiteAnswer>;

export interface SiteRequest {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly at: number;
}

/** A real HTTP server on loopback that stands for several hosts of the web. */
export interface Site {
  readonly port: number;
  /** Lets a fetcher reach the hosts. */
  readonly policy: AddressPolicy;
  readonly requests: SiteRequest[];
  /** Connections that were made, whether anything was asked or not. */
  connections(): number;
  url(host: string, path?: string): string;
  /** `host/path` of the requests so far, those for robots.txt left out. */
  asked(): string[];
  /** May be changed while it runs. */
  readonly hosts: Record<string, SitePages>;
}

/** Serves until the test ends. A host without `/robots.txt` has none. */
export async function openSite(hosts: Record<string, SitePages>): Promise<Site> {
  const requests: SiteRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/u, "");
    const path = request.url ?? "/";
    requests.push({ host, path, headers: request.headers, at: Date.now() });
    const pages = hosts[host];
    const answer = pages?.[path] ?? pages?.[path.replace(/\?.*$/u, "")] ?? pages?.["*"];
    if (answer !== undefined && (path !== "/robots.txt" || pages?.[path] !== undefined))
      answer(request, response);
    else response.writeHead(404, { "content-type": "text/html" }).end("<p>Not here.</p>");
  });
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hosts,
    requests,
    connections: () => connections,
    policy: {
      ports: new Set(),
      loopbackHosts: new Set(Object.keys(hosts).map((host) => `${host}:${port}`)),
    },
    url: (host, path = "/") => `http://${host}:${port}${path}`,
    asked: () =>
      requests.filter(({ path }) => path !== "/robots.txt").map(({ host, path }) => `${host}${path}`),
  };
}
