import type { Article, ArticleId } from "../text/article.ts";
import { withoutInvisible } from "../text/invisible.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { cleanBlocks } from "./clean-text.ts";
import { fileId } from "./file-id.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { ParsedArticle } from "./json-article.ts";
import { MAX_ARTICLE_CHARACTERS, MAX_MARKDOWN_CHARACTERS } from "./limits.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

export type FileBlocks =
  | { readonly ok: true; readonly blocks: readonly Block[]; readonly frontMatter: FrontMatter | null }
  | { readonly ok: false; readonly reason: string; readonly cure: string };

/** The blocks of a whole file's text, and its front matter where Markdown has one. */
export function fileBlocks(text: string, format: "text" | "markdown"): FileBlocks {
  if (text.trim() === "")
    return { ok: false, reason: "empty: expected the text of an article", cure: "fill it or remove it" };
  const limit = format === "markdown" ? MAX_MARKDOWN_CHARACTERS : MAX_ARTICLE_CHARACTERS;
  if (text.length > limit) {
    const reason = `too long: expected at most ${limit} characters, got ${text.length}`;
    return { ok: false, reason, cure: "split it, or use JSON Lines with one article a line" };
  }
  if (format === "text") return { ok: true, blocks: blocksOf(text), frontMatter: null };
  const split = splitFrontMatter(withoutInvisible(text));
  if (!split.ok) return split;
  const blocks = markdownBlocks(split.body);
  if (blocks === null) {
    return {
      ok: false,
      reason: "nested too deeply: quotes or lists in one another",
      cure: "flatten them, or save it as .txt",
    };
  }
  return { ok: true, blocks, frontMatter: split.frontMatter };
}

/** The article in a `.txt` or `.md` file. What front matter states wins over what the text shows. */
export function articleOfFile(
  path: string,
  file: Extract<FileBlocks, { ok: true }>,
  isRepeated: (block: string) => boolean,
): ParsedArticle {
  const found = cleanBlocks(file.blocks, { isRepeated });
  if (found === null) {
    return {
      ok: false,
      reason: "article without text: found only menus, notices and the like",
      cure: "give the article's own text",
    };
  }
  const stated = file.frontMatter;
  const article: Article = {
    id: fileId(path) as ArticleId,
    title: stated?.title ?? found.title,
    authors: stated !== null && stated.authors.length > 0 ? stated.authors : found.authors,
    outlet: stated?.outlet ?? found.outlet,
    published: stated?.published ?? found.published,
    updated: stated?.updated ?? found.updated,
    url: stated?.url ?? found.url,
    language: stated?.language ?? found.language,
    text: found.text,
    file: path,
  };
  return { ok: true, article, cut: found.cut, warnings: [] };
}
