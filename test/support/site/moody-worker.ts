import { parentPort } from "node:worker_threads";

parentPort?.on("message", ({ bytes }: { bytes: Uint8Array }) => {
  parentPort?.postMessage("begun");
  const kept: unknown[] = [];
  switch (Buffer.from(bytes).toString()) {
    case "hang":
      for (;;) kept.length = 0;
    case "grow":
      for (;;) kept.push({ more: [kept.length] });
    case "crash":
      throw new Error("crash");
    case "exit":
      return process.exit(0);
    default:
      parentPort?.postMessage({ ok: true });
  }
});
