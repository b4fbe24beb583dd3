import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { serverUrls } from "../src/database-address.ts";
import { UserError } from "../src/user-error.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const NONE = "/nowhere/.env";

test("without settings there are defaults, and an empty variable is none", () => {
  const expected = {
    dataFolder: resolve("data"),
    modelsFolder: undefined,
    database: undefined,
    cacheFolder: undefined,
    stateFolder: undefined,
    embeddingModel: undefined,
    threads: undefined,
    discordToken: undefined,
    discordApiUrl: undefined,
    readsMessages: false,
    logLevel: "info",
    fetchContact: undefined,
    fetchPolicy: { ports: new Set(), loopbackHosts: new Set() },
    watchFolders: [],
    areLinksFollowed: false,
    metricsAt: undefined,
    isColourWanted: true,
    areLinksShown: false,
    isTerminalDumb: false,
    pager: undefined,
    isDebug: false,
  };
  expect(readConfig({}, NONE)).toEqual(expected);
  expect(readConfig({ VERBATIM_DATA: " ", EMBEDDING_THREADS: "", NO_COLOR: "" }, NONE)).toEqual(expected);
});

test("the environment wins over the file", async () => {
  const file = join(await temporaryFolder(), ".env");
  writeFileSync(file, "VERBATIM_DATA=from-file\nEMBEDDING_THREADS=3 # cores\nDISCORD_TOKEN='secret'\n");
  expect(readConfig({ VERBATIM_DATA: "from-environment", NO_COLOR: "1" }, file)).toMatchObject({
    dataFolder: resolve("from-environment"),
    threads: 3,
    discordToken: "secret",
    isColourWanted: false,
  });
});

test.each(["0", "65", "two", "1.5", "-1"])("EMBEDDING_THREADS=%s is refused with what to do", (value) => {
  expect(() => readConfig({ EMBEDDING_THREADS: value }, NONE)).toThrow(UserError);
  expect(() => readConfig({ EMBEDDING_THREADS: value }, NONE)).toThrow(`from 1 to 64, got "${value}"`);
});

test("a token is never shown in a message", () => {
  expect(() => readConfig({ DISCORD_TOKEN: "se cret" }, NONE)).toThrow(/^(?!.*cret).*DISCORD_TOKEN/u);
});

test("a file that cannot be read is named", async () => {
  const file = join(await temporaryFolder(), ".env");
  mkdirSync(file);
  expect(() => readConfig({}, file)).toThrow(UserError);
});

test("the example names every variable that is read, each with a comment", () => {
  const example = readFileSync(".env.example", "utf8");
  const read = readFileSync("src/config.ts", "utf8").matchAll(/setting\("([A-Z_]+)"\)/gu);
  const names = [...read].map(([, name]) => name);
  expect(names).toHaveLength(18);
  for (const name of names) expect(example).toMatch(new RegExp(`^# .+\\n#${name}=`, "mu"));
});

test("DATABASE_URL is an address of PostgreSQL; messages name it without its password", () => {
  const database = (url: string) => readConfig({ DATABASE_URL: url }, NONE).database;
  const url = "postgres://ann:s%40cr%2Ft@db.example:5433/news?sslmode=verify-full";
  expect(database(url)).toEqual({ url, location: "db.example:5433/news" });
  expect(database("postgresql://db.example/news")?.location).toBe("db.example/news");
  expect(database("postgres://ann@[::1]:5432/news")?.location).toBe("[::1]:5432/news");
});

