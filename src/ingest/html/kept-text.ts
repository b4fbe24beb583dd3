import { headlineKey } from "../headline.ts";
import type { Holder } from "./holder.ts";
import type { PageBlock } from "./page-blocks.ts";

/** Repetitions of at least this length are pull quotes and copies for other screens. In letters. */
const MIN_REPEATED = 40;
/** Of what stands in quotation marks as a whole, set apart. In letters. */
const MIN_QUOTED = 15;
const QUOTED = /^["“„«‘'].*["”“»’'][.,]?$/su;
/** With whose words they are, behind. */
const QUOTED_BY = /^(?<quote>["“„«‘'].*["”“»’'][.,]?)(?:[\s—–-]+\p{Lu}[^.!?"“”]{2,80})?$/su;
/** Lines of a quote that is set apart: its words, and whose they are. */
const MOST_APART = 2;
/** Pull quotes are no longer. In characters. */
const MAX_PULL_QUOTE = 400;

/** The canonical text of the blocks: paragraphs parted by blank lines, lines of verse and rows of tables by line ends. */
export function keptText(blocks: readonly PageBlock[]): string {
  let text = "";
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before !== undefined) text += before.group === block.group ? "\n" : "\n\n";
    text += block.text;
  }
  return text;
}

/** Without what stands a second time: copies of a paragraph, and quotes pulled out of one, which are shorter. */
export function withoutRepetition(blocks: readonly PageBlock[]): PageBlock[] {
  const keys = blocks.map(({ text }) => headlineKey(text));
  const seen = new Set<string>();
  // A paragraph that was pulled out as a whole stands here twice: the quote goes, the paragraph stays.
  const inText = new Set(keys.filter((_, index) => !isSetApart(blocks[index])));
  const setApart = new Set(keys.filter((_, index) => isSetApart(blocks[index])));
  const ofText = [...inText].join("\n");
  const called = new Map<string, number>();
  for (const { holder } of blocks)
    for (const at of [holder, holder.up])
      if (at !== null) called.set(nameOf(at), (called.get(nameOf(at)) ?? 0) + 1);
  const isAlone = (at: Holder | null): boolean =>
    at !== null && at.names.trim() !== "" && (called.get(nameOf(at)) ?? 0) <= MOST_APART;
  /** Whether nothing else of the text is in an element called like its own, or like the one around. */
  const isCalledOtherwise = (block: PageBlock | undefined): boolean =>
    block !== undefined && [block.holder, block.holder.up].some(isAlone);
  const all = [...inText, ...setApart].join("\n");
  return blocks.filter(({ kind, text }, index) => {
    const key = keys[index] ?? "";
    const block = blocks[index];
    const mayRepeat =
      kind === "heading"
        ? isCalledQuote(block) && QUOTED.test(text)
        : (isSetApart(block) || isCalledOtherwise(block)) && (QUOTED_BY.test(text) || isQuotation(block));
    const words = kind === "heading" ? text : (QUOTED_BY.exec(text)?.groups?.quote ?? text);
    if (mayRepeat && inPieces(words, ofText, key)) return false;
    if (key.length < MIN_REPEATED || kind === "literal" || kind === "row") return true;
    if (seen.has(key)) return false;
    const mayBePulled = text.length <= MAX_PULL_QUOTE && isSetApart(block);
    if (mayBePulled && all.includes(key, all.indexOf(key) + 1)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Whether each sentence of a quotation stands in another paragraph as well, with who said it between them.
 * @param text the keys of all paragraphs, a line each
 * @param own the quotation's key
 */
function inPieces(quotation: string, text: string, own: string): boolean {
  if (quotation.length > MAX_PULL_QUOTE) return false;
  const pieces = quotation.split(/(?<=[.!?…])\s/u).map(headlineKey);
  const letters = pieces.join("").length;
  if (letters < MIN_QUOTED) return false;
  const others = `\n${text}\n`.replace(`\n${own}\n`, "\n");
  return pieces.every((piece) => piece !== "" && others.includes(piece));
}

function nameOf({ tag, names }: Holder): string {
  return `${tag} ${names}`;
}

function isCalledQuote(block: PageBlock | undefined): boolean {
  const holders = [block?.holder, block?.holder.up];
  return holders.some((at) => /quote|callout|highlight|pull/u.test(at?.names ?? ""));
}

function isQuotation(block: PageBlock | undefined): boolean {
  return isCalledQuote(block) || [block?.holder, block?.holder.up].some((at) => at?.tag === "blockquote");
}

function isSetApart(block: PageBlock | undefined): boolean {
  let at = block?.holder ?? null;
  for (let depth = 0; depth < 4 && at !== null; depth += 1) {
    if (
      /^(?:blockquote|aside|figure|h[2-6])$/u.test(at.tag) ||
      /quote|callout|highlight|pull/u.test(at.names)
    )
      return true;
    at = at.up;
  }
  return false;
}
