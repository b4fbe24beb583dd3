// Performs the steps of deploy/Dockerfile without a container engine: each stage is a Debian that debootstrap has made, commands run in
// it by chroot. At the end the program answers a question there, as the image's user, from a data folder of its own, and backs up.
//   node deploy/try-dockerfile.mjs FOLDER      (Debian, root, debootstrap; 2 GB of room, some minutes)
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [given] = process.argv.slice(2);
if (given === undefined || process.getuid?.() !== 0) {
  console.error("Expected a folder to work in, and to be run as root: node deploy/try-dockerfile.mjs FOLDER");
  process.exit(2);
}
const folder = resolve(given);
const say = (line) => console.log(`\n=== ${line}`);
const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ended with ${status}`);
};

/** The instructions, with continued lines joined. */
const instructions = readFileSync("deploy/Dockerfile", "utf8")
  .replaceAll(/^#.*\n/gmu, "")
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => /^(\w+)\s+(.*)$/u.exec(line).slice(1));

/** What a chroot needs of this machine: its Node in place of the image's, name look-up, and the registry in use. */
function prepare(root) {
  // From an attempt before.
  if (existsSync(join(root, "home/node"))) return;
  cpSync(process.execPath, join(root, "usr/local/bin/node"));
  const npm = execFileSync("npm", ["root", "--global"], { encoding: "utf8" }).trim();
  cpSync(join(npm, "npm"), join(root, "usr/local/lib/node_modules/npm"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  writeFileSync(
    join(root, "usr/local/bin/npm"),
    '#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/npm-cli.js "$@"\n',
    { mode: 0o755 },
  );
  cpSync("/etc/resolv.conf", join(root, "etc/resolv.conf"), { dereference: true });
  // Certificates that this machine's own network may need.
  cpSync("/etc/ssl/certs/ca-certificates.crt", join(root, "etc/machine.crt"), { dereference: true });
  appendFileSync(join(root, "etc/passwd"), "node:x:1000:1000::/home/node:/bin/sh\n");
  appendFileSync(join(root, "etc/group"), "node:x:1000:\n");
  mkdirSync(join(root, "home/node"), { recursive: true });
  run("chown", ["1000:1000", join(root, "home/node")]);
}

function begin(name, image) {
  const root = join(folder, name);
  const suite = /-(\w+)-slim$/u.exec(image)?.[1];
  if (suite === undefined)
    throw new Error(`Expected an image of Debian, such as node:20-bookworm-slim, got ${image}`);
  say(`FROM ${image}: ${root}`);
  if (!existsSync(join(root, "etc/debian_version")))
    run("debootstrap", ["--variant=minbase", "--include=ca-certificates", suite, root]);
  prepare(root);
  return { root, env: {}, user: "root", folder: "/" };
}

function inside(stage, command, args = []) {
  const { root, env, user, folder: at } = stage;
  const settings = {
    PATH: "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: user === "root" ? "/root" : `/home/${user}`,
    NODE_EXTRA_CA_CERTS: "/etc/machine.crt",
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => /^https?_proxy$|^no_proxy$/iu.test(name)),
    ),
    npm_config_registry: execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim(),
    ...env,
  };
  run("chroot", [`--userspec=${user}`, root, "/bin/sh", "-c", `cd ${at} && ${command}`, "sh", ...args], {
    env: settings,
  });
}

const stages = new Map();
let stage;
let entry = [];
for (const [word, rest] of instructions) {
  if (word !== "FROM") say(`${word} ${rest}`);
  if (word === "FROM") {
    const [image, name = "last"] = rest.split(/\s+AS\s+/iu);
    stage = begin(name, image);
    stages.set(name, stage);
  } else if (word === "RUN") inside(stage, rest);
  else if (word === "WORKDIR") {
    stage.folder = rest;
    mkdirSync(join(stage.root, rest), { recursive: true });
  } else if (word === "COPY") {
    const [, from, what, to] = /^(?:--from=(\w+)\s+)?(\S+)\s+(\S+)$/u.exec(rest);
    const target = join(stage.root, resolve(stage.folder, to));
    if (from === undefined) {
      // As .dockerignore has it, what git does not know stays outside.
      const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
      for (const file of files) {
        mkdirSync(dirname(join(target, file)), { recursive: true });
        cpSync(file, join(target, file));
      }
    } else {
      mkdirSync(target, { recursive: true });
      run("cp", ["-a", `${join(stages.get(from).root, what)}/.`, target]);
    }
  } else if (word === "ENV") {
    for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/gu)) stage.env[name] = value;
  } else if (word === "USER") stage.user = rest;
  else if (word === "ENTRYPOINT") entry = JSON.parse(rest);
  else if (!["VOLUME", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "CMD"].includes(word))
    throw new Error(`Expected an instruction that is known here, got ${word}`);
}
const verbatim = (...args) => {
  say(`verbatim ${args.join(" ")}`);
  inside(stage, `exec ${entry.join(" ")} "$@"`, args);
};
run("sh", ["-c", `du -sm ${join(stage.root, "app")}`]);
verbatim("--version");
verbatim("ingest", "articles");
verbatim("ask", "what did Varrick say about the ferry");
verbatim("backup", "--replace", "/backup/verbatim.tar");
verbatim("verify");
