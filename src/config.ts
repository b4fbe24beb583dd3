import { readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import dotenv from "dotenv";
import type { AddressPolicy } from "./ingest/fetch/web-address.ts";
import { type DatabaseAddress, databaseFrom } from "./database-address.ts";
import { parsedUrl } from "./parsed-url.ts";
import { UserError } from "./user-error.ts";

/** What the environment and `.env` set; `.env.example` describes each variable. */
export interface Config {
  /** Holds the archive; absolute. */
  readonly dataFolder: string;
  /** Holds the models, because somebody said so; absolute. */
  readonly modelsFolder: string | undefined;
  /** Holds all articles and records in the place of the data folder's files. */
  readonly database: DatabaseAddress | undefined;
  /** Where programs keep for this user what they can make again; absolute; `undefined` where the user has no home. */
  readonly cacheFolder: string | undefined;
  /** Where programs keep for this user what is to outlast them; absolute; `undefined` where the user has no home. */
  readonly stateFolder: string | undefined;
  /** As `describeModel` reads it; `undefined` for the embedded model. */
  readonly embeddingModel: string | undefined;
  /** Worker threads for embedding, from 1; `undefined` for as many as suit the machine. */
  readonly threads: number | undefined;
  readonly discordToken: string | undefined;
  /** Base of Discord's API, without version and closing slash; `undefined` for Discord itself. */
  readonly discordApiUrl: string | undefined;
  /** Whether the bot reads messages that do not mention it, in threads of its own: needs a privileged intent. */
  readonly readsMessages: boolean;
  readonly logLevel: LogLevel;
  /** Where operators of sites find who fetches their pages; an http or https address. */
  readonly fetchContact: string | undefined;
  /** What pages may be fetched from beyond the public web. */
  readonly fetchPolicy: AddressPolicy;
  /** Files and folders that the bot keeps the shared library up with; absolute. */
  readonly watchFolders: readonly string[];
  /** Whether links inside of them that lead out of them are followed. */
  readonly areLinksFollowed: boolean;
  /** Where the bot serves its health and its numbers; `undefined`: nowhere. */
  readonly metricsAt: { readonly host: string; readonly port: number } | undefined;
  readonly isColourWanted: boolean;
  /** Whether the terminal, where there is one, takes links (OSC 8), or passes over them. */
  readonly areLinksShown: boolean;
  /** Whether the terminal cannot go back to what it has written. */
  readonly isTerminalDumb: boolean;
  /** What shows long lists page by page, with its options; `undefined` where nobody said, `null` for nothing. */
  readonly pager: string | null | undefined;
  /** Whether unexpected errors are shown with their stack. */
  readonly isDebug: boolean;
}

const MOST_THREADS = 64;
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Reads `.env` of the working directory and the environment, which wins over it. An empty variable counts as unset.
 * Throws a `UserError` for a value that cannot be used.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  envFile = resolve(".env"),
  platform: NodeJS.Platform = process.platform,
): Config {
  const fromFile = dotenv.parse(readEnvFile(envFile));
  const setting = (name: string): string | undefined => {
    const value = (environment[name] ?? fromFile[name])?.trim();
    return value === "" ? undefined : value;
  };
  return {
    dataFolder: resolve(setting("VERBATIM_DATA") ?? "data"),
    modelsFolder: resolvedIf(setting("VERBATIM_MODELS")),
    database: databaseOf(setting("DATABASE_URL"), setting("DATABASE_REPLICA_URL")),
    cacheFolder: userFolder("cache", environment, platform),
    stateFolder: userFolder("state", environment, platform),
    embeddingModel: setting("EMBEDDING_MODEL"),
    threads: threadsFrom(setting("EMBEDDING_THREADS")),
    discordToken: tokenFrom(setting("DISCORD_TOKEN")),
    discordApiUrl: apiUrlFrom(setting("DISCORD_API_URL")),
    readsMessages: switchFrom("DISCORD_MESSAGE_CONTENT", setting("DISCORD_MESSAGE_CONTENT")),
    logLevel: logLevelFrom(setting("LOG_LEVEL")),
    fetchContact: contactFrom(setting("FETCH_CONTACT")),
    fetchPolicy: {
      ports: new Set(listFrom(setting("FETCH_PORTS")).map(portFrom)),
      loopbackHosts: new Set(listFrom(setting("FETCH_LOOPBACK_HOSTS")).map(hostFrom)),
    },
    watchFolders: foldersFrom(setting("WATCH_FOLDERS")),
    areLinksFollowed: switchFrom("WATCH_FOLLOW_LINKS", setting("WATCH_FOLLOW_LINKS")),
    metricsAt: addressFrom("VERBATIM_METRICS", setting("VERBATIM_METRICS")),
    isColourWanted: setting("NO_COLOR") === undefined,
    areLinksShown: areLinksShown(environment),
    isTerminalDumb: environment.TERM === "dumb",
    pager: pagerFrom(environment),
    isDebug: setting("DEBUG") !== undefined,
  };
}

function readEnvFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new UserError(
      `Expected ${path} to be a readable file, got: ${message}. Make it readable or remove it.`,
    );
  }
}

function resolvedIf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

/**
 * Where each system keeps what can be made again, and what programs remember: a variable, which counts only when it is absolute
 * (https://specifications.freedesktop.org/basedir-spec), or else a folder in the home; under Windows %LOCALAPPDATA%.
 */
const USER_FOLDERS = {
  cache: { variable: "XDG_CACHE_HOME", home: [".cache"], mac: ["Library", "Caches"] },
  state: { variable: "XDG_STATE_HOME", home: [".local", "state"], mac: ["Library", "Application Support"] },
} as const;

