import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "./support/temporary-folder.ts";

const fileOf = (name: string) => readFileSync(join("deploy", name), "utf8");

function hasTool(name: string): boolean {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasTool("systemd-analyze"))("systemd finds nothing to complain of in the units", async () => {
  const folder = await temporaryFolder();
  const units = readdirSync("deploy").filter((name) => /\.(?:service|timer)$/u.test(name));
  expect(units).toHaveLength(3);
  // The program need not be installed here; any other that is there stands for it.
  for (const name of units)
    writeFileSync(
      join(folder, name),
      fileOf(name).replaceAll(/^ExecStart=\S+/gmu, `ExecStart=${process.execPath}`),
    );
  const told = execFileSync("systemd-analyze", ["verify", ...units.map((name) => join(folder, name))], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(told).toBe("");
});

test.skipIf(!hasTool("systemd-sysusers"))("and nothing in the bot's user", async () => {
  const root = await temporaryFolder();
  copyFileSync("deploy/verbatim.sysusers", join(root, "verbatim.conf"));
  const check = () =>
    execFileSync("systemd-sysusers", ["--dry-run", join(root, "verbatim.conf")], { stdio: "pipe" });
  expect(check).not.toThrow();
});

test("both units are of one user, whose folders they name", () => {
  for (const name of ["verbatim.service", "verbatim-backup.service"]) {
    const unit = fileOf(name);
    expect(unit, name).toMatch(/^User=verbatim$/mu);
    expect(unit, name).toMatch(/^StateDirectory=verbatim(?: verbatim-backup)?$/mu);
    expect(unit, name).toMatch(/VERBATIM_DATA=%S\/verbatim\/data/u);
    expect(unit, name).not.toContain("https:");
  }
});

test("what the container writes to are volumes that its user owns", () => {
  const dockerfile = fileOf("Dockerfile");
  const owned = /^RUN mkdir (.+) && chown node:node (.+)$/mu.exec(dockerfile);
  const volumes = JSON.parse(/^VOLUME (.+)$/mu.exec(dockerfile)?.[1] ?? "[]") as string[];
  expect(owned?.[1]?.split(" ")).toEqual(volumes);
  expect(owned?.[2]?.split(" ")).toEqual(volumes);
  const { services, volumes: named } = parse(fileOf("compose.yaml")) as {
    services: { verbatim: { volumes: string[]; read_only: boolean } };
    volumes: Record<string, null>;
  };
  expect(services.verbatim.read_only).toBe(true);
  const mounted = services.verbatim.volumes.map((volume) => volume.split(":"));
  expect(mounted.map(([name]) => name)).toEqual(Object.keys(named));
  expect(mounted.map(([, place]) => place)).toEqual(volumes);
  // Where the rest cannot be written, and /tmp is memory.
  expect(dockerfile).toMatch(/SQLITE_TMPDIR=\/data$/mu);
});

test("the database of the compose file is of the version that is needed, with the settings of the example", () => {
  interface Service {
    readonly image?: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly volumes?: readonly string[];
    readonly configs?: readonly { readonly source: string; readonly target: string }[];
    readonly ports?: unknown;
  }
  const { services, configs, volumes } = parse(fileOf("compose.postgres.yaml")) as {
    services: Record<string, Service>;
    configs: Record<string, { file?: string; content?: string }>;
    volumes: Record<string, unknown>;
  };
  const { verbatim, database } = services;
  expect(database?.image).toMatch(/pgvector.+pg17/u);
  expect(database?.ports).toBeUndefined();
  const url = new URL(
    verbatim?.environment.DATABASE_URL?.replace(/\$\{POSTGRES_PASSWORD:[^}]+\}/u, "secret") ?? "",
  );
  expect([url.username, url.hostname, url.pathname]).toEqual([
    database?.environment.POSTGRES_USER,
    "database",
    `/${database?.environment.POSTGRES_DB}`,
  ]);
  expect(Object.keys(volumes)).toEqual(database?.volumes?.map((volume) => volume.split(":")[0]));
  expect(configs.settings?.file).toBe("./postgresql.conf");
  for (const { target } of database?.configs?.filter(({ source }) => source !== "main") ?? [])
    expect(configs.main?.content).toContain(`include '${target}'`);
  for (const line of fileOf("postgresql.conf").split("\n"))
    expect(line).toMatch(/^$|^#|^[a-z_]+ = (?:on|'[^']*'|[\d.]+(?:[MG]B)?)$/u);
});
