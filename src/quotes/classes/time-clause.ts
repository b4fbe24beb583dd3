import type { Span } from "../../text/span.ts";

const UNIT =
  "(?:second|minute|hour|day|night|week|month|year|season|moment|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter)s?";
/** "said the day [it went out]": a clause that tells when. Behind "that" only where "on the night" leads to it. */
const LEADS = new RegExp(
  `(?:^|\\s)(?:the|that|this|each|every)\\s+(?:very\\s+|same\\s+|first\\s+|last\\s+|next\\s+)?${UNIT}\\s*$`,
  "iu",
);
const LEADS_THAT = new RegExp(`\\bon\\s+the\\s+(?:very\\s+|same\\s+)?${UNIT}\\s*$`, "iu");
/** The content that is nothing else: "the day it went out", "minutes before the vote", "on Tuesday", "while he was leaving". */
const ALONE = new RegExp(
  `^(?:(?:the|that|this|each|every|last|next|a|an|one|two|three|several|some|just|only|shortly)\\s+)*${UNIT}\\s+(?:(?:before|after|when|that|it|he|she|they|we|his|her|their|its|the|ago|earlier|later)(?!\\p{L})|\\p{Lu}\\p{L}+\\s+\\p{Ll}+ed\\b)`,
  "iu",
);
const ADJUNCT =
  /^(?:while|as|when|before|after|during|until)\s+(?:(?:he|she|they|it|we)\s+(?:was|were|left|leaves|walked|came|went|arrived|entered|stood|sat|is|are)\b|(?:leaving|entering|walking|visiting|speaking|arriving|boarding)\b|the\s+\p{L}+\s*$)/iu;

/** Whether an indirect content tells when or where somebody spoke, and not what was said. */
export function isTimeClause(text: string, cue: Span | null, content: readonly Span[]): boolean {
  const first = content[0];
  if (cue === null || first === undefined || content.length > 1 || first.start < cue.end) return false;
  const said = text.slice(first.start, Math.min(first.end, first.start + 80));
  if (ALONE.test(said) || ADJUNCT.test(said)) return true;
  const between = text.slice(cue.end, first.start);
  if (between.length > 60) return false;
  return /^that\s/iu.test(said) ? LEADS_THAT.test(between) : LEADS.test(between);
}

/** "said the week the report came out [that nothing would change]": what was said begins behind the clause that tells when. */
export function behindTimeClause(text: string, cue: Span | null, content: readonly Span[]): readonly Span[] {
  const [first, ...rest] = content;
  if (cue === null || first === undefined || first.start < cue.end || first.start - cue.end > 60)
    return content;
  if (!LEADS.test(text.slice(cue.end, first.start))) return content;
  const that = /(?<=\s)that\s+\p{L}/u.exec(text.slice(first.start, first.end));
  return that === null ? content : [{ start: first.start + that.index, end: first.end }, ...rest];
}
