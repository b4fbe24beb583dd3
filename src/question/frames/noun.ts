import { isHelpingVerb, isTopicPreposition } from "../../english/function-words.ts";
import { reportingNoun } from "../../english/reporting-verbs.ts";
import { isNoise } from "../frame-words.ts";
import { range } from "../mentions/mention.ts";
import { beforeDeterminer, type ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame } from "./saying-frame.ts";
import { bothSidesAt, sideBehind } from "./stance.ts";

/** Tokens between an owner and the noun, at most: "X's own first comments". */
const NOUN_WITHIN = 3;
/** "Anything from X": words for words, whatever they are. */
const ANY =
  /^(?:anything|something|everything|words?|lines?|bits?|more|stuff|latest|newest|news|all|nothing)$/u;
const MADE_BY = /^(?:said|made|given|written|told|tweeted|quoted|spoken)$/u;
/** Classes whose noun may have "of" before whom it is about: "the criticism of X". */
const TARGETED = /^(?:criticise|praise|support|demand|warn)$/u;
/** Nouns of nothing but what somebody said: beside a name they need no owner's ending ("varrick quotes"; but "police response"). */
const ONLY_SAID = /^(?:quote|quotation|statement|comment|remark|opinion|view|stance|thought)$/u;
/** Nouns that are what somebody said only where somebody owns them: "May's story", but "the story of May". */
const OWNED_ONLY = /^(?:story|account|version|letter|post|message|line|order)$/u;

/** "X's comments on", "X quotes". */
export function* ownedNounsAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, tokens } = head;
  const group = head.groupAt(i);
  if (group === null) return;
  // "Hall on Post's speech": what Hall speaks of.
  if (/^(?:on|about|regarding|re)$/u.test(key(i - 1)) && head.isTaken(i - 2)) return;
  const noun = head.nextNoun(group.to, NOUN_WITHIN);
  const isOwner = tokens[group.to - 1]?.isPossessive === true || /^(?:his|her|their|its)$/u.test(key(i));
  if (noun === null || (!isOwner && noun !== group.to)) return;
  if (range(group.to, noun).some((at) => isTopicPreposition(key(at)) || isHelpingVerb(key(at)))) return;
  const lemma = reportingNoun(key(noun))?.lemma ?? "";
  const beside = ONLY_SAID.test(lemma) ? PLAINNESS.wordsBy : PLAINNESS.nounBeside;
  yield {
    speakers: group.speakers,
    manner: head.nounAt(noun) ?? "say",
    frame: new Set([...range(head.leadOf(i), i), ...range(group.to, noun + 1)]),
    after: noun + 1,
    form: "noun",
    score: isOwner ? PLAINNESS.noun : beside,
  };
}

/** "Quotes by X", "anything from the X". */
export function* nounsByAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, nounAt } = head;
  const group = head.groupAt(i);
  if (group === null) return;
  const by = beforeDeterminer(head, i) - 1;
  if (!/^(?:by|from|of)$/u.test(key(by))) return;
  const word = key(by - 1);
  const lemma = reportingNoun(word)?.lemma ?? "";
  const manner = OWNED_ONLY.test(lemma) ? undefined : nounAt(by - 1);
  const isOf = key(by) === "of";
  const isTarget = isOf && manner !== undefined && TARGETED.test(manner);
  const isOther = (ANY.test(word) && (!isOf || /^(?:words?|all)$/u.test(word))) || MADE_BY.test(word);
  if ((manner === undefined || isTarget) && !isOther) return;
  yield {
    speakers: group.speakers,
    manner: manner ?? "say",
    frame: new Set(range(head.leadOf(by - 1), i)),
    after: group.to,
    form: "noun",
    score: manner !== undefined || head.verbAt(by - 1) !== undefined ? PLAINNESS.noun : PLAINNESS.wordsBy,
  };
}

/** "What was said about the toll by X": the passive, its topic before the speaker. */
export function* passivesAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  const group = head.groupAt(i);
  const by = beforeDeterminer(head, i) - 1;
  if (group === null || key(by) !== "by") return;
  for (let v = by - 1; v > 0 && !head.isMark(v); v--) {
    const verb = head.verbAt(v);
    if (verb === undefined || verb.isBase || !isPassive(head, v)) continue;
    if (v === by - 1) return;
    yield {
      speakers: group.speakers,
      manner: verb.manner,
      frame: new Set([...range(head.leadOf(v), verb.to), ...range(by, i)]),
      after: verb.to,
      form: "noun",
      score: PLAINNESS.noun,
    };
    return;
  }
}

function isPassive({ key }: ReadingHead, v: number): boolean {
  let at = v - 1;
  while (/^(?:anything|something|everything|nothing|all|ever|also)$/u.test(key(at))) at -= 1;
  return /^(?:is|are|was|were|be|been|being|'s)$/u.test(key(at));
}

/** "Quotes about Y", "any comments on Y", "what has been said about Y": anybody's. */
export function* anybodysWordsAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, tokens } = head;
  const lemma = reportingNoun(key(i))?.lemma ?? "";
  const isNoun = head.nounAt(i) !== undefined && !OWNED_ONLY.test(lemma);
  const verb = head.verbAt(i);
  const isVerb = verb !== undefined && !verb.isBase && isPassive(head, i);
  const manner = isNoun ? head.nounAt(i) : isVerb ? verb.manner : undefined;
  if (manner === undefined || tokens[i - 1]?.isPossessive === true) return;
  const leads = reportingNoun(key(i))?.topicPrepositions ?? [];
  const next = key(i + 1);
  const both = isNoun ? bothSidesAt(head, i + 1) : null;
  const side = both === null && isNoun ? sideBehind(head, { manner, to: i + 1 }) : null;
  const isSided = both !== null || (side !== null && side.to > i + 1);
  if (!isSided && !isTopicPreposition(next) && !(isNoun && leads.includes(next) && next !== "of")) return;
  const after = both ?? (side !== null && isSided ? side.to : i + 2);
  const lead = head.leadOf(i);
  const opening = range(lead, i);
  if (lead > 0 && !head.isMark(lead - 1)) return;
  if (opening.some((at) => /^(?:why|when|where|how|whose|his|her|their|its)$/u.test(key(at)))) return;
  if (opening.some((at) => !isOpeningWord(head, at))) return;
  yield {
    speakers: [],
    manner: side?.manner ?? manner,
    frame: new Set(range(lead, after)),
    after,
    form: "who",
    score: PLAINNESS.anybodysNoun,
  };
}

/** Words that ask for words, and tell nothing of what about: "show me some", "what are the". */
function isOpeningWord({ isFrame, key, nounAt }: ReadingHead, i: number): boolean {
  return isFrame(i) || isNoise(key(i)) || nounAt(i) !== undefined || WHICH_OF_THEM.test(key(i));
}

/** What tells which of all that was said is wanted, and nothing of what about. */
const WHICH_OF_THEM =
  /^(?:good|great|nice|better|interesting|notable|memorable|famous|strong(?:est)?|funn(?:y|iest)|clear(?:est)?|important|main|key|different|all)$/u;
