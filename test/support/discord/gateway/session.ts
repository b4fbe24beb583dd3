import type { WebSocket } from "ws";

/** What the server remembers of a client, so that a broken connection can be taken up again. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Number of the last dispatch. */
  seq: number;
  /** Every dispatch since the beginning. */
  readonly sent: Dispatch[];
  /** Absent while the client is away; what happens meanwhile is kept for its return. */
  connection: Connection | undefined;
  /** Dispatches begin with READY. */
  isReady: boolean;
}

export interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One WebSocket. `ws` shows the same code whoever closed it, so the server remembers when it was itself. */
export interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
  isClosedByServer: boolean;
  readonly send: (payload: object) => void;
}

/** Numbers an event, keeps it, and sends it when the client is there. */
export function dispatchTo(session: Session, event: string, data: unknown): void {
  session.seq++;
  // A copy: what is sent again after a pause is what was true then.
  const dispatch: Dispatch = { op: 0, s: session.seq, t: event, d: JSON.parse(JSON.stringify(data)) };
  session.sent.push(dispatch);
  session.connection?.send(dispatch);
}

export function closeConnection(connection: Connection, code: number, reason = ""): void {
  connection.isClosedByServer = true;
  connection.socket.close(code, reason);
}
