import { range } from "../mentions/mention.ts";
import { beforeDeterminer, type ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame } from "./saying-frame.ts";

/** What leads to whose account it is, the last word first. */
const LEADS: readonly (readonly string[])[] = [
  ["to", "according"],
  ["per"],
  ["by", "going"],
  ["believe", "you", "if"],
  ["believes", "one", "if"],
  ["of", "words", "the", "in"],
  ["of", "account", "the", "on"],
];

/** "How many …, according to X", "per X", "going by X", "in X's words": whose account of something is asked for. */
export function* asidesAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, tokens } = head;
  const group = head.groupAt(i);
  if (group === null) return;
  const last = beforeDeterminer(head, i) - 1;
  const lead = LEADS.find((words) => words.every((word, back) => key(last - back) === word));
  const from = lead === undefined ? null : last - lead.length + 1;
  // "According to Bornstein's letter"
  const isOwner = tokens[group.to - 1]?.isPossessive === true;
  const owned = isOwner ? head.nextNoun(group.to, 2) : null;
  const isThing = isOwner && /^(?:report|book|paper|interview|figures|count|reckoning)$/u.test(key(group.to));
  const to = owned !== null ? owned + 1 : isThing ? group.to + 1 : group.to;
  if (from === null) return;
  yield {
    speakers: group.speakers,
    manner: "say",
    frame: new Set([...range(from, i), ...range(group.to, to)]),
    after: to,
    form: "aside",
    score: PLAINNESS.aside,
  };
}
