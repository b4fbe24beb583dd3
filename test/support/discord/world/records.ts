import type {
  APIApplicationCommandPermission,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIUser,
  ChannelType,
  Locale,
} from "discord-api-types/v10";
import type { Pings } from "./pings.ts";

/** What the server knows. The records are alive: they change as the server does, and tests read them. */
export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly data: APIUser;
  /** Whether the app is installed to this user. */
  hasInstalled: boolean;
  /** Whether the app may write to this user first. */
  acceptsMessages: boolean;
}

export interface FakeMember {
  readonly user: FakeUser;
  readonly roles: string[];
  readonly joinedAt: string;
}

/** What a server has set for a command under Server Settings, Integrations. */
export interface CommandOverride extends APIApplicationCommandPermission {
  readonly command: string;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly owner: FakeUser;
  readonly locale: Locale;
  readonly roles: APIRole[];
  readonly members: Map<string, FakeMember>;
  readonly channels: FakeChannel[];
  /** Whether the app is a member, with its bot. */
  hasBot: boolean;
  isAvailable: boolean;
  /** Where Discord tells who has joined; `null`: nowhere. */
  systemChannel: FakeChannel | null;
  /** Who may give which command where, as its managers have set it. */
  readonly commandOverrides: CommandOverride[];
}

export interface FakeThread {
  readonly owner: FakeUser;
  readonly autoArchiveMinutes: number;
  readonly members: Set<string>;
  isArchived: boolean;
  isLocked: boolean;
}

export interface FakeChannel {
  readonly id: string;
  readonly type: ChannelType;
  name: string;
  /** `null` in private. */
  readonly guild: FakeGuild | null;
  /** The channel that a thread belongs to. */
  readonly parent: FakeChannel | null;
  readonly thread: FakeThread | null;
  readonly overwrites: APIOverwrite[];
  readonly recipients: readonly FakeUser[];
  /** Everything ever posted, oldest first: deleted and ephemeral messages as well. */
  readonly everything: StoredMessage[];
  /** What everybody in the channel sees now, oldest first. */
  readonly messages: readonly StoredMessage[];
  /** Who was seen typing, and when, in milliseconds of the server's clock. */
  readonly typing: { readonly user: FakeUser; readonly at: number }[];
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: FakeChannel;
  readonly author: FakeUser;
  /** As it is now. */
  data: APIMessage;
  /** As it was, oldest first; the last is `data`. */
  readonly versions: APIMessage[];
  /** The only person who sees an ephemeral message. */
  readonly visibleTo: FakeUser | null;
  isDeleted: boolean;
  /** Whom it has ever pinged, when posted or when edited (Discord itself pings at most when posted). */
  pings: Pings;
  /** Whether it answers an interaction. */
  readonly isResponse: boolean;
}
