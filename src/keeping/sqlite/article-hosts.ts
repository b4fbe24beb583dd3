import { DatabaseSync } from "../../sqlite/database.ts";
import { parsedUrl } from "../../parsed-url.ts";

/** The hosts that the articles of an archive's file came from, in no order. Its format is known to be one of ours. */
export function articleHosts(path: string): Set<string> {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const hosts = new Set<string>();
    for (const { url } of db.prepare("SELECT url FROM article WHERE url IS NOT NULL").iterate()) {
      const host = parsedUrl(String(url))?.hostname;
      if (host !== undefined) hosts.add(host);
    }
    return hosts;
  } finally {
    db.close();
  }
}
