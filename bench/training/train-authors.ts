/**
 * Fits the weights of `src/ingest/html/authors/author-weights.ts` on the labelled pages of `bench/eval/sets` and prints them, with the
 * share of pages whose authors come out right where the pages of their writer were not fitted on.
 * Run: node dist/bench/training/train-authors.js [--wrong]; with it, pages that come out wrong are listed.
 */
import { parseArgs } from "node:util";
import { isSamePerson } from "../../src/ingest/html/author-names.ts";
import { AUTHOR_WEIGHTS } from "../../src/ingest/html/authors/author-weights.ts";
import { likeliestAuthors } from "../../src/ingest/html/authors/likeliest-authors.ts";
import type { AuthorOption } from "../../src/ingest/html/authors/options.ts";
import { readAuthorOptions } from "../../src/ingest/html/read-page.ts";
import { type BylinePage, bylinePages } from "../eval/html/byline-pages.ts";
import { type SignedGroup, fitSigns } from "./sign-softmax.ts";

const { values } = parseArgs({ options: { wrong: { type: "boolean" } } });
const PENALTY = 0.002;
/** Signs of fewer options say nothing that carries over. */
const LEAST_OPTIONS = 4;

const NAMES =
  `Young Park, Rich Post, River Long, Grace State, Will Hall, Mark Day, Faith Press, Ayşegül Tomruk, Nnamdi Okwuosa, Joy Star,
  Wiremu Tāwhara, Hope Field, Drew Church, Thuy Nhung Pham, Sunny Banks, Lake Winter, Zsófia Kertész, Carter Street, Summer Court,
  Kwabena Asirifi, Pearl Bridge, Brook Waters, Ngozi Banjul, Sky Marsh, Tomasz Wrzos, Chip Cook, Ash Woods, Ioana Vlad, Jack Frost,
  Ulugbek Saidov, Dean Bishop, Stone Reed`
    .split(",")
    .map((name) => name.trim());

interface ReadBylines {
  readonly set: string;
  readonly id: string;
  readonly authors: readonly string[];
  readonly options: readonly AuthorOption[];
}

const read = ({ html, ...page }: BylinePage): ReadBylines => ({ ...page, options: readAuthorOptions(html) });
const pages = bylinePages().map(read);
/** The same pages by authors of other names: whose names are words, or in no table, write as well. They are fitted on, and not counted. */
const renamed = bylinePages().flatMap((page, index) => {
  const other = withNames(page, NAMES, index);
  return other === null ? [] : [read(other)];
});
const sets = [...new Set(pages.map(({ set }) => set))];
const counts = new Map<string, number>();
for (const { options } of pages)
  for (const { signs } of options) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
const known = [...counts].filter(([, count]) => count >= LEAST_OPTIONS).map(([sign]) => sign);

function withNames(page: BylinePage, names: readonly string[], from: number): BylinePage | null {
  if (
    page.authors.length === 0 ||
    !page.authors.every((name) => page.html.includes(name) && name.includes(" "))
  )
    return null;
  const authors = page.authors.map((_, index) => names[(from * 3 + index) % names.length] ?? "");
  const html = page.authors.reduce(
    (text, name, index) => text.replaceAll(name, authors[index] ?? ""),
    page.html,
  );
  return { ...page, html, authors };
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.some((other) => isSamePerson(name, other)));
}

function fitted(from: readonly ReadBylines[]): Readonly<Record<string, number>> {
  const fresh = new Set(from.map(({ set, id }) => `${set} ${id}`));
  const groups = [...from, ...renamed.filter(({ set, id }) => fresh.has(`${set} ${id}`))].map(
    ({ options, authors }): SignedGroup => ({
      rows: options.map(({ signs }) => [...signs]),
      good: options.map(({ names }) => areSame(names, authors)),
    }),
  );
  return fitSigns(groups, known, PENALTY);
}

function isRight(weights: Readonly<Record<string, number>>, { options, authors }: ReadBylines): boolean {
  return areSame(likeliestAuthors(options, weights), authors);
}

const share = (weights: Readonly<Record<string, number>>, of: readonly ReadBylines[]): string =>
  `${of.filter((page) => isRight(weights, page)).length}/${of.length}`;

console.log(
  `${pages.length} pages, ${pages.reduce((sum, { options }) => sum + options.length, 0)} options, ${known.length} signs`,
);
for (const set of sets) {
  const own = pages.filter((page) => page.set === set);
  const apart = fitted(pages.filter((page) => page.set !== set));
  const has = own.filter(({ options, authors }) => options.some(({ names }) => areSame(names, authors)));
  console.log(
    `${set}: apart ${share(apart, own)}, with the shipped weights ${share(AUTHOR_WEIGHTS, own)}, may be right ${has.length}`,
  );
  if (values.wrong === true)
    for (const page of own.filter((one) => !isRight(apart, one)))
      console.log(
        `  ${page.id}: expected ${page.authors.join(", ") || "nobody"}, got ${likeliestAuthors(page.options, apart).join(", ") || "nobody"}`,
      );
}
const weights = fitted(pages);
console.log(
  `on all: ${sets
    .map(
      (set) =>
        `${set} ${share(
          weights,
          pages.filter((page) => page.set === set),
        )}`,
    )
    .join(", ")}\n`,
);
for (const [sign, weight] of Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const rounded = Math.round(weight * 100) / 100;
  if (Math.abs(rounded) >= 0.05)
    console.log(`  ${/^[a-z]+$/iu.test(sign) ? sign : JSON.stringify(sign)}: ${rounded},`);
}
