import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBrowser } from "../cards/browser.ts";
import { columnsOf } from "../../src/cli/columns-of.ts";
import { ARTICLES, type Dialogue, DIALOGUES } from "./dialogues.ts";
import { typedRun } from "./typed-run.ts";

/** Not in git. */
const OUT = "pictures";
const WIDTHS = [60, 90, 140];
/** Of one column, in CSS pixels, at the size of text that `pictureHtml` sets. */
const COLUMN_PX = 8.43;

/** Draws everyday dialogues in terminals of several widths. `npm run pictures -- [part of a name] [columns…]` */
async function main([part = "", ...wanted]: readonly string[]): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), "verbatim-pictures-"));
  const browser = await openBrowser("chromium");
  try {
    const env = await prepare(work);
    for (const dialogue of DIALOGUES.filter(({ name }) => name.includes(part)))
      for (const columns of wanted.length > 0 ? wanted.map(Number) : WIDTHS) {
        const name = `${dialogue.name.replaceAll(" ", "-")}-${columns}`;
        const { html, lines } = await run(dialogue, columns, work, env);
        const { png } = await browser.draw(pictureHtml(html, columns), Math.ceil(columns * COLUMN_PX) + 24);
        await writeFile(join(OUT, `${name}.png`), png);
        await writeFile(join(OUT, `${name}.txt`), `${lines.join("\n")}\n`);
        const widest = Math.max(...lines.map(columnsOf));
        console.log(`${name}: ${lines.length} lines, the widest ${widest}`);
      }
  } finally {
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** An archive, and a command of this name. */
async function prepare(work: string): Promise<Record<string, string>> {
  const bin = join(work, "bin");
  const articles = join(work, "news");
  await mkdir(bin);
  await mkdir(articles);
  const program = `#!/bin/sh\nexec '${process.execPath}' '${resolve("dist/src/cli/main.js")}' "$@"\n`;
  await writeFile(join(bin, "verbatim"), program, { mode: 0o755 });
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(articles, name), text);
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ""}`,
    HOME: join(work, "home"),
    HOSTNAME: hostname(),
    LANG: "C.UTF-8",
    PAGER: "cat",
    VERBATIM_MODELS: resolve("dist/.test-models"),
  };
  execFileSync("verbatim", ["ingest", resolve("articles"), articles, "--data", join(work, "data")], {
    env,
    cwd: work,
  });
  return env;
}

async function run(
  { command, typed = [], archive }: Dialogue,
  columns: number,
  work: string,
  env: Record<string, string>,
) {
  const cwd = archive === "articles" ? work : await mkdtemp(join(work, "empty-"));
  // As it would stand there, had it been typed.
  const lines = command
    .split("; ")
    .flatMap((line) => [`printf '%s\\n' '$ ${line.replace(" 2>&1", "")}'`, line, "echo"]);
  return typedRun({ command: lines.join("; "), typed, columns, cwd, env });
}

function pictureHtml(screen: string, columns: number): string {
  const style = `body{margin:0;background:#fff}.message{padding:12px;width:${Math.ceil(columns * COLUMN_PX)}px;box-sizing:content-box;border-right:1px dashed #ccc}
pre{margin:0;font:14px/1.25 "DejaVu Sans Mono","Noto Sans Mono CJK JP",monospace}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body><div class="message"><pre>${screen}</pre></div></body>`;
}

await main(process.argv.slice(2));
