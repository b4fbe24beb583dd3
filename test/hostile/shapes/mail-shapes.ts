import { again, counted, halves, PROSE, type Shape, type Shapes, within } from "./shape.ts";

const HEAD = "From: Wynne Crake <wynne@mail.example>\r\nSubject: The ferry\r\n";
const plain = (inside: Shape): Shape => within(`${HEAD}\r\n`, inside);
const parts = (inside: Shape): Shape =>
  within(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`, inside);
const typed = (type: string, inside: Shape): Shape => within(`${HEAD}Content-Type: ${type}\r\n\r\n`, inside);

export const MAIL: Shapes = {
  "a long text": plain(again(`${PROSE}\r\n\r\n`)),
  "one line": plain(again("The ferry is late again, he said. ")),
  "one word": plain(again("a")),
  "line ends": plain(again("\r\n")),
  "quoted lines": plain(again("> > > The ferry is late.\r\n")),
  "parts by the thousand": parts(again("--b\r\n\r\nferry\r\n")),
  "parts in parts": parts(again("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")),
  "parts of parts": parts(
    counted((i) => `--b\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n\r\na\r\n`),
  ),
  "mails in mails": parts(again("--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\n")),
  "headers by the thousand": within(
    HEAD,
    counted((i) => `X-${i}: a\r\n`),
    `\r\n${PROSE}`,
  ),
  "a header without end": within(`${HEAD}X: `, again("a "), `\r\n\r\n${PROSE}`),
  "a folded header": within(`${HEAD}X: a\r\n`, again(" b\r\n"), `\r\n${PROSE}`),
  "encoded words": within("Subject: ", again("=?utf-8?B?YQ==?= "), `\r\n\r\n${PROSE}`),
  "addresses by the thousand": within("From: ", again("Ann <a@b.example>, "), `\r\n\r\n${PROSE}`),
  "comments in addresses": within("From: ", again("("), `\r\n\r\n${PROSE}`),
  "a page": typed("text/html", again(`<p>${PROSE}</p>`)),
  "elements in elements": typed("text/html", again("<div>")),
  "escapes of bytes": typed("text/plain\r\nContent-Transfer-Encoding: quoted-printable", again("=41=\r\n")),
  "packed letters": typed("text/plain\r\nContent-Transfer-Encoding: base64", again("YWFh")),
  "boundaries that are none": parts(halves(again("--bb\r\n"), again("-- b--\r\n"))),
};
