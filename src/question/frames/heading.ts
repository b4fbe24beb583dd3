import { isAskingWord, isHelpingVerb, isTopicPreposition } from "../../english/function-words.ts";
import { isNoise } from "../frame-words.ts";
import { HONORIFICS } from "../../english/names/titles.ts";
import { isTitle } from "../../english/roles.ts";
import { isGivenName } from "../../english/names/given-names.ts";
import { type QuestionMention, range } from "../mentions/mention.ts";
import type { Token } from "../tokens.ts";
import { withPartner } from "./clause.ts";
import type { Group, ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame } from "./saying-frame.ts";

/** "X on Y", "X: Y", "X, all quotes". */
export function* headingsAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const known = head.groupAt(i);
  if (known === null || !isLead(head, i)) return;
  const group = withPartner(head, known, (at) => isTopicPreposition(head.key(at)));
  const next = head.tokens[group.to];
  const isAbout = isTopicPreposition(head.key(group.to));
  const isMarked = next?.kind === "mark" && /[:–—-]/u.test(next.text);
  if (!isAbout && !isMarked && next?.text !== ",") return;
  const plain = isAbout && isPlain(head, group);
  yield {
    speakers: group.speakers,
    manner: "say",
    frame: new Set([...range(0, i), group.to]),
    after: group.to + 1,
    form: "heading",
    score: plain ? PLAINNESS.heading : isAbout || isMarked ? PLAINNESS.weakHeading : PLAINNESS.comma,
  };
}

/** "The mayor on the toll", "Ann Fell on the toll", "fell about the toll"; but "woman on bridge" is a heading of news as well. */
function isPlain({ key, tokens }: ReadingHead, { speakers, to }: Group): boolean {
  const [first] = speakers;
  if (first === undefined || first.by === "pronoun" || tokens[to + 1]?.kind !== "word") return false;
  if (/^(?:about|regarding|re)$/u.test(key(to))) return true;
  const isDetermined =
    first.by === "role" &&
    (key(first.from) === "the" ||
      tokens.slice(first.from, first.to).some((token) => token.isPossessive || token.key === "of"));
  const isNamed =
    (first.by === "name" && !first.isWeak) || isFullName(tokens, first) || isTitledName(tokens, first);
  return key(to) === "on" && (isNamed || isDetermined);
}

/** "Ann Fell": a given name and another one, with capitals, are a person's also where nobody is known to bear them. */
export function isFullName(tokens: readonly Token[], { by, from, to }: QuestionMention): boolean {
  const words = tokens.slice(from, to);
  return (
    by === "unknown" &&
    words.length > 1 &&
    words.every(({ isCapital }) => isCapital) &&
    isGivenName(words[0]?.key ?? "")
  );
}

/** "Rep neguse": a title and a name after it are a person's also where nobody is known to bear it. */
export function isTitledName(tokens: readonly Token[], { by, from, to }: QuestionMention): boolean {
  const [title, ...name] = tokens.slice(from, to);
  return (
    by === "unknown" && name.length > 0 && (isTitle(title?.key ?? "") || HONORIFICS.has(title?.key ?? ""))
  );
}

/** A clause that is a name or an office and nothing else: "Luck or not? The head of the airport." */
export function* namesAloneAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const group = head.groupAt(i);
  if (group === null || group.speakers[0]?.by === "pronoun" || !isAlone(head, i, group.to)) return;
  if (isPlaceOf(head, group)) return;
  yield {
    speakers: group.speakers,
    manner: "say",
    frame: new Set(),
    after: head.tokens.length,
    form: "heading",
    score: PLAINNESS.alone,
  };
}

/** "…in Buchanan County, Virginia": behind a name's comma stands where it lies rather than somebody who bears it as a given name. */
function isPlaceOf({ tokens }: ReadingHead, { speakers: [first] }: Group): boolean {
  if (first?.by !== "name" || !first.matches.every(({ fit }) => fit === "given")) return false;
  return tokens[first.from - 1]?.text === "," && tokens[first.from - 2]?.isCapital === true;
}

/** Whether only words that questions are built with stand before, or such as ask for words ("quote X on Y"). */
function isLead({ key, isMark, isFrame, tokens }: ReadingHead, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && !isMark(at)) {
    if (!isFrame(at) && !isNoise(key(at))) return false;
    if (isAskingWord(key(at)) || isHelpingVerb(key(at))) return false;
    at -= 1;
  }
  return at < 0 || /[?!.,;:]/u.test(tokens[at]?.text ?? "");
}

/** Whether marks or the ends of the question stand on both sides, and something else in another clause. */
function isAlone({ isMark, isFrame, tokens }: ReadingHead, from: number, to: number): boolean {
  const isOpen = from === 0 || isMark(from - 1);
  const isClosed = to >= tokens.length || isMark(to);
  return (
    isOpen &&
    isClosed &&
    tokens.some(({ kind }, at) => kind === "word" && (at < from || at >= to) && !isFrame(at))
  );
}
