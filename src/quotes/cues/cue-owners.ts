import type { Item } from "../marks/outline.ts";
import type { Cue } from "./find-cues.ts";

/** From this length on, a string within a sentence that has a cue is what was said, in UTF-16 units. */
const MIN_LONG_STRING = 40;

/** Each quoted string's cue: the likeliest of those next to it; what follows in the same breath goes along. */
export function cueOwners(items: readonly Item[], cues: readonly Cue[]): Map<number, Cue> {
  const owner = new Map<number, Cue>();
  for (const cue of cues) {
    const { quote } = cue.shape;
    if (quote < 0) continue;
    const held = owner.get(quote);
    if (held === undefined || strengthOf(items, cue, quote) > strengthOf(items, held, quote))
      owner.set(quote, cue);
  }
  for (const cue of cues) {
    if (cue.shape.place !== "after") continue;
    // `"…," she said, "…"`: the second half goes with the same cue.
    const second = nextQuote(items, cue.at);
    if (second >= 0 && !owner.has(second) && !items[second]?.opens && continues(items, second))
      owner.set(second, cue);
  }
  let last: Cue | undefined;
  for (const [at, item] of items.entries()) {
    if (item.type !== "quote") continue;
    if (!owner.has(at) && last !== undefined && goesOn(items, last, at)) owner.set(at, last);
    last = owner.get(at) ?? last;
  }
  return owner;
}

/** How well a cue that stands next to a quoted string reports it. */
function strengthOf(items: readonly Item[], { at, share, shape }: Cue, quote: number): number {
  const subject = items[shape.subject?.from ?? -1]?.word ?? "";
  const isRelative = subject === "that" || subject === "which";
  const place = (shape.place === "after" ? 0.5 : 0) - (isRelative ? 0.5 : 0);
  return share + place - Math.abs(at - quote) / 50;
}

function nextQuote(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < items.length && at - from < 24; at += 1) {
    const item = items[at];
    if (item?.type === "quote") return at;
    if (item?.opens) return -1;
  }
  return -1;
}

/** Whether the string at `quote` reads as the next part of a quote, not as words within the narrator's sentence. */
function continues(items: readonly Item[], quote: number): boolean {
  const item = items[quote];
  const before = items[quote - 1];
  if (item === undefined || before === undefined || item.opens || before.type === "quote") return true;
  if (before.type === "stop") return /^[,;:–—…-]$/u.test(before.word);
  return before.word === "and" ? items[quote - 2]?.type === "quote" : item.end - item.start > MIN_LONG_STRING;
}

/** A string that opens a sentence right behind an attributed one, or stands in one sentence with it. */
function goesOn(items: readonly Item[], cue: Cue, quote: number): boolean {
  if (!continues(items, quote)) return false;
  for (let at = quote; at > cue.at; at -= 1) {
    const item = items[at];
    if (item?.opens && item.type !== "quote") return false;
    if (item?.type === "quote" && at !== quote) return true;
  }
  return true;
}
