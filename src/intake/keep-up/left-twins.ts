import type { ArticleId } from "../../text/article.ts";
import type { Archive } from "../../archive/archive.ts";
import type { Ingested } from "../ingest-articles.ts";

/** Files that were left out because another one holds the same article: they count once that one is changed or gone. */
export interface LeftTwins {
  /** Notes what reading `files` (or folders) has come to. */
  note(read: Pick<Ingested, "twins">): void;
  /** The files that were left out because of articles of `files`. */
  of(files: readonly string[]): Promise<string[]>;
}

export function createLeftTwins(archive: Pick<Archive, "articles">): LeftTwins {
  /** Article that stands for it, by left-out file. */
  const left = new Map<string, ArticleId>();
  return {
    note({ twins }) {
      for (const { article, twin } of twins) if (article.file !== null) left.set(article.file, twin);
    },
    async of(files) {
      if (left.size === 0) return [];
      const changed = new Set(files);
      const ids = new Set(
        (await archive.articles()).flatMap(({ id, file }) =>
          file !== null && changed.has(file) ? [id] : [],
        ),
      );
      const again = [...left].filter(([, twin]) => ids.has(twin)).map(([file]) => file);
      for (const file of [...again, ...files]) left.delete(file);
      return again;
    },
  };
}
