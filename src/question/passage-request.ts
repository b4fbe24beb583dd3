import type { PassageRequest, Wanted } from "../retrieval/passage-request.ts";
import { fold } from "../text/terms.ts";
import { tokenize } from "./tokens.ts";

const NUMBER =
  /\bhow (?:many|much|old|long|far|tall|large|big|high|deep|often|fast|heavy|wide|late)\b|\b(?:what|which) (?:percentage|share|number|amount|size|price|age|figure)\b/iu;
const TIME =
  /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bhow (?:soon|recently)\b/iu;
const PLACE =
  /\bwhere\b|\b(?:what|which) (?:country|city|state|town|village|place|island|continent|region|county|river|street)\b/iu;
const NAME =
  /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|company|team|organi[sz]ation|party|agency|man|woman)\b/iu;
/** A question with one of these can hardly be answered without the kind of thing. */
const WANTED_MOST = /\b(?:where|who(?:m|se)?|how (?:many|much))\b/iu;

/** What to look for to answer a question about facts. */
export function passageRequest(question: string): PassageRequest {
  return {
    words: question,
    names: namesIn(question),
    wanted: wantedBy(question),
    isWantedMost: WANTED_MOST.test(question),
    counted: /\bhow (?:many|much) ((?:\S+\s*){1,2})/iu.exec(question)?.[1] ?? "",
  };
}

/** The kind of thing a question asks for, where its first words tell. */
export function wantedBy(question: string): Wanted {
  if (NUMBER.test(question)) return "number";
  if (TIME.test(question)) return "time";
  if (PLACE.test(question)) return "place";
  return NAME.test(question) ? "name" : null;
}

/** Words with a capital or a digit inside a question; of the first word a capital tells nothing. */
function namesIn(question: string): string[] {
  const { tokens, isCaseKept } = tokenize(question);
  return tokens
    .filter(
      ({ kind, isCapital, isFirst, text }) =>
        kind === "word" && ((isCaseKept && isCapital && !isFirst) || /\p{N}/u.test(text)),
    )
    .map(({ text }) => fold(text));
}
