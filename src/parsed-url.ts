/**
 * A url, or `null` for what is none; relative to `base` where one is given. `URL.canParse` is not to be used: once Node 20
 * has optimised it, it denies every url with a character beyond ASCII.
 */
export function parsedUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
