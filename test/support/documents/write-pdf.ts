/** Words at a place of a page, in Courier: each letter is 0.6 of the size wide. Points; y grows upwards. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfToWrite {
  readonly pages: readonly (readonly Placed[])[];
  /** Of the information dictionary, such as `Title`. */
  readonly info?: Readonly<Record<string, string>>;
  /** Only a picture on each page, as a scanner leaves it. */
  readonly isScan?: boolean;
  /** Of a scan, in place of a small grey one: one bit a dot, 1 being white, packed by deflate. */
  readonly picture?: { readonly width: number; readonly height: number; readonly bits: Uint8Array };
  /** Where the picture of a scan is drawn, for each page in turn: matrices from the unit square. */
  readonly placedAt?: readonly string[];
  readonly isEncrypted?: boolean;
  /** In place of the first page's drawing. */
  readonly rawContent?: { readonly bytes: Uint8Array; readonly filter?: string };
}

const IMAGE = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray";
export const PAGE = { width: 595, height: 842 } as const;
const SIGNS: Readonly<Record<string, number>> = {
  "“": 0x93,
  "”": 0x94,
  "’": 0x92,
  "–": 0x96,
  "—": 0x97,
  "•": 0x95,
};

/** A small PDF, plain and unpacked. */
export function writePdf({
  pages,
  info = {},
  isScan,
  picture: scanned,
  placedAt = [],
  isEncrypted,
  rawContent,
}: PdfToWrite): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, "latin1"));
  const stream = (bytes: Uint8Array, dictionary = ""): Buffer =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from("\nendstream"),
    ]);
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  const picture = isScan
    ? objects.push(
        scanned === undefined
          ? stream(Buffer.alloc(64, 0x55), `${IMAGE} /Width 8 /Height 8 /BitsPerComponent 8`)
          : stream(
              scanned.bits,
              `${IMAGE} /Width ${scanned.width} /Height ${scanned.height} /BitsPerComponent 1 /Filter /FlateDecode`,
            ),
      )
    : 0;
  const treeNumber = objects.length + pages.length * 2 + 1;
  const kids = pages.map((placed, index) => {
    const drawn = isScan
      ? Buffer.from(`q ${placedAt[index] ?? `${PAGE.width} 0 0 ${PAGE.height} 0 0`} cm /I Do Q`)
      : Buffer.from(placed.map(drawing).join("\n"), "latin1");
    const raw = index === 0 ? rawContent : undefined;
    const content = objects.push(stream(raw?.bytes ?? drawn, raw?.filter ? `/Filter ${raw.filter}` : ""));
    const resources = `<< /Font << /F ${font} 0 R >> ${isScan ? `/XObject << /I ${picture} 0 R >>` : ""} >>`;
    return add(
      `<< /Type /Page /Parent ${treeNumber} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources ${resources} /Contents ${content} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${treeNumber} 0 R >>`);
  const fields = Object.entries(info).map(([name, value]) => `/${name} ${literal(value)}`);
  const infoNumber = add(`<< ${fields.join(" ")} >>`);
  const secret = `<${"5a".repeat(32)}>`;
  const encryption = isEncrypted
    ? `/Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -44 >>`)} 0 R /ID [<01><01>]`
    : "";
  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${infoNumber} 0 R ${encryption} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function drawing({ text, x, y, size = 10 }: Placed): string {
  return `BT /F ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  const bytes = [...text].map((sign) => String.fromCharCode(SIGNS[sign] ?? sign.charCodeAt(0)));
  return `(${bytes.join("").replaceAll(/[\\()]/gu, "\\$&")})`;
}
