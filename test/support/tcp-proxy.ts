import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";

/** A way to a server of this machine that can be cut. */
export interface TcpProxy {
  readonly port: number;
  /**
   * From now on nothing gets through. swallow: connections stay, and what is sent is never answered, even once it is mended, as
   * behind a router that has forgotten them. end: all end at once.
   */
  cut(how: "swallow" | "end"): void;
  /** New connections get through again. */
  mend(): void;
  stop(): Promise<void>;
}

export async function startTcpProxy(port: number): Promise<TcpProxy> {
  let isCut = false;
  const pairs = new Set<readonly [Socket, Socket]>();
  const held = new Set<Socket>();
  const server = createServer((near) => {
    near.on("error", () => {});
    held.add(near);
    near.once("close", () => held.delete(near));
    if (isCut) return; // nobody ever answers
    const far = connect(port, "127.0.0.1");
    far.on("error", () => near.destroy());
    const pair = [near, far] as const;
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    near.once("close", () => {
      pairs.delete(pair);
      far.destroy();
    });
    far.once("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut(how) {
      isCut = true;
      for (const [near, far] of pairs) {
        if (how === "end") near.destroy();
        else {
          near.unpipe(far);
          far.unpipe(near);
          near.resume();
          far.resume();
        }
      }
    },
    mend() {
      isCut = false;
    },
    async stop() {
      for (const near of held) near.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
