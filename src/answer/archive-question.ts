/** A question about the articles themselves. */
export interface ArchiveQuestion {
  readonly asks: "author" | "date" | "outlet" | "link" | "title" | "articles" | "count" | "about";
  /** Which article or subject, in the question's words; `null`: the one talked about, or all of them. */
  readonly object: string | null;
}

const ARTICLE = "(?:article|story|piece|report|news item|text|item)s?";
const PRONOUN = "(?:it|that|this|them|those|these)";

/** Each form with the group that names its object. The order decides where two would fit. */
const FORMS: readonly (readonly [ArchiveQuestion["asks"], RegExp])[] = [
  [
    "author",
    /^who(?:'s| is| was| are| were)? (?:the )?(?:authors?|writers?|reporters?) (?:of|behind|for) (.+)$/iu,
  ],
  [
    "author",
    new RegExp(
      `^(?:who|which (?:author|journalist|reporter)s?) (?:wrote|reported|authored|has written) (?:on |about )?((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN})$`,
      "iu",
    ),
  ],
  ["author", /^who (?:wrote|reported) (?:on|about) (.+)$/iu],
  [
    "author",
    new RegExp(
      `^by whom (?:was|is) ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN}) (?:written|reported)$`,
      "iu",
    ),
  ],
  [
    "date",
    new RegExp(
      `^when (?:was|were|is) ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN}) (?:published|written|posted|released|printed|from)$`,
      "iu",
    ),
  ],
  [
    "date",
    new RegExp(
      `^when did ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN}) (?:come out|appear|run)$`,
      "iu",
    ),
  ],
  [
    "date",
    new RegExp(
      `^(?:what(?:'s| is| was)? )?(?:the )?(?:publication )?date of ((?:the |that |this )?.*\\b${ARTICLE}\\b.*)$`,
      "iu",
    ),
  ],
  [
    "outlet",
    new RegExp(
      `^(?:who|which (?:outlet|newspaper|paper|site|publisher|agency)|what (?:outlet|newspaper|paper|site|publisher|agency)) (?:published|ran|printed) ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN})$`,
      "iu",
    ),
  ],
  [
    "outlet",
    new RegExp(
      `^where (?:was|is|were) ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN}) (?:published|printed|from)$`,
      "iu",
    ),
  ],
  [
    "link",
    new RegExp(
      `^(?:what(?:'s| is) |give me |show me )?(?:the |a )?(?:link|url|address) (?:of|to|for) ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN})$`,
      "iu",
    ),
  ],
  [
    "title",
    new RegExp(
      `^what(?:'s| is) the (?:title|headline) of ((?:the |that |this )?.*\\b${ARTICLE}\\b.*|${PRONOUN})$`,
      "iu",
    ),
  ],
  [
    "count",
    new RegExp(
      `^how many (?:${ARTICLE}|sources|passages|paragraphs)(?: do you (?:have|know)| are (?:there|in (?:the|your) archive))?(?: (?:about|on|mentioning|that mention) (.+))?$`,
      "iu",
    ),
  ],
  [
    "articles",
    new RegExp(
      `^(?:what|which) (?:are your sources|(?:${ARTICLE}|sources) (?:do you (?:have|know)|are (?:there|in (?:the|your) archive)))$`,
      "iu",
    ),
  ],
  [
    "articles",
    new RegExp(`^(?:list|show)(?: me)? (?:all |all the |your |the )?(?:${ARTICLE}|sources)$`, "iu"),
  ],
  ["articles", /^(?:your )?sources$/iu],
  [
    "about",
    new RegExp(
      `^(?:what|which) ${ARTICLE} (?:do you have |are |have you got )?(?:about|on|mention(?:s|ing)?|that mention|discuss) (.+)$`,
      "iu",
    ),
  ],
  ["about", /^what (?:do|can) you (?:know|have|tell me|say|got) (?:about|on) (.+)$/iu],
  [
    "about",
    /^(?:tell me|what is there|is there anything|do you (?:have|know) anything|anything) (?:about|on) (.+)$/iu,
  ],
];

/** Reads a question about the archive; `null` when it is about what the articles say. */
export function readArchiveQuestion(question: string): ArchiveQuestion | null {
  const plain = question
    .trim()
    .replace(/[\s?!.]+$/u, "")
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ");
  for (const [asks, form] of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return { asks, object: objectOf(match[1]) };
  }
  return null;
}

/** The words that tell which article, without "the … article". */
function objectOf(words: string | undefined): string | null {
  const rest = (words ?? "")
    .replace(new RegExp(`\\b${ARTICLE}\\b`, "iu"), " ")
    .replace(/^\s*(?:the|that|this|an?|your|last|these|those|it|them)\b/iu, " ")
    .replace(/^\s*(?:about|on|of|from)\b(?:\s+the\b)?/iu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return rest === "" ? null : rest;
}
