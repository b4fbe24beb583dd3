import { verbClassOf } from "../english/reporting-verbs.ts";
import type { Manner } from "../question/question.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import { wordsAt } from "../retrieval/words-at.ts";
import { attitudeOf } from "./attitude.ts";
import { narratedManners } from "./narrated-manner.ts";

/** Acts: who has spoken of it has not yet done it. Where nothing fits, nothing answers. */
const ACTS: ReadonlySet<Manner> = new Set(["apologise", "deny", "threaten", "promise"]);

/** Classes of reporting words whose quotes are of the manner, too. */
const KIN: Readonly<Partial<Record<Manner, readonly Manner[]>>> = {
  criticise: ["accuse", "complain"],
  complain: ["criticise"],
  oppose: ["reject", "criticise", "refuse", "complain"],
  reject: ["oppose", "refuse", "deny"],
  praise: ["thank", "support"],
  support: ["praise", "defend", "agree"],
  deny: ["reject"],
  confirm: ["admit"],
  admit: ["confirm"],
  demand: ["recommend"],
  recommend: ["demand", "suggest"],
  warn: ["threaten"],
};

/** Words that show the act in what was said, where the verb is a plain one. */
const SIGNS: Readonly<Partial<Record<Manner, RegExp>>> = {
  apologise:
    /\b(?:sorry|apolog\p{L}*|regret\p{L}*|forgive\p{L}*|my (?:mistake|fault|error)|(?:i|we) (?:was|were|am|are|got) (?:(?:it|this|that|things) )?wrong|(?:take|accept)s? (?:full |personal )?(?:responsibility|accountability|the blame)|ashamed|let (?:\w+ ){1,3}down)\b/iu,
  deny: /\b(?:den(?:y|ie\p{L}*)|not true|untrue|false|never|no truth|nothing to do|did(?:n['’]t| not)|was(?:n['’]t| not)|is(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|does(?:n['’]t| not)|do(?:n['’]t| not)|were(?:n['’]t| not)|no|lies?|rumou?rs?|baseless|nonsense|fabricat\p{L}*|wrong)\b/iu,
  threaten:
    /\b(?:threat\p{L}*|or else|sue\b|sued|suing|(?:go|going|take\p{L}*) to court|lawsuit|strike|retaliat\p{L}*|consequences|unless|pay (?:a|the) price|shut (?:it|them|down)|pull out|walk away|regret)\b/iu,
  promise:
    /\b(?:promis\p{L}*|pledg\p{L}*|vow\p{L}*|guarant\p{L}*|commit\p{L}*|(?:i|we|he|she|they|it)(?:['’]ll| will| would| shall)|swear|swore|my word|assur\p{L}*|going to|will)\b/iu,
  admit:
    /\b(?:admit\p{L}*|acknowledg\p{L}*|confess\p{L}*|conced\p{L}*|sorry|mistake|wrong|true|yes|should have|could have)\b/iu,
  confirm: /\b(?:confirm\p{L}*|yes|true|indeed|acknowledg\p{L}*|admit\p{L}*|right|correct|in fact)\b/iu,
  support: /\b(?:support\p{L}*|endors\p{L}*|back(?:s|ed|ing)|in favou?r)\b/iu,
  thank: /\b(?:thank\p{L}*|grateful|gratitude)\b/iu,
  recommend: /\b(?:should|must|need\p{L}*|advis\p{L}*|recommend\p{L}*|better|let\b|try)\b/iu,
  hope: /\b(?:hop\p{L}*|wish\p{L}*|optimis\p{L}*|look\p{L}* forward)\b/iu,
  doubt:
    /\b(?:doubt\p{L}*|unlikely|not sure|question\p{L}*|sceptic\p{L}*|skeptic\p{L}*|don['’]t (?:think|believe)|not (?:believe|convinced))\b/iu,
  predict:
    /\b(?:will|would|won['’]t|predict\p{L}*|forecast\p{L}*|expect\p{L}*|going to|likely|by (?:19|20)\d\d|next (?:year|month|week))\b/iu,
  warn: /\b(?:warn\p{L}*|danger\p{L}*|risk\p{L}*|threat\p{L}*|fear\p{L}*|could|would|might|if|unless|will)\b/iu,
  demand:
    /\b(?:must|should|need\p{L}*|demand\p{L}*|call\p{L}* (?:on|for)|urg\p{L}*|ought|let\b|stop|has to|have to)\b/iu,
  accuse: /\b(?:accus\p{L}*|blam\p{L}*|guilty|lied?|lying|fault|responsib\p{L}*|because of)\b/iu,
};

/** A negation with the words behind it that it undoes. */
const UNDONE =
  /(?:\b(?:not|never|no|without|nor)|n['’]t|\b(?:refus|declin)\p{L}*(?: to)?)\s+(?:\p{L}+\s+){0,2}?(?:sorry|apolog\p{L}*|regret\p{L}*|promis\p{L}*|pledg\p{L}*|vow\p{L}*|guarant\p{L}*|commit\p{L}*|threat\p{L}*|sue|swear)/giu;

/** Whether the manner asks for no more than that something was said, or shows in no words: any quote on the topic answers. */
export function isPlainManner(manner: Manner): boolean {
  return !(manner in SIGNS || POSITIVE.has(manner) || NEGATIVE.has(manner));
}

const POSITIVE: ReadonlySet<Manner> = new Set(["praise", "support", "thank", "defend"]);
const NEGATIVE: ReadonlySet<Manner> = new Set(["criticise", "oppose", "complain", "reject"]);

export function isAct(manner: Manner): boolean {
  return ACTS.has(manner);
}

/** Whether a quote answers only where words show that it was done: acts, and what people say in so many words, praise and thanks. */
export function mustShow(manner: Manner): boolean {
  return ACTS.has(manner) || POSITIVE.has(manner);
}

/** Whether a quote shows the manner asked for, by its words or by the article's; where that says no more than "say", each does. */
export function showsManner(quoted: RankedQuote, manner: Manner): boolean {
  return isPlainManner(manner) || mannerFit(quoted, manner) > 0 || isNarrated(quoted, manner);
}

/** What who does it does not do with the same words: whoever criticised it did not praise it there. */
const CONTRARY: Readonly<Partial<Record<Manner, readonly Manner[]>>> = {
  praise: ["criticise", "accuse", "complain", "oppose", "reject"],
  support: ["criticise", "oppose", "reject"],
  thank: ["criticise", "accuse", "complain"],
  defend: ["criticise", "accuse"],
  criticise: ["praise", "thank", "support", "defend"],
  complain: ["praise", "thank"],
  oppose: ["support", "praise", "defend"],
  agree: ["disagree", "reject", "oppose"],
  disagree: ["agree"],
};

/** Whether reporting words tell the contrary of what the question asks for. */
export function isContrary(quoted: RankedQuote, manner: Manner): boolean {
  const contrary = CONTRARY[manner];
  if (contrary === undefined) return false;
  const told = classesOf(wordsAt(quoted, quoted.quote.cue));
  return !told.has(manner) && contrary.some((one) => told.has(one));
}

/** Whether a quote does what the question asks for, by its reporting words or by its own: 2, 1; 0 where neither tells. */
export function mannerFit(quoted: RankedQuote, manner: Manner): 0 | 1 | 2 {
  if (isPlainManner(manner)) return 0;
  const { quote } = quoted;
  const told = classesOf(wordsAt(quoted, quote.cue));
  if (isOf(manner, told)) return 2;
  // "Refused to apologise", "I do not apologise": what is not done is not the act.
  if (isAct(manner) && manner !== "deny" && (told.has("refuse") || told.has("deny"))) return 0;
  // Of acts and of sides words alone tell little; "predicted" they tell.
  if ((isAct(manner) || POSITIVE.has(manner) || NEGATIVE.has(manner)) && isNarrated(quoted, manner)) return 1;
  if (NEGATIVE.has(manner)) return attitudeOf(quoted) < 0 ? 1 : 0;
  const said = wordsAt(quoted, quote.content);
  // Who speaks well of it has not thanked for it.
  if (manner !== "thank" && POSITIVE.has(manner))
    return attitudeOf(quoted) > 0 || SIGNS[manner]?.test(said) === true ? 1 : 0;
  const done = manner === "deny" ? said : said.replace(UNDONE, " ");
  return SIGNS[manner]?.test(done) === true ? 1 : 0;
}

/** Whether the article tells beside a quote that its speaker did what the question asks for. */
export function isNarrated(quoted: RankedQuote, manner: Manner): boolean {
  return isOf(manner, narratedManners(quoted));
}

function isOf(manner: Manner, done: ReadonlySet<Manner>): boolean {
  return done.has(manner) || KIN[manner]?.some((kin) => done.has(kin)) === true;
}

/** Of "called for" and "said" that of both. */
function classesOf(cue: string): ReadonlySet<Manner> {
  const words = cue.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words.flatMap((word, i) => {
    const phrasal = verbClassOf(`${word} ${words[i + 1] ?? ""}`);
    const one = phrasal ?? verbClassOf(word);
    return one === undefined ? [] : [one];
  });
  return new Set(found);
}
