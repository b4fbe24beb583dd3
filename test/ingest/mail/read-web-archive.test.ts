import { describe, expect, test } from "vitest";
import { readWebArchive } from "../../../src/ingest/mail/read-web-archive.ts";
import { page, TEXT } from "../html/pages.ts";

const URL = "https://packet.example/ferry";

interface Part {
  readonly headers: readonly string[];
  readonly body: string | Buffer;
}

function archive(parts: readonly Part[], headers: readonly string[] = []): Buffer {
  const root = [
    "From: <Saved by a browser>",
    ...headers,
    "Content-Type: multipart/related;",
    '\ttype="text/html"; boundary="--b--1"',
    "",
    "",
  ];
  const written = parts.flatMap(({ headers: own, body }) => [
    Buffer.from(`----b--1\r\n${own.join("\r\n")}\r\n\r\n`),
    Buffer.from(body as string),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([Buffer.from(root.join("\r\n")), ...written, Buffer.from("----b--1--\r\n")]);
}

const html = (body: string | Buffer, encoding: string, location = URL): Part => ({
  headers: [
    "Content-Type: text/html",
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${location}`,
  ],
  body,
});
const picture: Part = {
  headers: [
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://packet.example/a.png",
  ],
  body: "iVBORw0KGgo=",
};
const quoted = (text: string) =>
  Buffer.from(text)
    .toString("latin1")
    .replaceAll(
      /[^ -<>-~\r\n]/gu,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .replaceAll(/[^\r\n]{70}(?![\dA-F]{1,2})/gu, "$&=\r\n");

describe("a saved web archive", () => {
  test.each<[string, Part]>([
    ["quoted-printable", html(quoted(page()), "quoted-printable")],
    ["base64", html(Buffer.from(page()).toString("base64").replaceAll(/.{76}/gu, "$&\r\n"), "base64")],
    ["as it is", html(page(), "8bit")],
    [
      "in the encoding that the page states",
      html(
        Buffer.from(
          page({ head: "<meta charset=windows-1252>" }).replaceAll("“", "\x93").replaceAll("”", "\x94"),
          "latin1",
        ),
        "binary",
      ),
    ],
  ])("gives its page, %s", async (_, part) => {
    expect(await readWebArchive(archive([picture, part, picture]))).toMatchObject({
      ok: true,
      page: { title: "Pellmouth keeps its ferry", url: URL, text: TEXT },
    });
  });

  test("gives the page that was saved, not a frame of it", async () => {
    const frame = html("<p>Advertisement</p>", "8bit", "https://ads.example/frame");
    const bytes = archive([frame, html(page(), "8bit")], [`Snapshot-Content-Location: ${URL}`]);
    expect(await readWebArchive(bytes)).toMatchObject({ ok: true, page: { url: URL, text: TEXT } });
  });

  test("may be a page alone", async () => {
    const bytes = Buffer.from(
      `Content-Type: text/html; charset=utf-8\nContent-Location: file:///C:/ferry.html\n\n${page()}`,
    );
    expect(await readWebArchive(bytes)).toMatchObject({ ok: true, page: { url: null, text: TEXT } });
  });

  test.each<[string, Buffer]>([
    ["no page", archive([picture])],
    ["no parts", Buffer.from("Content-Type: multipart/related; boundary=b\r\n\r\nferry")],
    ["nothing of the kind", Buffer.from(TEXT)],
  ])("with %s is refused", async (_, bytes) => {
    expect(await readWebArchive(bytes)).toMatchObject({ ok: false, reason: /^no page in this web archive/ });
  });
});
