import { headOf } from "../../archive/article-head.ts";
import type { Archive, ArticleEntry } from "../../archive/archive.ts";
import { numbersIn } from "../../english/numbers.ts";
import { termsOf } from "../../english/terms.ts";
import type { ArticleId } from "../../text/article.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";

/** The terms of some text. */
export interface HeldTerms {
  readonly all: ReadonlySet<string>;
  /** Those that are written with a capital somewhere: "Hall" is nobody where only a town hall is named. */
  readonly capitals: ReadonlySet<string>;
}

/** The words around a passage, from near to far: what a text leaves unsaid in one place it said in another. */
export interface Ground {
  /** Of the passage, and of the head of its article. */
  readonly here: HeldTerms;
  /** Of the paragraphs before and behind it, too. */
  readonly near: HeldTerms;
  /** Of the whole article. */
  readonly article: HeldTerms;
  /** Whether that is all of the article: of a long one the paragraphs nearest to the passage are looked at. */
  readonly isWhole: boolean;
  /** Values of the numbers in the passage and in its neighbours. */
  readonly values: ReadonlySet<number>;
}

interface ReadParagraph {
  readonly id: number;
  readonly text: string;
  terms?: HeldTerms;
}

/** Gives the ground of passages; each article is looked up once. */
export function createGrounds(
  archive: Pick<Archive, "passagesOf">,
): (passage: Passage, article: ArticleEntry, window: Span) => Promise<Ground> {
  const known = new Map<ArticleId, Promise<ReadParagraph[]>>();
  return async (passage, article, window) => {
    let read = known.get(article.id);
    if (read === undefined) {
      read = archive
        .passagesOf(article.id)
        .then((all) => all.map(({ id, text }): ReadParagraph => ({ id: Number(id), text })));
      known.set(article.id, read);
    }
    return inSlices(groundOf(passage, article, window, await read));
  };
}

/** Of a longer article the paragraphs nearest to the passage are looked at, in UTF-16 units of text. */
const ARTICLE_UNITS = 60_000;

/** Of a longer paragraph so much around what was read is looked at; of its neighbours the beginning. */
const PARAGRAPH_UNITS = 6_000;

function* groundOf(
  passage: Passage,
  article: ArticleEntry,
  window: Span,
  all: readonly ReadParagraph[],
): Steps<Ground> {
  const at = all.findIndex(({ id }) => id === Number(passage.id));
  const from = Math.max(
    0,
    Math.min(window.start - PARAGRAPH_UNITS / 2, passage.text.length - PARAGRAPH_UNITS),
  );
  const around = passage.text.slice(from, from + PARAGRAPH_UNITS);
  const here = joined([heldTerms(headOf(article)), heldTerms(around)]);
  const [before, behind] = [all[at - 1], all[at + 1]];
  yield;
  const neighbours = [before, behind].flatMap((one) => termsOfParagraph(one) ?? []);
  const texts = [before?.text, around, behind?.text].map((text) => text?.slice(0, PARAGRAPH_UNITS) ?? "");
  const held: HeldTerms[] = [here];
  let units = 0;
  let isWhole = around.length === passage.text.length;
  for (const paragraph of nearestFirst(all, Math.max(0, at))) {
    if (paragraph === all[at]) continue;
    const taken = Math.min(paragraph.text.length, PARAGRAPH_UNITS);
    if (taken < paragraph.text.length) isWhole = false;
    if (units + taken > ARTICLE_UNITS) {
      isWhole = false;
      continue;
    }
    units += taken;
    held.push(termsOfParagraph(paragraph) ?? here);
    yield;
  }
  return {
    here,
    near: joined([here, ...neighbours]),
    article: joined(held),
    isWhole,
    values: new Set(numbersIn(texts.join("\n")).map(({ value }) => value)),
  };
}

function nearestFirst(all: readonly ReadParagraph[], at: number): ReadParagraph[] {
  return all
    .map((paragraph, i) => ({ paragraph, far: Math.abs(i - at) }))
    .sort((a, b) => a.far - b.far)
    .map(({ paragraph }) => paragraph);
}

/** The terms of a paragraph, made when they are first asked for. */
function termsOfParagraph(paragraph: ReadParagraph | undefined): HeldTerms | undefined {
  if (paragraph === undefined) return undefined;
  paragraph.terms ??= heldTerms(paragraph.text.slice(0, PARAGRAPH_UNITS));
  return paragraph.terms;
}

export function heldTerms(text: string): HeldTerms {
  const all = new Set<string>();
  const capitals = new Set<string>();
  for (const { term, start, end } of termsOf(text)) {
    all.add(term);
    if (/\p{Lu}/u.test(text.slice(start, end))) capitals.add(term);
  }
  return { all, capitals };
}

function joined(parts: readonly HeldTerms[]): HeldTerms {
  const all = new Set<string>();
  const capitals = new Set<string>();
  for (const part of parts) {
    for (const term of part.all) all.add(term);
    for (const term of part.capitals) capitals.add(term);
  }
  return { all, capitals };
}
