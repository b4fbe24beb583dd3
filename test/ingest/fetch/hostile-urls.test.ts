import { createServer as createHttpServer } from "node:http";
import { createServer, type Server } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { sendRequest } from "../../../src/ingest/fetch/send-request.ts";
import { openSite } from "../../support/site/site.ts";
import { redirect } from "../../support/site/site-answers.ts";
import { testFetcher } from "./test-fetcher.ts";

/** Listens on loopback of both families and counts who connects. */
async function openTrap(): Promise<{ readonly port: number; readonly caught: () => number }> {
  let caught = 0;
  const listen = async (host: string, port: number): Promise<Server> => {
    const server = createServer((socket) => {
      caught += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve, reject) => {
      server.on("error", reject);
      server.listen(port, host, resolve);
    });
    onTestFinished(() => void server.close());
    return server;
  };
  const first = await listen("127.0.0.1", 0);
  const { port } = first.address() as { port: number };
  await listen("::1", port).catch(() => null); // a machine without IPv6
  return { port, caught: () => caught };
}

/** What names lead to; they end in the reserved `.example`. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "loop.example": ["127.0.0.1"],
  "loop6.example": ["::1"],
  "private.example": ["10.1.2.3"],
  "metadata.example": ["169.254.169.254"],
  "mixed.example": ["93.184.216.34", "127.0.0.1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "nat64.example": ["64:ff9b::7f00:1"],
  "zero.example": ["0.0.0.0"],
  "ula.example": ["fd00::1"],
  "cgnat.example": ["100.64.0.1"],
  "broken.example": ["not an address"],
};

const resolve = async (host: string) => {
  const addresses = NAMES[host];
  if (addresses === undefined) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
  return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};

/** `PORT` becomes the port that is listened on. */
const HOSTILE: readonly (readonly [url: string, reason: RegExp])[] = [
  // Other schemes
  ["file:///etc/passwd", /begins with http/],
  ["ftp://127.0.0.1:PORT/", /begins with http/],
  ["gopher://127.0.0.1:PORT/_GET", /begins with http/],
  ["javascript:alert(1)", /begins with http/],
  ["data:text/html,<p>hello", /begins with http/],
  ["blob:http://127.0.0.1:PORT/1", /begins with http/],
  ["ws://127.0.0.1:PORT/", /begins with http/],
  ["view-source:http://127.0.0.1:PORT/", /begins with http/],
  // No address at all
  ["", /no address/],
  ["//127.0.0.1:PORT/", /no address/],
  ["http://", /no address/],
  ["http:///etc/passwd:PORT", /no name of the public internet|no address/],
  ["http://[::1", /no address/],
  ["http://127.0.0.1:99999/", /no address/],
  ["http://127.0.0.1\t:PORT/", /white space/],
  ["http://exa mple.example/", /white space/],
  ["http://loop.example:PORT/\r\nHost: a", /white space/],
  [`http://loop.example:PORT/${"a".repeat(3_000)}`, /too long/],
  // Credentials
  ["http://user:secret@loop.example:PORT/", /user name or password/],
  ["http://news.example@127.0.0.1:PORT/", /user name or password/],
  ["http://:@127.0.0.1:PORT/", /loopback/],
  // Loopback, in all its spellings
  ["http://127.0.0.1:PORT/", /loopback/],
  ["http://127.1:PORT/", /loopback/],
  ["http://127.0.1:PORT/", /loopback/],
  ["http://127.255.255.254:PORT/", /loopback/],
  ["http://2130706433:PORT/", /loopback/],
  ["http://0x7f000001:PORT/", /loopback/],
  ["http://0x7f.0.0.1:PORT/", /loopback/],
  ["http://0177.0.0.1:PORT/", /loopback/],
  ["http://017700000001:PORT/", /loopback/],
  ["http://127.0.0.1.:PORT/", /loopback/],
  ["http://①②⑦.⓪.⓪.①:PORT/", /loopback/],
  ["http://127。0。0。1:PORT/", /loopback/],
  ["http://%31%32%37.0.0.1:PORT/", /loopback/],
  ["http:\\\\127.0.0.1:PORT\\", /loopback/],
  ["http:127.0.0.1:PORT/", /loopback/],
  ["http://[::1]:PORT/", /loopback/],
  ["http://[0:0:0:0:0:0:0:1]:PORT/", /loopback/],
  ["http://[::ffff:127.0.0.1]:PORT/", /loopback/],
  ["http://[::ffff:7f00:1]:PORT/", /loopback/],
  ["http://[::127.0.0.1]:PORT/", /reserved/],
  ["http://[64:ff9b::127.0.0.1]:PORT/", /loopback/],
  ["http://[64:ff9b:1::127.0.0.1]:PORT/", /reserved/],
  ["http://[::ffff:0:127.0.0.1]:PORT/", /translated/],
  ["http://[2002:7f00:1::]:PORT/", /6to4/],
  ["http://[2001:0:53aa:64c:0:0:80ff:fffe]:PORT/", /Teredo/],
  // This network
  ["http://0.0.0.0:PORT/", /unspecified/],
  ["http://0:PORT/", /unspecified/],
  ["http://[::]:PORT/", /unspecified/],
  ["http://10.0.0.1:PORT/", /private/],
  ["http://172.16.0.1:PORT/", /private/],
  ["http://192.168.1.1:PORT/", /private/],
  ["http://3232235777:PORT/", /private/],
  ["http://100.64.0.1:PORT/", /carrier/],
  ["http://169.254.169.254/latest/meta-data/", /link-local/],
  ["http://[fe80::1]:PORT/", /link-local/],
  ["http://[fe80::1%25lo]:PORT/", /no address/],
  ["http://[fd12:3456::1]:PORT/", /private/],
  ["http://[fec0::1]:PORT/", /private/],
  ["http://[::ffff:10.0.0.1]:PORT/", /private/],
  // What is nobody's
  ["http://224.0.0.1:PORT/", /multicast/],
  ["http://[ff02::1]:PORT/", /multicast/],
  ["http://255.255.255.255:PORT/", /broadcast/],
  ["http://240.0.0.1:PORT/", /reserved/],
  ["http://192.0.2.1:PORT/", /reserved/],
  ["http://198.18.0.1:PORT/", /reserved/],
  ["http://[2001:db8::1]:PORT/", /reserved/],
  ["http://[100::1]:PORT/", /reserved/],
  // Names that mean this machine or network
  ["http://localhost:PORT/", /name of this machine/],
  ["http://LOCALHOST:PORT/", /name of this machine/],
  ["http://localhost.:PORT/", /name of this machine/],
  ["http://a.localhost:PORT/", /name of this machine/],
  ["http://printer.local:PORT/", /name of this machine/],
  ["http://metadata.google.internal:PORT/", /name of this machine/],
  ["http://router.lan:PORT/", /name of this machine/],
  ["http://router.home.arpa:PORT/", /name of this machine/],
  ["http://intranet:PORT/", /name of this machine/],
  ["http://printer:PORT/", /no name of the public/],
  ["http://.:PORT/", /no name of|no address/],
  ["http://a..b.example:PORT/", /no name of/],
  // Names that lead there
  ["http://loop.example:PORT/", /leads to a loopback address, 127\.0\.0\.1/],
  ["http://loop.example.:PORT/", /loopback/],
  ["http://LOOP.example:PORT/", /loopback/],
  ["https://loop.example:PORT/", /loopback/],
  ["http://loop6.example:PORT/", /loopback/],
  ["http://private.example:PORT/", /private/],
  ["http://metadata.example/", /link-local/],
  ["http://mixed.example:PORT/", /loopback/],
  ["http://mapped.example:PORT/", /loopback/],
  ["http://nat64.example:PORT/", /loopback/],
  ["http://zero.example:PORT/", /unspecified/],
  ["http://ula.example:PORT/", /private/],
  ["http://cgnat.example:PORT/", /carrier/],
  ["http://broken.example:PORT/", /no address/],
  ["http://nowhere.example:PORT/", /no host of the name/],
  // Ports
  ["http://loop.example:22/", /port 22/],
  ["http://loop.example:6379/", /port 6379/],
  ["https://loop.example:8443/", /port 8443/],
];

