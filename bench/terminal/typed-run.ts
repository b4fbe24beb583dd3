import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Terminal as Emulator } from "@xterm/headless";
import { escapeHtml } from "../cards/markdown-html.ts";

// CommonJS without names that can be imported.
const { Terminal } = createRequire(import.meta.url)("@xterm/headless") as typeof import("@xterm/headless");

/** Rows of the screen: a picture shows all that a dialogue has printed. */
const ROWS = 400;
const LONGEST_RUN_MS = 120_000;
/** All that stands on the line when the next one can be typed. */
const PROMPT = ">";

export interface TypedRun {
  /** For a shell. */
  readonly command: string;
  /** Typed one after the other, each at a prompt. */
  readonly typed: readonly string[];
  readonly columns: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What stands on the screen in the end. */
export interface Screen {
  readonly html: string;
  readonly lines: readonly string[];
}

/** Runs a command in a terminal of its own (`script` of util-linux), types into it, and keeps the screen. */
export async function typedRun({ command, typed, columns, cwd, env }: TypedRun): Promise<Screen> {
  const emulator = new Terminal({ cols: columns, rows: ROWS, allowProposedApi: true });
  const child = spawn("script", ["-qec", `stty cols ${columns} rows ${ROWS}; ${command}`, "/dev/null"], {
    cwd,
    env: { ...env, TERM: "xterm-256color", SHELL: "/bin/sh" },
  });
  const left = [...typed];
  let typedAt = -1;
  child.stdout.on("data", (data: Buffer) => {
    emulator.write(data, () => {
      const { cursorY } = emulator.buffer.active;
      if (cursorY <= typedAt || lineOf(emulator).trim() !== PROMPT) return;
      typedAt = cursorY;
      const next = left.shift();
      if (next !== undefined) child.stdin.write(`${next}\r`);
    });
  });
  const timer = setTimeout(() => child.kill(), LONGEST_RUN_MS);
  await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  clearTimeout(timer);
  await new Promise<void>((resolve) => emulator.write("", resolve));
  const lines = linesOf(emulator);
  return { html: lines.map((_, row) => `${lineHtml(emulator, row)}\n`).join(""), lines };
}

const COLOURS = ["#000", "#c00000", "#3c8a00", "#a07800", "#2050c0", "#8040a0", "#008a9a", "#888"];

/** One line with what is bold, dim, underlined, struck out or coloured. */
function lineHtml({ buffer: { active }, cols }: Emulator, row: number): string {
  const line = active.getLine(row);
  let html = "";
  let open = "";
  for (let column = 0; column < cols; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const lines = [cell.isUnderline() ? "underline" : "", cell.isStrikethrough() ? "line-through" : ""].join(
      " ",
    );
    const style = [
      cell.isBold() ? "font-weight:bold" : "",
      cell.isDim() ? "opacity:.55" : "",
      lines === " " ? "" : `text-decoration:${lines}`,
      cell.isFgPalette() ? `color:${COLOURS[cell.getFgColor() % 8]}` : "",
      // Fonts of other scripts keep to no grid.
      cell.getWidth() === 2 ? "display:inline-block;width:2ch" : "",
    ]
      .filter((part) => part !== "")
      .join(";");
    if (style !== open || cell.getWidth() === 2) {
      html += `${open === "" ? "" : "</span>"}${style === "" ? "" : `<span style="${style}">`}`;
      open = style;
    }
    html += escapeHtml(cell.getChars() || " ");
  }
  return open === "" ? html.trimEnd() : `${html}</span>`;
}

/** The line of the cursor. */
function lineOf({ buffer: { active } }: Emulator): string {
  return active.getLine(active.baseY + active.cursorY)?.translateToString(true) ?? "";
}

function linesOf({ buffer: { active } }: Emulator): string[] {
  const lines = Array.from(
    { length: active.length },
    (_, i) => active.getLine(i)?.translateToString(true) ?? "",
  );
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
