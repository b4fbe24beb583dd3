import { describe, expect, test } from "vitest";
import { readMail } from "../../../src/ingest/mail/read-mail.ts";
import { PARAGRAPHS, paragraphs, TEXT } from "../html/pages.ts";

function mail(headers: readonly string[], body: string): Buffer {
  return Buffer.from([...headers, "MIME-Version: 1.0", "", body].join("\r\n"));
}

const HEADERS = [
  "From: The Pellmouth Packet <news@packet.example>",
  "To: reader@mail.example",
  "Subject: =?utf-8?Q?Fwd:_Pellmouth_keeps_its_ferry_=E2=80=93_again?=",
  "Date: Tue, 11 Feb 2025 23:30:00 -0500",
];
const FOOTER = "You receive this mail because you signed up. Unsubscribe here.";
const LINKED_FOOTER = FOOTER.replace("Unsubscribe here", '<a href="https://packet.example/bye">$&</a>');

describe("a mail", () => {
  test("gives its plain text, its subject as title, its day and its outlet", async () => {
    const body = `${PARAGRAPHS.join("\r\n\r\n")}\r\n\r\n${FOOTER}\r\n`;
    const read = await readMail(mail([...HEADERS, "Content-Type: text/plain; charset=utf-8"], body));
    expect(read).toMatchObject({
      ok: true,
      page: {
        title: "Pellmouth keeps its ferry – again",
        outlet: "The Pellmouth Packet",
        published: "2025-02-11",
        text: TEXT,
      },
    });
  });

  test("with a page in it is read as a page", async () => {
    const html = `<html><body><table><tr><td><h1>Pellmouth keeps its ferry</h1>${paragraphs()}<p>${LINKED_FOOTER}</p></td></tr></table></body></html>`;
    const body = [
      "--b1",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "See the page.",
      "--b1",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(html).toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
      "--b1--",
      "",
    ].join("\r\n");
    const read = await readMail(
      mail([...HEADERS, 'Content-Type: multipart/alternative; boundary="b1"'], body),
    );
    expect(read).toMatchObject({
      ok: true,
      page: { title: "Pellmouth keeps its ferry", published: "2025-02-11", text: TEXT },
    });
  });

  test("of a person names no outlet and no author", async () => {
    const headers = [
      "From: Wynne Crake <wynne@mail.example>",
      "Subject: ferry",
      "Content-Type: text/plain; charset=utf-8",
    ];
    expect(await readMail(mail(headers, PARAGRAPHS.join("\r\n\r\n")))).toMatchObject({
      page: { outlet: null, authors: [], published: null },
    });
  });

  test.each<[string, Buffer, RegExp]>([
    ["text without headers", Buffer.from(TEXT), /^not a mail/],
    ["a mail without text", mail(HEADERS, ""), /^article without text/],
    [
      "parts in parts beyond all sense",
      mail(
        [...HEADERS, "Content-Type: multipart/mixed; boundary=b0"],
        Array.from(
          { length: 30 },
          (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
        ).join(""),
      ),
      /^the mail's parts cannot be told apart/,
    ],
  ])("is refused for %s", async (_, bytes, reason) => {
    expect(await readMail(bytes)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});
