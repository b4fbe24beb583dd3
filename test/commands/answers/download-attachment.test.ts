import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { downloadAttachment } from "../../../commands/answers/download-attachment.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.txt`;
}

test("gives the bytes as they are", async () => {
  const url = await serving((_, response) => response.end("The ferry is late.\n"));
  expect(Buffer.from(await downloadAttachment(url, 100)).toString()).toBe("The ferry is late.\n");
});

test("reads no further than the limit, whatever size was announced", async () => {
  let sent = 0;
  const url = await serving((_, response) => {
    const more = (): void => {
      sent += 1;
      if (!response.destroyed) response.write("x".repeat(10_000), () => setImmediate(more));
    };
    more();
  });
  await expect(downloadAttachment(url, 50_000)).rejects.toMatchObject({ reason: "too_large" });
  expect(sent).toBeLessThan(1_000);
});

test("a refusal and a broken connection are told as unavailable", async () => {
  const gone = await serving((_, response) => response.writeHead(404).end());
  await expect(downloadAttachment(gone, 100)).rejects.toMatchObject({ reason: "unavailable" });
  server?.close();
  const broken = await serving((request) => request.socket.destroy());
  await expect(downloadAttachment(broken, 100)).rejects.toMatchObject({ reason: "unavailable" });
});