test("DATABASE_URL may name several servers; a replica stands beside it", () => {
  const several = "postgres://ann:s%40,t@a.example:5432,b.example,[::1]:5433/news?sslmode=verify-full";
  const replica = "postgres://reader@b.example/news";
  const { database } = readConfig({ DATABASE_URL: several, DATABASE_REPLICA_URL: replica }, NONE);
  expect(database).toEqual({
    url: several,
    location: "a.example:5432,b.example,[::1]:5433/news",
    replica: { url: replica, location: "b.example/news" },
  });
  expect(serverUrls(several)).toEqual([
    "postgres://ann:s%40,t@a.example:5432/news?sslmode=verify-full",
    "postgres://ann:s%40,t@b.example/news?sslmode=verify-full",
    "postgres://ann:s%40,t@[::1]:5433/news?sslmode=verify-full",
  ]);
  expect(() => readConfig({ DATABASE_REPLICA_URL: replica }, NONE)).toThrow(
    /Expected DATABASE_URL beside DATABASE_REPLICA_URL/u,
  );
  expect(() =>
    readConfig(
      { DATABASE_URL: several, DATABASE_REPLICA_URL: "postgres://ann:s3cr3t/t@b.example/news" },
      NONE,
    ),
  ).toThrow(/^(?!.*s3cr3t).*DATABASE_REPLICA_URL/u);
});

test.each([
  "postgres://ann:s3cr3t@a.example,,b.example/news",
  "postgres://ann:s3cr3t@a.example,b.example:x/news",
  "postgres://ann:s3cr3t/t@a.example,b.example/news",
  "mysql://db.example/news",
  "db.example/news",
  "postgres://db.example",
  "postgres://db.example/",
  "postgres://ann:s3cr3t/t@db.example/news",
  "postgres://ann:s3cr3t@home/t@db.example/news",
  "postgres://ann:s3cr3t#t@db.example/news",
  "postgres://ann:s3cr3t%@db.example/new%s",
])("DATABASE_URL=%s is refused, with what to write for the signs of a password, and never shown", (url) => {
  expect(() => readConfig({ DATABASE_URL: url }, NONE)).toThrow(UserError);
  expect(() => readConfig({ DATABASE_URL: url }, NONE)).toThrow(
    /^(?!.*s3cr3t).*DATABASE_URL.*%40 for @, %2F for \//u,
  );
});

test.each(["ftp://127.0.0.1", "somewhere", "127.0.0.1:80"])("DISCORD_API_URL %j is refused", (value) => {
  expect(() => readConfig({ DISCORD_API_URL: value }, NONE)).toThrow(/DISCORD_API_URL.*http/u);
});

test("DISCORD_API_URL loses its closing slash, LOG_LEVEL its capitals", () => {
  const { discordApiUrl, logLevel } = readConfig(
    { DISCORD_API_URL: "http://127.0.0.1:8080/api/", LOG_LEVEL: "WARN" },
    NONE,
  );
  expect([discordApiUrl, logLevel]).toEqual(["http://127.0.0.1:8080/api", "warn"]);
  expect(() => readConfig({ LOG_LEVEL: "loud" }, NONE)).toThrow(/LOG_LEVEL.*silent/u);
});

test("what may be fetched beyond the public web is set here alone", () => {
  const { fetchContact, fetchPolicy } = readConfig(
    {
      FETCH_CONTACT: "https://operator.example/bot",
      FETCH_PORTS: "8080, 8443",
      FETCH_LOOPBACK_HOSTS: "gazette.example:8081",
    },
    NONE,
  );
  expect(fetchContact).toBe("https://operator.example/bot");
  expect(fetchPolicy).toEqual({
    ports: new Set([8080, 8443]),
    loopbackHosts: new Set(["gazette.example:8081"]),
  });
});

test.each([
  ["FETCH_CONTACT", "operator.example"],
  ["FETCH_CONTACT", "https://operator.example/\r\nX-Evil: 1"],
  ["FETCH_PORTS", "0"],
  ["FETCH_PORTS", "80-90"],
  ["FETCH_LOOPBACK_HOSTS", "gazette.example"],
  ["FETCH_LOOPBACK_HOSTS", "*:80"],
])("%s=%s is refused with what to do", (name, value) => {
  expect(() => readConfig({ [name]: value }, NONE)).toThrow(`Expected ${name}`);
});

