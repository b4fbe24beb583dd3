import { spawn } from "node:child_process";
import { basename } from "node:path";

/** What there is on most systems. */
const USUAL = "less";
/** Colours and links as they are; ends where all of it fits; leaves what was shown on the screen. */
const LESS_OPTIONS = "-FRX";

/** Shows a text page by page until it is left; resolves to whether there is a program for that. */
export async function pageThrough(
  text: string,
  pager: string | null | undefined,
  /** Of the terminal. */
  fd: number,
): Promise<boolean> {
  const [program = USUAL, ...options] = (pager ?? USUAL).split(/\s+/u);
  if (basename(program) === USUAL) options.push(LESS_OPTIONS);
  // Ctrl-C is the pager's to obey.
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  try {
    return await new Promise((resolve) => {
      const child = spawn(program, options, { stdio: ["pipe", fd, "inherit"] });
      child.once("error", () => resolve(false));
      child.once("close", () => resolve(true));
      child.stdin?.on("error", ignore); // who has seen enough leaves before the end
      child.stdin?.end(`${text}\n`);
    });
  } finally {
    process.off("SIGINT", ignore);
  }
}
