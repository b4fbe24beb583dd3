import { isOutletName, isPersonName, isRole } from "../byline.ts";
import { headerEnd } from "../metadata.ts";
import type { Holder } from "./holder.ts";
import type { JudgedBlock } from "./judged-block.ts";
import type { PageBody } from "./page-body.ts";

/** Names in the bylines between headline and text, or else right behind the text. */
export function bylinesOf({ blocks, titleIndex }: PageBody): string[] {
  const start = blocks.findIndex(({ isKept }) => isKept);
  const end = blocks.findLastIndex(({ isKept }) => isKept);
  const namesIn = (from: number, to: number): string[] => {
    for (const { block, meta, isKept } of blocks.slice(Math.max(0, from), Math.max(0, to + 1))) {
      if (meta !== null && meta.authors.length > 0 && !isForeign(block.holder)) return [...meta.authors];
      const labelled = isKept ? null : labelledNames(block.text);
      if (labelled !== null) return [labelled];
    }
    return [];
  };
  const above = namesIn(
    (titleIndex !== null && titleIndex < start ? titleIndex : start - 6) - 2,
    headerEnd(
      blocks.map(({ isKept }) => ({ inBody: isKept, isMeta: false })),
      start,
    ),
  );
  if (above.length > 0) return above;
  const behind = namesIn(end - 1, end + 6);
  if (behind.length > 0) return behind;
  const signed = signature(blocks, end);
  return signed !== null
    ? [signed]
    : besideDate(blocks.slice(Math.max(0, (titleIndex ?? start) - 2), start + 1));
}

/** "— Jane Doe", "Jane Doe": the name that stands alone right below the last paragraph, beside it in the tree; with its house or role at most. */
function signature(blocks: readonly JudgedBlock[], end: number): string | null {
  const last = blocks[end]?.block;
  for (const { block } of blocks.slice(end + 1, end + 3)) {
    const { text, kind, holder } = block;
    if (last === undefined || kind !== "text" || holder.up !== last.holder.up) continue;
    const [name = "", ...rest] = text.replace(/^[—–-]{1,2}\s*/u, "").split(/\s*[,|·]\s*/u);
    const isName = /^\p{Lu}/u.test(name) && isPersonName(name) && name.split(/\s+/u).length <= 4;
    if (isName && rest.every((part) => isOutletName(part) || isRole(part) || part.length <= 40)) return name;
    if (/\p{L}/u.test(text)) return null;
  }
  return null;
}

/** Names that stand alone in the line of the date. */
function besideDate(blocks: readonly JudgedBlock[]): string[] {
  const line = blocks.find(
    ({ block, meta }) => meta?.hasDate === true && meta.maybeAuthors.length > 0 && !isForeign(block.holder),
  );
  return [...(line?.meta?.maybeAuthors ?? [])];
}

/** Whether a line stands in a part of the page that is about other articles, or by others. */
function isForeign(holder: Holder | null): boolean {
  for (let at = holder; at !== null; at = at.up)
    if (at.hint === "related" || at.hint === "comments" || at.hint === "aside" || at.hint === "navigation")
      return true;
  return false;
}

/** Who a line names in languages whose bylines the text cleaner does not know. */
function labelledNames(text: string): string | null {
  if (text.length > 60) return null;
  const korean = /^[^\p{L}\p{N}]{0,3}([\p{Script=Hangul}]{2,4})\s*(?:기자|특파원|선임기자|논설위원)/u.exec(
    text,
  )?.[1];
  if (korean !== undefined) return korean;
  return (
    /^(?:автор(?:ы)?|текст|作者|記者|记者|本报记者|文|撰文|撰稿|بقلم|كتبت?|ผู้เขียน|เรื่อง|โดย)\s*[:：／/|]?\s*(\S.{1,50})$/iu.exec(
      text,
    )?.[1] ?? null
  );
}
