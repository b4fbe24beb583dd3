import { GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import type { Changes } from "../world/changes.ts";
import { guildCreateShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import type { GatewayFaults } from "./gateway-faults.ts";
import { type Event, refusedIntents, shardOf, toldOf } from "./intents.ts";
import { type Connection, closeConnection, dispatchTo, type Session } from "./session.ts";

export interface HandshakeOptions {
  readonly world: World;
  readonly changes: Changes;
  readonly sessions: Map<string, Session>;
  readonly faults: GatewayFaults;
  readonly token: string;
  readonly applicationId: string;
  readonly url: () => string;
  readonly privilegedIntents: number;
}

export interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

export interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

/** How a session begins, and is taken up again. */
export interface Handshake {
  identify(connection: Connection, identify: Identify): void;
  resume(connection: Connection, resume: Resume): void;
  /** Tells a session of an event, if it may know. */
  tell(session: Session, event: Event): void;
}

const AUTHENTICATION_FAILED = 4004;
const ALREADY_AUTHENTICATED = 4005;

export function createHandshake(options: HandshakeOptions): Handshake {
  const { world, changes, sessions, faults } = options;
  // Some client libraries send the token as in the HTTP header.
  const isToken = (token: string) => token.replace(/^Bot /u, "") === options.token;

  const tell: Handshake["tell"] = (session, event) => {
    if (!session.isReady) return;
    const data = toldOf(event, session.intents, session.shard);
    if (data !== undefined) dispatchTo(session, event.name, data);
  };

  const welcome = (session: Session): void => {
    const [shard, shards] = session.shard;
    const guilds = [...world.guilds.values()].filter(
      ({ id, hasBot }) => hasBot && shardOf(id, shards) === shard,
    );
    session.isReady = true;
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

  return {
    tell,
    identify(connection, { token, intents, shard = [0, 1] }) {
      const code =
        faults.closeAtIdentify ??
        (isToken(token) ? undefined : AUTHENTICATION_FAILED) ??
        refusedIntents(intents, options.privilegedIntents) ??
        (connection.session === undefined ? undefined : ALREADY_AUTHENTICATED);
      if (code !== undefined) return closeConnection(connection, code);
      const id = world.nextId();
      const session: Session = { id, intents, shard, seq: 0, sent: [], connection, isReady: false };
      connection.session = session;
      sessions.set(id, session);
      faults.readyGate.then(() => welcome(session));
    },
    resume(connection, { token, session_id: id, seq }) {
      if (faults.ignoresResumes) return;
      const session = sessions.get(id);
      if (session === undefined || !isToken(token) || seq > session.seq || faults.refusesResumes)
        return connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
      connection.session = session;
      session.connection = connection;
      for (const dispatch of session.sent.filter(({ s }) => s > seq)) connection.send(dispatch);
      dispatchTo(session, "RESUMED", {});
      changes.notify();
    },
  };
}