/** The user's own folder of that kind; `undefined` where the environment names none, as for some services. */
function userFolder(
  kind: keyof typeof USER_FOLDERS,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const folder = (name: string): string | undefined => {
    const value = environment[name] ?? "";
    return isAbsolute(value) ? value : undefined;
  };
  const { variable, home: below, mac } = USER_FOLDERS[kind];
  if (platform === "win32") return folder("LOCALAPPDATA");
  const home = folder("HOME");
  const own = (parts: readonly string[]) => (home === undefined ? undefined : join(home, ...parts));
  return platform === "darwin" ? own(mac) : (folder(variable) ?? own(below));
}

/**
 * Terminals pass over what they do not know, but for these (as GCC has found out: `auto_enable_urls`): the Linux console, those that say they
 * are dumb, old ones of the VTE family, and what calls itself xterm and nothing more. FORCE_HYPERLINK=1 or 0 says it for sure.
 */
function areLinksShown(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_HYPERLINK, TERM = "", COLORTERM = "", VTE_VERSION, WT_SESSION } = environment;
  if (FORCE_HYPERLINK !== undefined && FORCE_HYPERLINK !== "") return FORCE_HYPERLINK !== "0";
  if (WT_SESSION !== undefined) return true;
  if (TERM === "" || TERM === "dumb" || TERM === "linux") return false;
  if (VTE_VERSION !== undefined && Number(VTE_VERSION) < FIRST_VTE_WITH_LINKS) return false;
  return TERM !== "xterm" || COLORTERM !== "";
}

const FIRST_VTE_WITH_LINKS = 5_000;

/** As other programs have it; empty or `cat`: none. */
function pagerFrom({ PAGER }: Readonly<Record<string, string | undefined>>): string | null | undefined {
  const pager = PAGER?.trim();
  return pager === "" || pager === "cat" ? null : pager;
}

function switchFrom(name: string, value = "no"): boolean {
  if (/^(?:1|yes|true|on)$/iu.test(value)) return true;
  if (/^(?:0|no|false|off)$/iu.test(value)) return false;
  throw new UserError(`Expected ${name} to be yes or no, got "${value}". Correct it, or leave it empty.`);
}

function threadsFrom(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new UserError(
    `Expected EMBEDDING_THREADS to be a whole number from 1 to ${MOST_THREADS}, got "${value}". ` +
      "Correct it in .env or the environment, or leave it empty.",
  );
}

/** The value itself is never shown: it is a password. */
function tokenFrom(value: string | undefined): string | undefined {
  if (value === undefined || !/\s/u.test(value)) return value;
  throw new UserError(
    "Expected DISCORD_TOKEN to be one word, got a value with white space in it. " +
      "Copy the token again from the Discord developer portal, or leave it empty.",
  );
}

function databaseOf(value: string | undefined, replica: string | undefined): Config["database"] {
  if (value === undefined) {
    if (replica === undefined) return undefined;
    throw new UserError(
      "Expected DATABASE_URL beside DATABASE_REPLICA_URL, got nothing: a replica is only read. Name the server that takes writes, or leave both empty.",
    );
  }
  const database = databaseFrom(value, "DATABASE_URL");
  return replica === undefined
    ? database
    : { ...database, replica: databaseFrom(replica, "DATABASE_REPLICA_URL") };
}

function apiUrlFrom(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = parsedUrl(value);
  if (url?.protocol === "http:" || url?.protocol === "https:") return value.replace(/\/+$/u, "");
  throw new UserError(
    `Expected DISCORD_API_URL to be an http or https address, got "${value}". Correct it, or leave it empty for Discord itself.`,
  );
}

function logLevelFrom(value = "info"): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value.toLowerCase());
  if (level !== undefined) return level;
  throw new UserError(`Expected LOG_LEVEL to be one of ${LOG_LEVELS.join(", ")}, got "${value}".`);
}

function contactFrom(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^https?:\/\/[\u0021-\u007e]{1,200}$/u.test(value) && !/[()]/u.test(value) && parsedUrl(value) !== null)
    return value;
  throw new UserError(
    `Expected FETCH_CONTACT to be an http or https address of at most 200 characters, got "${value}". ` +
      "Correct it, or leave it empty.",
  );
}

function listFrom(value = ""): string[] {
  return value.split(/[\s,]+/u).filter((part) => part !== "");
}

/** Their names may hold white space. */
function foldersFrom(value = ""): string[] {
  const named = value.split(",").map((part) => part.trim());
  return named.filter((part) => part !== "").map((part) => resolve(part));
}

function portFrom(value: string): number {
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError(`Expected FETCH_PORTS to be ports from 1 to 65535, parted by commas, got "${value}".`);
}

/** A host and a port, as "127.0.0.1:9464" or "[::1]:9464"; a port alone is of this machine. */
function addressFrom(name: string, value: string | undefined): Config["metricsAt"] {
  if (value === undefined) return undefined;
  const [, host = "", port = ""] = /^(?:(\[[0-9a-f:.]+\]|[a-z0-9.-]+):)?(\d{1,5})$/iu.exec(value) ?? [];
  if (port !== "" && Number(port) <= 65_535)
    return { host: host === "" ? "127.0.0.1" : host.replace(/^\[|\]$/gu, ""), port: Number(port) };
  throw new UserError(
    `Expected ${name} to be a host and a port, such as 127.0.0.1:9464, got "${value}". Correct it, or leave it empty.`,
  );
}

function hostFrom(value: string): string {
  if (/^[a-z0-9.-]+:\d{1,5}$/u.test(value)) return value;
  throw new UserError(
    `Expected FETCH_LOOPBACK_HOSTS to be names with ports in small letters, such as news.example:8080, got "${value}".`,
  );
}
