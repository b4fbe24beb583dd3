import { Socket } from "node:net";
import type pg from "pg";
import { APP_ROLE, SCHEMA } from "./schema.ts";

const CONNECT_TIMEOUT_MS = 10_000;
/** Nobody in between may forget the connection of a writer that waits for its embedder. */
const KEEP_ALIVE_MS = 30_000;

/** Of every connection to a server. */
export function clientSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: "verbatim",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  };
}

/**
 * What every connection works under: the role that sees one library's rows, and where pgvector lies. Compiling a plan takes longer than any of
 * ours runs; a filtered search goes on along the graph until it has enough.
 */
export const SESSION = `
SET ROLE ${APP_ROLE};
SELECT set_config('search_path', '${SCHEMA}, ' || coalesce((SELECT quote_ident(n.nspname) FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'), 'public'), false);
SET jit = off; SET hnsw.ef_search = 300; SET hnsw.iterative_scan = relaxed_order;
`;

/**
 * Sockets that can be cut off at once. A connection through a network that swallows everything ends of itself only when the
 * system gives up, after a quarter of an hour, and whoever waits for it until then waits in vain.
 */
export interface Sockets {
  /** Makes one, for the setting `stream` of a client. */
  make(): Socket;
  cut(): void;
  /** Once all is said, or half a second later. */
  cutOnce(said: Promise<unknown>): void;
}

const GOODBYE_MS = 500;

export function createSockets(): Sockets {
  const open = new Set<Socket>();
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    make() {
      const socket = new Socket();
      open.add(socket);
      socket.once("close", () => open.delete(socket));
      return socket;
    },
    cut,
    cutOnce(said) {
      const timer = setTimeout(cut, GOODBYE_MS).unref();
      said
        .catch(() => {})
        .finally(() => {
          clearTimeout(timer);
          cut();
        });
    },
  };
}
