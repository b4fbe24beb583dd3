import { readFileSync } from "node:fs";
import type { CheckVerdict } from "../../src/answer/check/check-answer.ts";
import { createQuoteChecker } from "../../src/answer/check/check-quote.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createNames } from "../../src/question/names/names.ts";
import { checkLead } from "../../src/words/check-lead.ts";
import { en } from "../../src/words/languages/en/index.ts";
import type { ArticleId } from "../../src/text/article.ts";
import type { SetResult } from "./evaluate-set.ts";
import { share } from "./metrics.ts";

/** How one quotation is made from an article, and with it what checking it must tell. */
export interface CheckRecipe {
  readonly make: "exact" | "altered" | "speaker_changed" | "invented";
  /** Where the quotation is taken from. */
  readonly article?: string;
  readonly start?: number;
  readonly end?: number;
  /** Number of the word that is replaced, from 0, and what by. */
  readonly replace?: number;
  readonly with?: string;
  /** Who is said to have said it, and did not. */
  readonly speaker?: string;
  /** An invented quotation. */
  readonly text?: string;
}

const EXPECTED: Readonly<Record<CheckRecipe["make"], CheckVerdict>> = {
  exact: "exact",
  altered: "altered",
  speaker_changed: "other_speaker",
  invented: "not_found",
};

export function readCheckRecipes(file: string): CheckRecipe[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as CheckRecipe);
}

/** Checks quotations made from the archive's articles; each must get its verdict, at its place, with its change. */
export async function evaluateChecks(
  name: string,
  recipes: readonly CheckRecipe[],
  archive: Archive,
): Promise<SetResult> {
  const checker = createQuoteChecker({ archive, names: createNames(archive) });
  const results: { readonly make: CheckRecipe["make"]; readonly fault: string | null }[] = [];
  for (const recipe of recipes) {
    const words = await quotationOf(recipe, archive);
    const answer = await checker.check(words.quote, { speaker: recipe.speaker });
    results.push({ make: recipe.make, fault: faultOf(recipe, words, answer) });
  }
  const figures: Record<string, number> = {};
  for (const make of Object.keys(EXPECTED) as CheckRecipe["make"][]) {
    const made = results.filter((result) => result.make === make);
    if (made.length > 0) figures[`${make} told rightly`] = share(made, ({ fault }) => fault === null);
  }
  const wrong = results.flatMap(({ make, fault }, i) =>
    fault === null ? [] : [`${i + 1} (${make}): ${fault}`],
  );
  return { name, figures, wrong };
}

interface Quotation {
  readonly quote: string;
  /** The word that was replaced. */
  readonly replaced: string | null;
}

async function quotationOf(recipe: CheckRecipe, archive: Archive): Promise<Quotation> {
  if (recipe.text !== undefined) return { quote: recipe.text, replaced: null };
  const article = await archive.article((recipe.article ?? "") as ArticleId);
  if (article === undefined) throw new Error(`Expected article ${recipe.article} in the archive, got none`);
  const quote = article.text.slice(recipe.start, recipe.end);
  const word = recipe.replace === undefined ? undefined : [...quote.matchAll(/\S+/gu)][recipe.replace];
  if (word === undefined) return { quote, replaced: null };
  const [old] = word;
  const altered = `${quote.slice(0, word.index)}${recipe.with}${quote.slice(word.index + old.length)}`;
  return { quote: altered, replaced: old };
}

function faultOf(
  { make, article, with: put = "" }: CheckRecipe,
  { replaced }: Quotation,
  answer: Awaited<ReturnType<ReturnType<typeof createQuoteChecker>["check"]>>,
): string | null {
  const { verdict, found } = answer;
  if (verdict !== EXPECTED[make])
    return `expected ${EXPECTED[make]}, got ${verdict}: ${checkLead(answer, en)}`;
  const [best] = found;
  if (best === undefined) return null;
  if (best.statement.passage.article !== article)
    return `expected it in ${article}, got ${best.statement.passage.article}`;
  if (make !== "altered") return best.differences.length === 0 ? null : "expected the same words";
  const told = best.differences.map(
    ({ given, stored }) => `${given.text}>${stored.map((s) => s.text).join(" ")}`,
  );
  const isMarked = told.length === 1 && plain(told[0] ?? "") === plain(`${put}>${replaced ?? ""}`);
  return isMarked ? null : `expected ${put}>${replaced} to be marked, got ${told.join(", ")}`;
}

/** Words without the punctuation that touches them. */
function plain(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}>]/gu, "").toLowerCase();
}