describe("a hostile url", () => {
  test(`is refused, and nothing is connected to (${HOSTILE.length} of them)`, async () => {
    const trap = await openTrap();
    const policy = { ports: new Set([trap.port]), loopbackHosts: new Set<string>() };
    const fetcher = testFetcher({ policy, resolve });
    for (const [template, reason] of HOSTILE) {
      const url = template.replace("PORT", String(trap.port));
      const fetched = await fetcher.fetch(url, { wanted: "page" });
      expect(fetched.outcome, url).toBe("failed");
      if (fetched.outcome === "failed") {
        expect(fetched.reason, url).toMatch(reason);
        expect(fetched.cure, url).not.toBe("");
      }
    }
    expect(trap.caught()).toBe(0);
  });

  test("is refused on a redirect, too", async () => {
    const trap = await openTrap();
    const site = await openSite({ "gazette.example": {} });
    const policy = { ports: new Set([trap.port]), loopbackHosts: site.policy.loopbackHosts };
    const fetcher = testFetcher({ policy, resolve });
    const targets = HOSTILE.map(([url, reason]) => [url.replace("PORT", String(trap.port)), reason] as const)
      // What no header can hold, or what is an address relative to the page that redirects.
      .filter(([url]) => /^[\x21-\x7e]+$/.test(url) && !/^(?:http:127|blob:|\/\/)/.test(url) && url !== "");
    for (const [i, [url, reason]] of targets.entries()) {
      const path = `/to/${i}`;
      site.hosts["gazette.example"] = { [path]: redirect(url, [301, 302, 303, 307, 308][i % 5]) };
      const fetched = await fetcher.fetch(site.url("gazette.example", path), { wanted: "page" });
      expect(fetched.outcome, url).toBe("failed");
      if (fetched.outcome === "failed") expect(fetched.reason, url).toMatch(reason);
    }
    expect(targets.length).toBeGreaterThan(60);
    expect(site.asked()).toHaveLength(targets.length);
    expect(trap.caught()).toBe(0);
  });

  test("is refused at the end of several redirects", async () => {
    const trap = await openTrap();
    const site = await openSite({
      "gazette.example": {
        "/a": redirect("/b"),
        "/b": redirect("/c", 307),
        "/c": redirect(`http://loop.example:${trap.port}/`),
      },
    });
    const policy = { ports: new Set([trap.port]), loopbackHosts: site.policy.loopbackHosts };
    const fetched = await testFetcher({ policy, resolve }).fetch(site.url("gazette.example", "/a"), {
      wanted: "page",
    });
    expect(fetched).toMatchObject({ outcome: "failed", reason: expect.stringMatching(/loopback/) });
    expect(trap.caught()).toBe(0);
  });

  test("is refused once its name leads elsewhere", async () => {
    const trap = await openTrap();
    const policy = { ports: new Set([trap.port]), loopbackHosts: new Set<string>() };
    const fetcher = testFetcher({ policy, resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
    const fetched = await fetcher.fetch(`http://93.184.216.34.nip.example:${trap.port}/`, { wanted: "page" });
    expect(fetched).toMatchObject({ outcome: "failed", reason: expect.stringMatching(/loopback/) });
    expect(trap.caught()).toBe(0);
  });
});

test("a socket goes to the checked address, whatever its host's name means by then", async ({ skip }) => {
  const trap = await openTrap();
  const server = createHttpServer((_, response) => response.end("checked"));
  const isListening = await new Promise<boolean>((resolve) => {
    server.on("error", () => resolve(false));
    server.listen(trap.port, "127.0.0.2", () => resolve(true));
  });
  if (!isListening) return skip("127.0.0.2 is no address of this machine");
  onTestFinished(() => void server.close());
  const answer = await sendRequest({
    url: new URL(`http://localhost:${trap.port}/`),
    addresses: [{ address: "127.0.0.2", family: 4 }],
    headers: {},
    signal: AbortSignal.timeout(5_000),
  });
  expect(Buffer.concat(await answer.toArray()).toString()).toBe("checked");
  expect(trap.caught()).toBe(0);
});
