import type { Quote, ReportedSpeech } from "../../../../src/quotes/quote.ts";
import { resolveSpeakers } from "../../../../src/quotes/speakers/candidates/resolve-speakers.ts";

/** A text in which `[words]` are mentions and `<words>` what they say; the brackets are taken out. */
export function speechIn(marked: string): { text: string; speech: ReportedSpeech[] } {
  let text = "";
  let open = 0;
  let content: { start: number; end: number } | null = null;
  const speech: ReportedSpeech[] = [];
  for (const character of marked) {
    if (character === "[" || character === "<") open = text.length;
    else if (character === ">") {
      content = { start: open, end: text.length };
      const last = speech.at(-1);
      // "[He] said <…>": what follows a mention that has said nothing yet is its content.
      if (last?.mention != null && last.content[0]?.end === 0 && open - last.mention.end < 12) {
        speech[speech.length - 1] = { ...last, content: [content] };
        content = null;
      }
    } else if (character === "]") {
      const mention = { start: open, end: text.length };
      const isDirect = content !== null && text.charAt(content.start - 1) === "“";
      speech.push({
        kind: isDirect ? "direct" : "indirect",
        class: "saying",
        polarity: "said",
        content: [content ?? { start: 0, end: 0 }],
        cue: [],
        mention,
        confidence: 1,
      });
      content = null;
    } else text += character;
  }
  return { text, speech };
}

/** The quotes of a marked text, speakers resolved, in the order of their mentions. */
export function resolvedIn(marked: string, title = ""): Quote[] {
  const { text, speech } = speechIn(marked);
  return resolveSpeakers({ title, text }, speech);
}

/** Who is meant by each mention of a marked text: the name, or `null`. */
export function namesIn(marked: string, title = ""): (string | null)[] {
  return resolvedIn(marked, title).map((quote) => quote.speaker?.name ?? null);
}
