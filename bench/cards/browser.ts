import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

/** A picture of a page, and what was measured on it. */
export interface Drawing {
  readonly png: Buffer;
  /** Of the message, without the options of menus, which are closed until they are pressed. CSS pixels. */
  readonly height: number;
  /** Of the narrowest text display; `null` without any. */
  readonly column: number | null;
}

/** The system's Chromium, driven over its DevTools protocol. */
export interface Browser {
  draw(html: string, width: number): Promise<Drawing>;
  close(): Promise<void>;
}

const MEASURE = `(() => {
  const columns = [...document.querySelectorAll(".text")].map((e) => e.getBoundingClientRect().width);
  const all = document.querySelector(".message").getBoundingClientRect().height;
  const options = [...document.querySelectorAll(".options")].reduce((sum, e) => sum + e.getBoundingClientRect().height + 8, 0);
  return JSON.stringify({ all, height: Math.round(all - options), column: columns.length ? Math.min(...columns) : null });
})()`;

/** @param command of the browser. Rejects where it does not start. */
export async function openBrowser(command: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "verbatim-cards-"));
  const flags = ["--headless", "--no-sandbox", "--hide-scrollbars", "--remote-debugging-port=0"];
  const child = spawn(command, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const socket = new WebSocket(await addressOf(child, command));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  socket.on("message", (data) => {
    const { id, result = {} } = JSON.parse(String(data)) as {
      id?: number;
      result?: Record<string, unknown>;
    };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let sent = 0;
  const call = (method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      sent += 1;
      waiting.set(sent, resolve);
      socket.send(JSON.stringify({ id: sent, method, params, sessionId }));
    });
  const { targetId } = await call("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
  const onPage = (method: string, params: object = {}) => call(method, params, String(sessionId));
  const { frameTree } = (await onPage("Page.getFrameTree")) as {
    frameTree: { readonly frame: { readonly id: string } };
  };
  return {
    async draw(html, width) {
      await onPage("Emulation.setDeviceMetricsOverride", {
        width,
        height: 100,
        deviceScaleFactor: 2,
        mobile: false,
      });
      await onPage("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
      const { result } = (await onPage("Runtime.evaluate", { expression: MEASURE })) as {
        result: { readonly value: string };
      };
      const { all, height, column } = JSON.parse(result.value) as {
        all: number;
        height: number;
        column: number | null;
      };
      const { data } = await onPage("Page.captureScreenshot", {
        clip: { x: 0, y: 0, width, height: Math.ceil(all), scale: 1 },
        captureBeyondViewport: true,
      });
      return { png: Buffer.from(String(data), "base64"), height, column };
    },
    async close() {
      socket.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium tells its address among its complaints. */
function addressOf(child: ChildProcess, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    child.once("error", reject);
    child.once("exit", () =>
      reject(new Error(`Expected ${command} to start, got: ${told}. Name another browser as argument.`)),
    );
    child.stderr?.on("data", (data) => {
      told += String(data);
      const address = /DevTools listening on (ws:\S+)/u.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
