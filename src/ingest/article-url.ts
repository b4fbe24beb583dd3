import { parsedUrl } from "../parsed-url.ts";

const LABEL =
  /^(?:source|url|link|permalink|canonical|via|original|read at|quelle|lien|fuente|fonte)\s*[:：]?\s+/iu;
const WITH_SCHEME = /^https?:\/\/[^\s/]+\/\S+$/iu;
/** Without a scheme a path is needed: "gazette.example" alone is a site's name, "3.5/10" is none. */
const WITHOUT_SCHEME = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/\S+$/u;

/** The address that `text` is as a whole, a label aside, given a scheme where it has none; `null` for everything else. */
export function articleUrlIn(text: string): string | null {
  if (text.length > 2_000 || !text.includes("/")) return null;
  const address = text.replace(LABEL, "").replace(/^<(.*)>$/u, "$1");
  const url = WITH_SCHEME.test(address)
    ? address
    : WITHOUT_SCHEME.test(address)
      ? `https://${address}`
      : null;
  return url !== null && parsedUrl(url) !== null ? url : null;
}
