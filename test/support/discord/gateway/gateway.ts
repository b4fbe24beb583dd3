import type { Server } from "node:http";
import { GatewayOpcodes } from "discord-api-types/v10";
import { type RawData, WebSocketServer } from "ws";
import type { Changes } from "../world/changes.ts";
import type { World } from "../world/world.ts";
import { createGatewayFaults, type GatewayFaults } from "./gateway-faults.ts";
import { createHandshake, type Identify, type Resume } from "./handshake.ts";
import type { Event } from "./intents.ts";
import { type Connection, closeConnection, dispatchTo, type Session } from "./session.ts";

/** One frame as it went over a connection. */
export interface Frame {
  readonly from: "client" | "server";
  readonly op: number;
  readonly event: string | undefined;
  readonly data: unknown;
  /** Milliseconds of the server's clock. */
  readonly at: number;
}

export interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  readonly changes: Changes;
  readonly token: string;
  readonly applicationId: string;
  /** Where clients that resume are sent. */
  readonly url: () => string;
  /** Privileged intents that are switched on for the application. */
  readonly privilegedIntents: number;
  /** The default lets no heartbeat happen in a test. */
  readonly heartbeatIntervalMs?: number | undefined;
}

/** The WebSocket side of the server. */
export interface Gateway {
  readonly faults: GatewayFaults;
  readonly frames: readonly Frame[];
  /** Sessions that could still be resumed. */
  readonly sessions: ReadonlyMap<string, Session>;
  /** How many clients are connected and identified. */
  connected(): number;
  dispatch(event: Event): void;
  /** Closes every connection with a code, as Discord does. */
  close(code: number, reason?: string): void;
  /** Kills every connection without a word (code 1006 at the client). */
  terminate(): void;
  /** Asks every client to connect anew (op 7). */
  askReconnect(): void;
  /** Tells every client that its session is over, or may be resumed (op 9). */
  invalidate(isResumable: boolean): void;
  /** Asks every client for a heartbeat (op 1). */
  askHeartbeat(): void;
  /** Resolves when every client has taken in all that was sent to it so far: it answers a heartbeat after that. */
  settled(): Promise<void>;
  stop(): void;
}

const QUIET_MS = 45_000;
const UNKNOWN_OPCODE = 4001;
const NOT_AUTHENTICATED = 4003;

export function createGateway(options: GatewayOptions): Gateway {
  const { server, world, changes, heartbeatIntervalMs = QUIET_MS } = options;
  const sockets = new WebSocketServer({ server });
  const connections = new Set<Connection>();
  const sessions = new Map<string, Session>();
  const frames: Frame[] = [];
  const faults = createGatewayFaults();
  const record = (from: Frame["from"], { op, t, d }: { op: number; t?: string; d?: unknown }) => {
    frames.push({ from, op, event: t, data: d, at: world.clock.now() });
    changes.notify();
  };

  const { identify, resume, tell } = createHandshake({ ...options, sessions, faults });

  const receive = (connection: Connection, raw: RawData) => {
    const { op, d } = JSON.parse(String(raw)) as { op: number; d: unknown };
    record("client", { op, d });
    if (op === GatewayOpcodes.Heartbeat) {
      if (!faults.stopsAcks) connection.send({ op: GatewayOpcodes.HeartbeatAck });
    } else if (op === GatewayOpcodes.Identify) identify(connection, d as Identify);
    else if (op === GatewayOpcodes.Resume) resume(connection, d as Resume);
    else if (connection.session === undefined) closeConnection(connection, NOT_AUTHENTICATED);
    else if (op === GatewayOpcodes.RequestGuildMembers)
      sendMembers(connection.session, d as MembersRequest, world);
    else if (op !== GatewayOpcodes.PresenceUpdate && op !== GatewayOpcodes.VoiceStateUpdate)
      closeConnection(connection, UNKNOWN_OPCODE);
  };

  sockets.on("connection", (socket) => {
    const connection: Connection = {
      socket,
      session: undefined,
      isClosedByServer: false,
      send(payload) {
        record("server", payload as { op: number });
        socket.send(JSON.stringify(payload));
      },
    };
    connections.add(connection);
    socket.on("message", (raw) => receive(connection, raw));
    socket.on("error", () => {});
    socket.on("close", (code) => {
      connections.delete(connection);
      const { session } = connection;
      if (session?.connection === connection) session.connection = undefined;
      const isOver = !connection.isClosedByServer && (code === 1000 || code === 1001);
      if (isOver && session !== undefined) sessions.delete(session.id);
      changes.notify();
    });
    connection.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatIntervalMs } });
  });

  const toAll = (payload: object) => {
    for (const connection of connections) connection.send(payload);
  };
  return {
    faults,
    frames,
    sessions,
    connected: () => [...connections].filter(({ session }) => session?.isReady).length,
    dispatch(event) {
      for (const session of sessions.values()) tell(session, event);
      changes.notify();
    },
    close(code, reason) {
      for (const connection of [...connections]) closeConnection(connection, code, reason);
    },
    terminate() {
      for (const connection of [...connections]) {
        connection.isClosedByServer = true;
        connection.socket.terminate();
      }
    },
    askReconnect: () => toAll({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidate(isResumable) {
      if (!isResumable) sessions.clear();
      toAll({ op: GatewayOpcodes.InvalidSession, d: isResumable });
    },
    askHeartbeat: () => toAll({ op: GatewayOpcodes.Heartbeat, d: null }),
    async settled() {
      const beats = () =>
        frames.filter(({ from, op }) => from === "client" && op === GatewayOpcodes.Heartbeat).length;
      const known = [...connections].filter(({ session }) => session?.isReady);
      const wanted = beats() + known.length;
      for (const connection of known) connection.send({ op: GatewayOpcodes.Heartbeat, d: null });
      await changes.until(() => (beats() >= wanted ? true : undefined), "a heartbeat of every client");
    },
    stop() {
      for (const { socket } of connections) socket.terminate();
      sockets.close();
    },
  };
}

interface MembersRequest {
  readonly guild_id: string;
  readonly nonce?: string;
}

function sendMembers(session: Session, { guild_id, nonce }: MembersRequest, world: World): void {
  const members = [...(world.guilds.get(guild_id)?.members.values() ?? [])];
  dispatchTo(session, "GUILD_MEMBERS_CHUNK", {
    guild_id,
    members: members.map(({ user, roles, joinedAt }) => ({ user: user.data, roles, joined_at: joinedAt })),
    chunk_index: 0,
    chunk_count: 1,
    ...(nonce === undefined ? {} : { nonce }),
  });
}
