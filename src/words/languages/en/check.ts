import type { CheckPhrases } from "../../phrases/check-phrases.ts";
import { count, quoted } from "./counted.ts";

export const check: CheckPhrases = {
  exact: "Exact",
  altered: "Altered",
  saidBySomebodyElse: "Said by somebody else",
  saidByNobody: "Said by nobody",
  alteredToo: "and altered",
  replaced: (n) => count(n, { one: "# word replaced", other: "# words replaced" }),
  missing: (n) => count(n, { one: "# word missing", other: "# words missing" }),
  added: (n) => count(n, { one: "# word added", other: "# words added" }),
  spliced: "words of several speakers joined",
  withCut: "with a marked cut",
  butFor: {
    capitals: "but for capitals",
    punctuation: "but for punctuation",
    both: "but for capitals and punctuation",
  },
  denied: "Denied",
  notSaid: "Not said",
  deniedBy: (name) =>
    name === null ? "the article says that this is denied" : `the article says that ${name} denied this`,
  notSaidBy: (name) =>
    name === null
      ? "the article says that this was not said"
      : `the article says that ${name} did not say this`,
  deniedElsewhere: "An article says that this was not said, or is denied.",
  asQuestion: "as a question",
  asOrder: "as a demand",
  negationLeftOut: (word) => `negation left out (${quoted(word)})`,
  negationAdded: (word) => `negation added (${quoted(word)})`,
  cutLeavesOut: (word) => `the cut leaves out ${quoted(word)}`,
  cutJoinsParagraphs: "the cut joins paragraphs",
  cutTooLong: (n) => count(n, { one: "the cut leaves out # word", other: "the cut leaves out # words" }),
  withInsertion: "with an insertion in brackets",
  nearest: (percent) => `The nearest quote is another one, ${percent} alike:`,
  unchecked: (n) =>
    count(n, {
      one: "# further quotation was not checked.",
      other: "# further quotations were not checked.",
    }),
  notFound: "Not found: no article holds these words, or nearly these.",
  saidBy: (name) => `said by ${name}`,
  notBut: (asked, name) => `not ${asked} but ${name}`,
  articlesOwnWords: "the article’s own words, no quote",
  speakerUncertain: (asked) =>
    asked === null
      ? "quoted, the speaker not certain"
      : `quoted, but whether ${asked} said it is not certain`,
  unknownSpeaker: (name) => `Nobody of the name ${quoted(name)} is quoted here.`,
  furtherPlaces: (n) =>
    count(n, { one: "It stands in # further place.", other: "It stands in # further places." }),
  checked: "Checked:",
  compared: "Compared:",
  legend: "Struck out: not in the article. Bold: what stands there.",
  morePlaces: (n) => count(n, { one: "and # more place", other: "and # more places" }),
};