test("watched folders are parted by commas, may hold white space, and are absolute", () => {
  expect(readConfig({}, NONE).watchFolders).toEqual([]);
  const { watchFolders } = readConfig({ WATCH_FOLDERS: "my articles, /srv/news ,," }, NONE);
  expect(watchFolders).toEqual([resolve("my articles"), resolve("/srv/news")]);
});

test("the user's cache lies where the system's convention has it; without a home there is none", () => {
  const cache = (platform: NodeJS.Platform, environment: Record<string, string>) =>
    readConfig(environment, NONE, platform).cacheFolder;
  expect(cache("linux", { HOME: "/home/ann" })).toBe("/home/ann/.cache");
  expect(cache("linux", { HOME: "/home/ann", XDG_CACHE_HOME: "/var/ann" })).toBe("/var/ann");
  expect(cache("linux", { HOME: "/home/ann", XDG_CACHE_HOME: "relative" })).toBe("/home/ann/.cache");
  expect(cache("darwin", { HOME: "/Users/ann", XDG_CACHE_HOME: "/var/ann" })).toBe(
    "/Users/ann/Library/Caches",
  );
  expect(cache("win32", { HOME: "/home/ann", LOCALAPPDATA: "/local" })).toBe("/local");
  for (const platform of ["linux", "darwin", "win32"] as const) {
    expect(cache(platform, {})).toBeUndefined();
    expect(cache(platform, { HOME: "", LOCALAPPDATA: "" })).toBeUndefined();
  }
});

test("the folder of the models can be named, and links can be followed", () => {
  expect(readConfig({ VERBATIM_MODELS: "models" }, NONE).modelsFolder).toBe(resolve("models"));
  expect(readConfig({ WATCH_FOLLOW_LINKS: "Yes" }, NONE).areLinksFollowed).toBe(true);
  expect(readConfig({ WATCH_FOLLOW_LINKS: "off" }, NONE).areLinksFollowed).toBe(false);
  expect(() => readConfig({ WATCH_FOLLOW_LINKS: "maybe" }, NONE)).toThrow(
    'Expected WATCH_FOLLOW_LINKS to be yes or no, got "maybe"',
  );
});

test.each([
  ["127.0.0.1:9464", { host: "127.0.0.1", port: 9464 }],
  ["[::1]:9464", { host: "::1", port: 9464 }],
  ["metrics.example:80", { host: "metrics.example", port: 80 }],
  ["9464", { host: "127.0.0.1", port: 9464 }],
])("metrics are served at %s", (value, at) => {
  expect(readConfig({ VERBATIM_METRICS: value }, NONE).metricsAt).toEqual(at);
});

test.each(["yes", "127.0.0.1", "127.0.0.1:99999", "http://127.0.0.1:9464", ":9464"])(
  "metrics cannot be served at %s",
  (value) => {
    const read = () => readConfig({ VERBATIM_METRICS: value }, NONE);
    expect(read).toThrow(UserError);
    expect(read).toThrow(
      `Expected VERBATIM_METRICS to be a host and a port, such as 127.0.0.1:9464, got "${value}".`,
    );
  },
);

test.each<[string, Record<string, string>, boolean]>([
  ["one that says so", { TERM: "xterm-256color" }, true],
  ["Windows Terminal", { WT_SESSION: "1" }, true],
  ["none", {}, false],
  ["a dumb one", { TERM: "dumb" }, false],
  ["the Linux console", { TERM: "linux" }, false],
  ["an old VTE", { TERM: "xterm-256color", VTE_VERSION: "4205" }, false],
  ["a newer VTE", { TERM: "xterm-256color", VTE_VERSION: "7600" }, true],
  ["what calls itself xterm alone", { TERM: "xterm" }, false],
  ["what is told to", { TERM: "dumb", FORCE_HYPERLINK: "1" }, true],
  ["what is told not to", { TERM: "xterm-256color", FORCE_HYPERLINK: "0" }, false],
])("whether links are shown on a terminal: %s", (_, environment, shown) => {
  expect(readConfig(environment, NONE).areLinksShown).toBe(shown);
});
