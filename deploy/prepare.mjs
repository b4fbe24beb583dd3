import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// What `npm ci` ends with: a build. `npm ci --omit=dev` has no compiler; what was built before serves then.
if (existsSync("node_modules/typescript"))
  process.exitCode = spawnSync("npm run build", { shell: true, stdio: "inherit" }).status ?? 1;
else if (!existsSync("dist/src/cli/main.js"))
  console.error(
    "Nothing is built: run npm ci once with the packages for developers, then npm prune --omit=dev.",
  );
