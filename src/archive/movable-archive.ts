import type { ArticleId } from "../text/article.ts";
import type { Archive } from "./archive.ts";
import type { ArticleContent, Contents, CorrectionContent } from "./contents.ts";

/** An archive whose contents can be moved to another one. */
export interface MovableArchive extends Archive {
  /** That of its own `status`, where it is known sooner than all the rest. */
  generation?(): Promise<number>;
  /** Of those of the articles that are there. */
  contents(ids: readonly ArticleId[]): Promise<Contents>;
  /** The same without vectors and corrections, in a small part of the time. */
  articleContents(ids: readonly ArticleId[]): Promise<readonly ArticleContent[]>;
  /** Corrections of articles that are gone. */
  leftCorrections(): Promise<readonly CorrectionContent[]>;
}
