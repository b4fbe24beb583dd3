import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptCard } from "../../test/support/kept-cards.ts";
import { openBrowser } from "./browser.ts";
import { cardHtml } from "./card-html.ts";
import { DESKTOP, LEAST_COLUMN, PHONE } from "./discord-layout.ts";

/** Not in git. */
const OUT = "cards";
const KEPT = join(OUT, "cards.jsonl");
const SUITE = "dist/test/discord/everyday.test.js";

/** Draws every card of the everyday scenarios at a phone's and at a desktop's width. `npm run cards -- [part of a name] [browser]` */
async function main([part = "", browserCommand = "chromium"]: readonly string[]): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const { status } = spawnSync("npx", ["vitest", "run", SUITE, ...(part === "" ? [] : ["-t", part])], {
    env: { ...process.env, VERBATIM_TEST_CARDS: KEPT },
    stdio: "inherit",
  });
  if (!existsSync(KEPT)) throw new Error(`Expected cards of ${SUITE}, got none (status ${status})`);
  const cards = (await readFile(KEPT, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as KeptCard);
  const browser = await openBrowser(browserCommand);
  const lines: string[] = [];
  const narrow: string[] = [];
  try {
    for (const [i, { scenario, components }] of cards.entries()) {
      const name = `${String(i + 1).padStart(3, "0")}-${fileName(scenario)}`;
      for (const layout of [PHONE, DESKTOP]) {
        const { png, height, column } = await browser.draw(cardHtml(components, layout), layout.width);
        await writeFile(join(OUT, `${name}-${layout.width}.png`), png);
        if (layout !== PHONE) continue;
        lines.push(`${height}\t${column ?? ""}\t${name}`);
        if (column !== null && column < LEAST_COLUMN) narrow.push(name);
      }
    }
  } finally {
    await browser.close();
  }
  await writeFile(join(OUT, "measured.tsv"), `height\tcolumn\tcard\n${lines.join("\n")}\n`);
  console.log(`${cards.length} cards in ${OUT}/; ${narrow.length} with a column under ${LEAST_COLUMN} px`);
  for (const name of narrow) console.log(`  ${name}`);
  if (narrow.length > 0 || status !== 0) process.exitCode = 1;
}

function fileName(scenario: string): string {
  return scenario
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 80);
}

await main(process.argv.slice(2));
