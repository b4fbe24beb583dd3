import type { ArticleId } from "../text/article.ts";
import type { Archive } from "./archive.ts";
import type { Contents, CorrectionContent } from "./contents.ts";

/** An archive whose contents can be moved to another one. */
export interface MovableArchive extends Archive {
  /** That of its own `status`, where it is known sooner than all the rest. */
  generation?(): Promise<number>;
  /** Of those of the articles that are there. */
  contents(ids: readonly ArticleId[]): Promise<Contents>;
  /** Corrections of articles that are gone. */
  leftCorrections(): Promise<readonly CorrectionContent[]>;
}
