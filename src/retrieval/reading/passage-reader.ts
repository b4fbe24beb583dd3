import type { Reading, WindowToRead } from "../../../embeddings/index.ts";
import type { Archive } from "../../archive/archive.ts";
import type { PassageId } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Told } from "../once-per-story.ts";
import type { PassageRequest } from "../passage-request.ts";
import type { Query } from "../query.ts";
import { type Asked, askedOf } from "./asked.ts";
import { type Checks, checksOf } from "./checks.ts";
import { fittingWords } from "./fitting-words.ts";
import { createGrounds, type Ground } from "./ground.ts";
import { knownNames } from "./known-names.ts";
import { type WindowOf, windowsToRead } from "./windows-to-read.ts";

/** Reads windows and a question together. */
export interface WindowReader {
  /** One reading a window, in their order. */
  read(question: string, windows: readonly WindowToRead[]): Promise<readonly Reading[]>;
  /** How many questions are being read, or wait for it, from 0. */
  waiting(): number;
}

/** Counts what an embedder is asked to read. */
export function createWindowReader(read: WindowReader["read"]): WindowReader {
  let waiting = 0;
  return {
    async read(question, windows) {
      waiting += 1;
      try {
        return await read(question, windows);
      } finally {
        waiting -= 1;
      }
    },
    waiting: () => waiting,
  };
}

/** What reading a passage gave. Spans are offsets into its text. */
export interface PassageReading {
  /** The window that answers best. */
  readonly window: Span;
  /** The words that would answer; `null` where there are none, or no reader. */
  readonly words: Span | null;
  /** The reader's log odds, and the words' margin over "no answer here"; `null` without a reader. */
  readonly model: Pick<Reading, "answer" | "margin"> | null;
  readonly checks: Checks;
  readonly ground: Ground;
}

/** What was read for one question. */
export interface QuestionReading {
  readonly asked: Asked;
  readonly passages: ReadonlyMap<PassageId, PassageReading>;
}

/** Windows that are read for a question, at most; fewer where so many questions wait: then each is answered sooner, and a little worse. */
const MOST_WINDOWS = 8;
const FEWER: readonly (readonly [waiting: number, windows: number])[] = [
  [12, 1],
  [6, 2],
  [3, 4],
];
/** Of a sentence without end so much is looked at. */
const MOST_UNITS = 4_000;
/** Passages that windows are taken from: beyond these no answer of the sets stood. */
const PASSAGES = 10;

/**
 * Reads the passages that likeliest answer.
 * @param reader `null` where the model has no reader: then only what needs none is checked, of each passage in its best window
 * @param ranked best first
 */
export async function readPassages(
  { request, query }: { readonly request: PassageRequest; readonly query: Query },
  ranked: readonly Told[],
  archive: Pick<Archive, "passagesOf" | "searchTerms" | "passages">,
  reader: WindowReader | null,
): Promise<QuestionReading> {
  const likely = ranked.slice(0, PASSAGES).map((told) => ({ ...told, passage: told.candidate.passage }));
  const waiting = reader?.waiting() ?? 0;
  const fewer = FEWER.find(([from]) => waiting >= from);
  const windows =
    reader === null
      ? likely.flatMap((one) => windowsToRead([one], 1))
      : windowsToRead(likely, fewer?.[1] ?? MOST_WINDOWS);
  const reading = reader?.read(
    query.text,
    windows.map(({ of, start, end }) => ({
      head: of.candidate.article.title,
      text: of.passage.text.slice(start, end),
    })),
  );
  const readOrNot = reading?.catch(unreadable);
  readOrNot?.catch(() => {}); // reported where it is awaited
  const texts = windows.map(({ of, start, end }) => of.passage.text.slice(start, end).slice(0, MOST_UNITS));
  const known = request.named.length > 0 ? new Set<string>() : await knownNames(query, texts, archive);
  const asked = askedOf(request, query, known);
  const held = new Map(query.terms.map(({ term, passages }) => [term, passages]));
  const isHeld = (term: string): boolean => held.get(term) !== 0;
  const grounds = createGrounds(archive);
  const readings = await readOrNot;
  const best = new Map<
    PassageId,
    { readonly window: WindowOf<(typeof likely)[number]>; readonly reading: Reading | null }
  >();
  for (const [i, window] of windows.entries()) {
    const { id } = window.of.passage;
    const one = readings?.[i] ?? null;
    const known = best.get(id);
    if (known === undefined || (one !== null && known.reading !== null && one.score > known.reading.score))
      best.set(id, { window, reading: one });
  }
  const passages = new Map<PassageId, PassageReading>();
  for (const [id, { window, reading: one }] of best) {
    const { passage, candidate } = window.of;
    const ground = await grounds(passage, candidate.article, window);
    const text = passage.text.slice(window.start, window.end);
    const chosen = one === null ? null : fittingWords(one, text, query);
    const words =
      chosen === null ? null : { start: window.start + chosen.start, end: window.start + chosen.end };
    const answer = words === null ? text : passage.text.slice(words.start, words.end);
    passages.set(id, {
      window,
      words,
      model: one === null || chosen === null ? null : { answer: one.answer, margin: chosen.margin },
      checks: checksOf(asked, ground, { window: text, words: answer }, query.wanted, isHeld),
      ground,
    });
  }
  return { asked, passages };
}

/**
 * A reader that cannot be made ready (a folder of models that is full or read-only) leaves a question to the checks, as with a model that
 * has none; `doctor` tells why. Other faults are reported.
 */
export function unreadable(error: unknown): undefined {
  const { failure = "" } = error as { failure?: string };
  if (!failure.startsWith("model_")) throw error;
}
