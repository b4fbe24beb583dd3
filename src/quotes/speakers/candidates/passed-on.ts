import type { Span } from "../../../text/span.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { NameUse } from "../cast/character.ts";
import type { ArticleReading } from "./article-reading.ts";

// Words whose source is not the one that stands beside their cue, who only points to them, passes them on or is told them.

const WORDS_OF =
  /(?:^|\s)(?:comments?|remarks?|statements?|words|tweets?|posts?|messages?|claims?|speech(?:es)?|interviews?|letters?|emails?|memos?|videos?)\s+(?:that\s+|which\s+)?$/iu;
const MADE =
  /^\s+(?:had\s+|has\s+)?(?:made|gave|given|posted|wrote|written|sent|delivered|published|recorded)\s/iu;
/** In UTF-16 units. */
const LONGEST_TO_CUE = 160;

/** "Critics, who pointed to remarks | Marsh | made in 2006 saying …": the words told are hers, and not theirs who point to them. */
export function makerOf(
  { text, names }: ArticleReading,
  mention: Span,
  of: readonly ReportedSpeech[],
): NameUse | null {
  for (const { cue } of of) {
    const verb = cue[0];
    if (verb === undefined || verb.start < mention.end || verb.start - mention.end > LONGEST_TO_CUE) continue;
    if (!/^(?:saying|stating|claiming|arguing|suggesting)$/iu.test(text.slice(verb.start, verb.end)))
      continue;
    // "Lind defended what she said, arguing …": behind a comma the sentence's subject argues.
    if (/,\s*$/u.test(text.slice(verb.start - 3, verb.start))) continue;
    for (const use of names.within({ start: mention.end, end: verb.start }))
      if (
        WORDS_OF.test(text.slice(mention.start, use.span.wholeStart)) &&
        MADE.test(text.slice(use.span.end, verb.start))
      )
        return use;
  }
  return null;
}

/** Of a sentence without end so much of its beginning is looked at, in UTF-16 units: it bounds the work. */
const LONGEST_LEAD = 400;
/** Marks that a sentence may open with. */
const MOST_BEFORE = 4;
const FOR_SAYING =
  /\s(?:for|after|by)\s(?:\p{Ll}+ly\s)?(?:suggesting|saying|claiming|arguing|stating|warning|declaring|writing|tweeting|insisting|asserting)\s(?:that\s|whether\s|$)/u;

/** Of "Marsh was criticised for suggesting that the town “…,” the Courier reported" Marsh, whose words the paper only passes on. */
export function sayerInReport(
  { text, names, frame }: ArticleReading,
  mention: Span,
  of: readonly ReportedSpeech[],
): NameUse | null {
  for (const {
    content: [first],
    cue: [verb],
  } of of) {
    if (first === undefined || verb === undefined || first.start > mention.start) continue;
    if (!/^report(?:ed|s)$/u.test(text.slice(verb.start, verb.end))) continue;
    const { start } = frame.sentenceAt(first.start);
    const lead = /^[^"“]*/u.exec(text.slice(start, Math.min(mention.start, start + LONGEST_LEAD)))?.[0] ?? "";
    const said = FOR_SAYING.exec(lead);
    if (said === null) continue;
    const [subject] = names.within({ start, end: start + said.index });
    if (subject?.character.kind === "person" && subject.span.wholeStart <= start + MOST_BEFORE)
      return subject;
  }
  return null;
}

const PUT_IT =
  /^(["“'‘\s]*As\s)((?:(?!\sput).){2,120}?),?\s(?:once\s|later\s|recently\s)?puts?\sit(?![\p{L}\p{N}])/u;

/** Of "As Marsh put it in a note to clerks explaining the sale, “…”" Marsh, and not the clerks beside what it explains. */
export function putterOf(
  { text, frame }: ArticleReading,
  mention: Span,
  of: readonly ReportedSpeech[],
): Span | null {
  const { start: opens } = frame.sentenceAt(mention.start);
  const found = PUT_IT.exec(text.slice(opens, Math.min(mention.start, opens + LONGEST_LEAD)));
  if (found === null) return null;
  const behind = opens + found[0].length;
  // "As Marsh put it, the town is poor, Lind said, adding …": behind a comma others speak.
  const isExplaining = of.some(
    ({ cue: [verb] }) =>
      verb !== undefined &&
      /ing$/u.test(text.slice(verb.start, verb.end)) &&
      !text.slice(behind, Math.min(verb.start, opens + LONGEST_LEAD)).includes(","),
  );
  if (!isExplaining) return null;
  const start = opens + (found[1]?.length ?? 0);
  return { start, end: start + (found[2]?.length ?? 0) };
}
