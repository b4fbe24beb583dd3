import cliProgress from "cli-progress";
import { type Progress, percent, timeLeft } from "./progress.ts";

/** A bar for each piece of work under way, redrawn in place; for a terminal. */
export function createProgressBars(stream: NodeJS.WriteStream): Progress {
  let bars: cliProgress.MultiBar | undefined;
  let running = 0;

  const open = (): cliProgress.MultiBar =>
    new cliProgress.MultiBar(
      {
        stream,
        format: "{label} {bar} {share}%{detail}",
        barsize: 24,
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
