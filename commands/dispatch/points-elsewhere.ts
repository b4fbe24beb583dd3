/** Whether a claim holds, or where it is from: words of which one at least is asked. */
const ASKED = new Set(
  "true real really right correct accurate legit fake false source sources sauce proof verify verified check fact facts factcheck citation evidence stimmt wahr echt quelle beleg vrai vraie source verdad cierto fuente verdade fonte".split(
    " ",
  ),
);
/** What stands around them; no name and no subject. */
const AROUND = new Set(
  "is are was it this that the a an any got have has you u your do does did he she they we i really actually say said for of on please pls plz can could anyone someone somebody me us to what's whats where what from who your bot verbatim lol hm hmm so and or not thing claim quote post message one ist das denn hat er sie das wirklich gesagt c'est est ce que ça es esto eso é isso isto".split(
    " ",
  ),
);
const JAPANESE = /^(?:これ|それ)?(?:は|って)?(?:本当|ほんと|出典|ソース)(?:ですか|なの|は)?[?？]*$/u;
/** More words than that tell what they are about. */
const MOST_WORDS = 8;

/** Whether a question is about words that stand elsewhere, in the message that is replied to: "is this true?", "source?". */
export function pointsElsewhere(question: string): boolean {
  const words =
    question
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  if (JAPANESE.test(question.trim())) return true;
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const isSaid = /^(?:did|has) (?:he|she|they) (?:really |actually )?sa(?:y|id) (?:this|that|it)$/u.test(
    words.join(" "),
  );
  return (
    isSaid ||
    (words.some((word) => ASKED.has(word)) && words.every((word) => ASKED.has(word) || AROUND.has(word)))
  );
}
