import type { Server } from "node:http";
import { GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { type RawData, WebSocketServer } from "ws";
import type { Changes } from "../world/changes.ts";
import { guildCreateShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import { createGatewayFaults, type GatewayFaults } from "./gateway-faults.ts";
import { type Event, refusedIntents, shardOf, toldOf } from "./intents.ts";
import { type Connection, dispatchTo, type Session } from "./session.ts";

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
  stop(): void;
}

const QUIET_MS = 45_000;
const UNKNOWN_OPCODE = 4001;
const NOT_AUTHENTICATED = 4003;
const AUTHENTICATION_FAILED = 4004;
const ALREADY_AUTHENTICATED = 4005;

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

  const closeOne = (connection: Connection, code: number, reason = "") => {
    connection.isClosedByServer = true;
    connection.socket.close(code, reason);
  };

  const identify = (connection: Connection, d: Identify) => {
    const code =
      faults.closeAtIdentify ??
      (d.token.replace(/^Bot /u, "") === options.token ? undefined : AUTHENTICATION_FAILED) ??
      refusedIntents(d.intents, options.privilegedIntents);
    if (code !== undefined) return closeOne(connection, code);
    if (connection.session !== undefined) return closeOne(connection, ALREADY_AUTHENTICATED);
    const session: Session = {
      id: world.nextId(),
      intents: d.intents,
      shard: d.shard ?? [0, 1],
      seq: 0,
      sent: [],
      connection,
      isReady: false,
    };
    connection.session = session;
    sessions.set(session.id, session);
    faults.readyGate.then(() => welcome(session));
  };

  const welcome = (session: Session) => {
    session.isReady = true;
    const guilds = [...world.guilds.values()].filter(
      ({ id, hasBot }) => hasBot && shardOf(id, session.shard[1]) === session.shard[0],
    );
    dispatchTo(session, "READY", {
      v: 10,
      user: world.bot.data,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: session.shard,
      application: { id: options.applicationId, flags: 0 },
    });
    for (const guild of guilds.filter(({ isAvailable }) => isAvailable))
      tell(session, {
        name: "GUILD_CREATE",
        intents: GatewayIntentBits.Guilds,
        guildId: guild.id,
        data: guildCreateShape(guild, world.bot.id),
      });
    changes.notify();
  };

  const tell = (session: Session, event: Event) => {
    if (!session.isReady) return;
    const data = toldOf(event, session.intents, session.shard);
    if (data !== undefined) dispatchTo(session, event.name, data);
  };

  const resume = (connection: Connection, d: Resume) => {
    if (faults.ignoresResumes) return;
    const session = sessions.get(d.session_id);
    const isKnown =
      session !== undefined && d.token.replace(/^Bot /u, "") === options.token && d.seq <= session.seq;
    if (!isKnown || faults.refusesResumes)
      return connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
    connection.session = session;
    session.connection = connection;
    for (const dispatch of session.sent.filter(({ s }) => s > d.seq)) connection.send(dispatch);
    dispatchTo(session, "RESUMED", {});
    changes.notify();
  };

  const receive = (connection: Connection, raw: RawData) => {
    const { op, d } = JSON.parse(String(raw)) as { op: number; d: unknown };
    record("client", { op, d });
    if (op === GatewayOpcodes.Heartbeat) {
      if (!faults.stopsAcks) connection.send({ op: GatewayOpcodes.HeartbeatAck });
    } else if (op === GatewayOpcodes.Identify) identify(connection, d as Identify);
    else if (op === GatewayOpcodes.Resume) resume(connection, d as Resume);
    else if (connection.session === undefined) closeOne(connection, NOT_AUTHENTICATED);
    else if (op === GatewayOpcodes.RequestGuildMembers)
      sendMembers(connection.session, d as MembersRequest, world);
    else if (op !== GatewayOpcodes.PresenceUpdate && op !== GatewayOpcodes.VoiceStateUpdate)
      closeOne(connection, UNKNOWN_OPCODE);
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
      for (const connection of [...connections]) closeOne(connection, code, reason);
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
    stop() {
      for (const { socket } of connections) socket.terminate();
      sockets.close();
    },
  };
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
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
