/** A kind of file that holds no plain text, and what its owner can do. */
export interface BinaryKind {
  readonly what: string;
  readonly cure: string;
  /** The format that files of this kind may have, if their names say so. */
  readonly format?: "pdf" | "docx";
}

const UNPACK = "unpack it and send the text files in it";
const AS_TEXT = "send the article's text as a .txt file";

/** First bytes (https://en.wikipedia.org/wiki/List_of_file_signatures), at an offset where one is given. */
const SIGNATURES: readonly (BinaryKind & { readonly bytes: string; readonly at?: number })[] = [
  {
    bytes: "PK\x03\x04",
    what: "a ZIP archive or an office document",
    cure: `${UNPACK}, or ${AS_TEXT}`,
    format: "docx",
  },
  { bytes: "PK\x05\x06", what: "an empty ZIP archive", cure: AS_TEXT },
  { bytes: "\x1f\x8b", what: "a gzip archive", cure: UNPACK },
  { bytes: "BZh", what: "a bzip2 archive", cure: UNPACK },
  { bytes: "\xfd7zXZ\x00", what: "an xz archive", cure: UNPACK },
  { bytes: "7z\xbc\xaf\x27\x1c", what: "a 7-Zip archive", cure: UNPACK },
  { bytes: "Rar!\x1a\x07", what: "a RAR archive", cure: UNPACK },
  { bytes: "\x28\xb5\x2f\xfd", what: "a Zstandard archive", cure: UNPACK },
  { bytes: "ustar", at: 257, what: "a tar archive", cure: UNPACK },
  { bytes: "%PDF-", what: "a PDF document", cure: "name it .pdf", format: "pdf" },
  { bytes: "{\\rtf", what: "a rich-text document", cure: AS_TEXT },
  { bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", what: "an office document", cure: AS_TEXT },
  { bytes: "\x89PNG\r\n", what: "an image", cure: AS_TEXT },
  { bytes: "\xff\xd8\xff", what: "an image", cure: AS_TEXT },
  { bytes: "GIF8", what: "an image", cure: AS_TEXT },
  { bytes: "WEBP", at: 8, what: "an image", cure: AS_TEXT },
  { bytes: "ftyp", at: 4, what: "a video, sound or image", cure: AS_TEXT },
  { bytes: "WAVE", at: 8, what: "a sound", cure: AS_TEXT },
  { bytes: "ID3", what: "a sound", cure: AS_TEXT },
  { bytes: "OggS", what: "a sound or video", cure: AS_TEXT },
  { bytes: "\x1a\x45\xdf\xa3", what: "a video", cure: AS_TEXT },
  { bytes: "MZ\x90\x00", what: "a program", cure: AS_TEXT },
  { bytes: "\x7fELF", what: "a program", cure: AS_TEXT },
  { bytes: "SQLite format 3\x00", what: "a database", cure: AS_TEXT },
];

/** The kind of a file that is no text, told by its first bytes whatever its name says; `null` where they tell nothing. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  const found = SIGNATURES.find(({ bytes: signature, at = 0 }) => head.startsWith(signature, at));
  if (found === undefined) return null;
  const { what, cure, format } = found;
  return { what, cure, ...(format && { format }) };
}
