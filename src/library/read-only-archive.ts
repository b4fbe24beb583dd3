import type { Archive } from "../archive/archive.ts";

/** The same archive for readers, who can neither write to it nor close it for the others. */
export function readOnly(archive: Archive): Archive {
  return {
    ...archive,
    openWriter: async () => {
      throw new Error("Expected articles to be added through the libraries, got a writer asked of one");
    },
    close: async () => {},
  };
}
