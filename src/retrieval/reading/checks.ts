import { placeKey } from "../../english/names/places.ts";
import { areOpposed, deedsTold } from "../../english/opposite-deeds.ts";
import { isNegated } from "../../english/opposites.ts";
import { termList } from "../../english/terms.ts";
import { answerFit, opensSentenceAt } from "../answer-type.ts";
import type { Wanted } from "../passage-request.ts";
import type { Asked, AskedPart } from "./asked.ts";
import type { Ground } from "./ground.ts";

/** What of a question a passage lacks, each from 0 (nothing) to 1. */
export interface Checks {
  /** Of the name of which most is missing: the share of its words that passage, headline and neighbours lack. */
  readonly nameNear: number;
  /** The same of the whole article. */
  readonly nameArticle: number;
  /** 1: no passage of the archive holds any word of some name. */
  readonly nameArchive: number;
  /** 1: a year, month or day of the week that neither passage nor neighbours nor the day of publication have. */
  readonly timeNear: number;
  readonly timeArticle: number;
  /** 1: a number that neither the passage nor its neighbours have, in digits or in words. */
  readonly numberNear: number;
  /** Weight of the content words that are missing, as a share of all. */
  readonly missingHere: number;
  readonly missingNear: number;
  readonly missingArticle: number;
  /** Weight of the rarest word that is missing near, as a share of the rarest of all. */
  readonly rarestNear: number;
  /** 1: the question is negated and the words read are not, or the other way round. */
  readonly negation: number;
  /** 1: in place of a word of the question the words read hold its opposite. */
  readonly opposite: number;
  /** 1: in place of what the question takes for done the window tells the opposite: of "voted for it", "voted against it". */
  readonly deed: number;
  /** 1: the words marked are not of the kind that is asked for. */
  readonly kind: number;
}

/** Of what lacks nothing, or was not read. */
export const NO_CHECKS: Checks = {
  nameNear: 0,
  nameArticle: 0,
  nameArchive: 0,
  timeNear: 0,
  timeArticle: 0,
  numberNear: 0,
  missingHere: 0,
  missingNear: 0,
  missingArticle: 0,
  rarestNear: 0,
  negation: 0,
  opposite: 0,
  deed: 0,
  kind: 0,
};

/** What was read: the window, and the words in it that would answer. */
export interface Read {
  readonly window: string;
  readonly words: string;
}

export function checksOf(
  asked: Asked,
  ground: Ground,
  { window, words }: Read,
  wanted: Wanted,
  held: (term: string) => boolean,
): Checks {
  const names = asked.parts.filter(({ kind }) => kind === "name");
  const times = asked.parts.filter(({ kind }) => kind === "year" || kind === "calendar");
  const lacks = (parts: readonly AskedPart[], terms: ReadonlySet<string>): number =>
    Math.max(0, ...parts.map((part) => shareMissing(part, terms)));
  const windowTerms = new Set(termList(window));
  const weight = (terms: ReadonlySet<string>): number => missingWeight(asked.weights, terms);
  return {
    nameNear: lacks(names, ground.near.capitals),
    nameArticle: lacks(names, ground.article.capitals),
    nameArchive: Number(names.some(({ terms }) => terms.every((term) => !held(term)))),
    timeNear: lacks(times, ground.near.all),
    timeArticle: lacks(times, ground.article.all),
    numberNear: Number(asked.parts.some((part) => part.kind === "number" && !isHeld(part, ground))),
    missingHere: weight(ground.here.all),
    missingNear: weight(ground.near.all),
    missingArticle: weight(ground.article.all),
    rarestNear:
      rarest(asked.weights, (term) => !ground.near.all.has(term)) / (rarest(asked.weights, () => true) || 1),
    negation: Number(asked.isNegated !== isNegated(window)),
    opposite: Number(
      asked.opposites.some(
        ({ term, others }) => !windowTerms.has(term) && others.some((other) => windowTerms.has(other)),
      ),
    ),
    deed: Number(asked.deeds.size > 0 && areOpposed(asked.deeds, deedsTold(window))),
    kind:
      wanted === null
        ? 0
        : 1 -
          answerFit(
            words,
            kindOfWords(wanted),
            (term) => asked.weights.has(term),
            undefined,
            opensSentenceAt(window, window.indexOf(words)),
          ),
  };
}

/** Of words alone it shows only that they are a name, not that of a place: what stands before them is left out. */
export function kindOfWords(wanted: Wanted): Wanted {
  return wanted === "place" ? "name" : wanted;
}

/** Of a part that a text may name in several ways, what of the way that it has most of is missing: 0 to 1. */
export function shareMissing({ terms, others }: AskedPart, held: ReadonlySet<string>): number {
  const missing = (all: readonly string[]) =>
    all.filter((term) => !held.has(term) && !isDerived(term, held)).length / all.length;
  return Math.min(missing(terms), ...others.map(missing));
}

/** What makes inhabitants of a place. */
const ENDINGS = ["n", "an", "ian", "er", "ite", "ese", "i"];
/** Shorter names are a part of too many other words. */
const LEAST_ROOT = 5;

/** "Chicagoans" of "Chicago": one is the other with an ending, and they are not two places ("Niger" and "Nigerian"). */
function isDerived(term: string, held: ReadonlySet<string>): boolean {
  const others = ENDINGS.flatMap((ending) => [
    term + ending,
    ...(term.endsWith(ending) ? [term.slice(0, -ending.length)] : []),
  ]);
  return others.some((other) => {
    if (Math.min(term.length, other.length) < LEAST_ROOT || !held.has(other)) return false;
    const [one, two] = [placeKey(term), placeKey(other)];
    return one === undefined || two === undefined || one === two;
  });
}

/** Between which multiples of a number asked for by "more than" and the like the exact one lies. */
const MULTIPLES = { above: [1, 1.25], below: [0.8, 1], near: [0.9, 1.1] } as const;

function isHeld({ terms, value, about }: AskedPart, { near, values }: Ground): boolean {
  if (terms.every((term) => near.all.has(term))) return true;
  if (value === undefined) return false;
  if (values.has(value)) return true;
  if (about == null) return false;
  const [least, most] = MULTIPLES[about];
  return [...values].some((one) => one >= least * value && one <= most * value);
}

function missingWeight(weights: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let missing = 0;
  let all = 0;
  for (const [term, weight] of weights) {
    all += weight;
    if (!held.has(term)) missing += weight;
  }
  return all === 0 ? 0 : missing / all;
}

function rarest(weights: ReadonlyMap<string, number>, counts: (term: string) => boolean): number {
  let most = 0;
  for (const [term, weight] of weights) if (counts(term)) most = Math.max(most, weight);
  return most;
}
