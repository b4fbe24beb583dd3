import type { Draft } from "./draft.ts";
import type { Outline } from "./outline.ts";
import type { QuoteKind } from "./quote.ts";
import { coveredBy, lengthOf } from "./spans.ts";
import { DIRECT_SHARE } from "./trim-content.ts";

/** By the share of the content that stands in quote marks; a turn of a dialogue needs none. */
export function kindOf(outline: Outline, draft: Draft): QuoteKind {
  if (draft.isTurn) return "direct";
  const strings = draft.strings.map((at) => outline.strings[at]).filter((string) => string !== undefined);
  const inMarks = draft.content.reduce((sum, span) => sum + coveredBy(span, strings), 0);
  if (inMarks === 0) return "indirect";
  return inMarks >= DIRECT_SHARE * lengthOf(draft.content) ? "direct" : "mixed";
}
