import cliProgress from "cli-progress";
import { columnsOf, cutTo } from "./columns-of.ts";
import { type Progress, percent, timeLeft } from "./progress.ts";

const WIDEST = 100;
const BAR = 24;
const SMALLEST_BAR = 6;

/** What a line has room for: how much is done before all, then what is done, the bar, and what more is told. */
export function barLine(
  { label, share, detail }: { readonly label: string; readonly share: number; readonly detail: string },
  barOf: (columns: number) => string,
  columns: number,
): string {
  const done = `${share}%`;
  const all = columnsOf(`${label}  ${done}${detail}`);
  if (all + SMALLEST_BAR <= columns)
    return `${label} ${barOf(Math.min(BAR, columns - all))} ${done}${detail}`;
  const withoutDetail = columnsOf(`${label}  ${done}`);
  if (withoutDetail + SMALLEST_BAR <= columns)
    return `${label} ${barOf(Math.min(BAR, columns - withoutDetail))} ${done}`;
  return `${cutTo(label, columns - done.length - 1)} ${done}`;
}

/** A bar for each piece of work under way, redrawn in place; for a terminal. */
export function createProgressBars(stream: NodeJS.WriteStream): Progress {
  let bars: cliProgress.MultiBar | undefined;
  let running = 0;

  const open = (): cliProgress.MultiBar =>
    new cliProgress.MultiBar(
      {
        stream,
        format: ({ barCompleteChar, barIncompleteChar }, { progress }, { label, share, detail }) =>
          barLine(
            { label, share, detail },
            (size) => {
              const full = Math.round(size * Math.min(1, Math.max(0, progress)));
              return String(barCompleteChar).repeat(full) + String(barIncompleteChar).repeat(size - full);
            },
            // The last column stays free: some terminals wrap there.
            (stream.columns || WIDEST) - 1,
          ),
        fps: 8,
        hideCursor: true,
        clearOnComplete: true,
        gracefulExit: false,
        linewrap: false,
      },
      cliProgress.Presets.shades_classic,
    );

  return {
    task(label) {
      bars ??= open();
      running += 1;
      const startedAt = Date.now();
      const bar = bars.create(1, 0, { label, share: 0, detail: "" });
      let isOver = false;
      return {
        update(done, total, detail = "") {
          if (isOver) return;
          const details = [detail, timeLeft(done, total, startedAt, Date.now())].filter(
            (part) => part !== "",
          );
          bar.setTotal(Math.max(total, 1));
          const text = details.map((part) => ` · ${part}`).join("");
          bar.update(Math.min(done, total), { share: percent(done, total), detail: text });
        },
        end() {
          if (isOver) return;
          isOver = true;
          bars?.remove(bar);
          running -= 1;
          if (running > 0) return;
          bars?.stop();
          bars = undefined;
        },
      };
    },
    note(line) {
      if (bars === undefined) stream.write(`${line}\n`);
      else bars.log(`${line}\n`);
    },
  };
}
