import type { CheckVerdict } from "../../../src/answer/check/check-answer.ts";

/** A text as people paste it, with who is named beside it; what checking it must tell. */
export interface TableRow {
  readonly text: string;
  /** As behind `--speaker`. */
  readonly speaker?: string;
  readonly verdict: CheckVerdict;
  /** What the lead must say, in English. */
  readonly says: RegExp;
}

type Line = readonly [text: string, speaker: string | null, says: RegExp];

function rows(verdict: CheckVerdict, lines: readonly Line[]): TableRow[] {
  return lines.map(([text, speaker, says]) => ({
    text,
    ...(speaker === null ? {} : { speaker }),
    verdict,
    says,
  }));
}

const EXACT = rows("exact", [
  [
    "We have paid for this quay twice, once in coin and once in patience",
    "Oluwaseun Adeyemi",
    /^Exact: said by Oluwaseun Adeyemi/u,
  ],
  [
    "“Nobody in this building has seen a second report,” said Ingrid Sæther.",
    null,
    /^Exact: said by Ingrid Sæther/u,
  ],
  [
    '"I asked for a NEW BOILER, and I asked for it in writing three winters ago" — Grace Stone',
    null,
    /^Exact, but for capitals: said by Grace Stone/u,
  ],
  [
    "‘We lend books, not silence, and the children’s room is proof of it’ — Nguyễn Thị Hạnh, librarian",
    null,
    /said by Nguyễn Thị Hạnh/u,
  ],
  [
    "My father told me “a shelf is a street where nobody shouts”, and I have run this house by that rule",
    "Nguyen Thi Hanh",
    /^Exact.* said by Nguyễn Thị Hạnh/u,
  ],
  [
    "The hall was built for twelve hundred people and it has never once been full in my time",
    "Bishop",
    /said by Mark Bishop/u,
  ],
  [
    "We played for soup in the market, and the soup was thin. We then played for the bishop, and he paid us in candles. I have kept one of them. The candle is shorter than it was.",
    "Winters",
    /said by Hope Winters/u,
  ],
  [
    "> I came here in a borrowed coat and with one violin between three sisters. We played for soup in the market, and the soup was thin.\n> — Hope Winters",
    null,
    /said by Hope Winters/u,
  ],
  [
    "« The cables were tested at four times the load, and they sang but did not snap », said María del Río",
    null,
    /said by María del Río/u,
  ],
  ["„A bridge that hums is a bridge that listens“ (María del Río)", null, /said by María del Río/u],
  ["'I can't compete with a road that floats,' O'Dowda said", null, /said by Liam O’Dowda/u],
  ["It's not the toll that hurts, it's the queue", "Liam O'Dowda", /^Exact: said by Liam O’Dowda/u],
  ['"Boil the water until we tell you otherwise" - Kate Umeh', null, /said by (?:Dr )?Katherine Umeh/u],
  [
    "We have tested forty-one wells and thirty-nine of them are clean",
    "SHA",
    /^Exact, but for punctuation: said by (?:the )?Sedge Health Authority/u,
  ],
  [
    'According to Bartholomew Quigg, "the referee was right, and I was the one who shouted".',
    null,
    /said by Bartholomew Quigg/u,
  ],
  [
    'Amara Diallo: "We never gave up on the second half, because the second half had never given up on us"',
    null,
    /said by Amara Diallo/u,
  ],
  ["she would not leave the club for money", "Diallo", /said by Amara Diallo, in the article’s words/u],
  [
    '"The frost took the plums," Yusuf Karaman told the committee, "and left us the bill"',
    null,
    /said by Yusuf Karaman/u,
  ],
  ["Hardly anyone under fifty knows how to graft a pear", "Elif Karaman", /said by Elif Karaman/u],
  [
    "the union would strike unless the council published its books by Friday",
    "Adeyemi",
    /said by Oluwaseun Adeyemi/u,
  ],
]);

const ALTERED = rows("altered", [
  [
    "We have paid for this quay twice, once in gold and once in patience",
    "Adeyemi",
    /1 word replaced: said by Oluwaseun/u,
  ],
  [
    "“Nobody in this building has seen a third report,” Sæther said",
    null,
    /1 word replaced: said by Ingrid/u,
  ],
  [
    "I asked for a new boiler, and I asked for it in writing four winters ago",
    "Grace Stone",
    /1 word replaced/u,
  ],
  ["‘We lend books, not noise, and the children’s room is proof of it’ — Hạnh", null, /1 word replaced/u],
  ["a shelf is a city where nobody shouts", null, /1 word replaced/u],
  [
    "The hall was built for two hundred people and it has never once been full in my time",
    "Mark Bishop",
    /1 word replaced/u,
  ],
  ["We played for bread in the market, and the bread was thin", "Hope Winters", /2 words replaced/u],
  ["and he paid us in silver. I have kept one of them.", null, /1 word replaced: said by Hope Winters/u],
  [
    "«The cables were tested at ten times the load, and they sang but did not snap», said del Río",
    null,
    /1 word replaced/u,
  ],
  ["A bridge that hums is a bridge that fails", "María del Río", /1 word replaced/u],
  ["\"I can't compete with a tunnel that floats\" — Liam O'Dowda", null, /1 word replaced/u],
  ["It’s not the toll that hurts, it’s the noise", "O'Dowda", /1 word replaced/u],
  ["Boil the milk until we tell you otherwise", "Dr Umeh", /1 word replaced/u],
  ["We have tested forty-one wells, and twenty of them are clean", null, /replaced|missing/u],
  ["“The referee was wrong, and I was the one who shouted” — Quigg", null, /1 word replaced/u],
  [
    "We never gave up on the first half, because the second half had never given up on us",
    "Amara Diallo",
    /1 word replaced/u,
  ],
  ["The frost took the plums and left us the whole bill", "Yusuf Karaman", /1 word added/u],
  ["Hardly anyone knows how to graft a pear", "Elif Karaman", /2 words missing/u],
  ["If one exists, I want to burn it before breakfast", "the mayor", /1 word replaced/u],
  [
    "We will not pay a third time … Nobody in this building has seen a second report",
    null,
    /words of several speakers joined/u,
  ],
]);

const NEGATIONS = rows("altered", [
  [
    "the port council may double the mooring fee while the mackerel are running",
    "Brannigan",
    /negation left out \(“not”\)/u,
  ],
  [
    "“the port council may … double the mooring fee while the mackerel are running” — Aoife Brannigan",
    null,
    /the cut leaves out “not”/u,
  ],
  ["We will pay a third time", "Adeyemi", /negation left out \(“not”\)/u],
  ["the union would strike […] by Friday", "Adeyemi", /the cut leaves out “unless”/u],
  ["Somebody in this building has seen a second report", null, /negation left out \(“Nobody”\)/u],
  ['"it has ... once been full in my time" — Mark Bishop', null, /the cut leaves out “never”/u],
  ["it has once been full in my time", "Bishop", /negation left out \(“never”\)/u],
  [
    "The cables were tested at four times the load, and they sang but did snap",
    "del Río",
    /negation left out \(“not”\)/u,
  ],
  ["“I can compete with a road that floats,” O’Dowda said.", null, /negation left out \(“can’t”\)/u],
  ["It’s the toll that hurts, it’s the queue", null, /negation left out \(“not”\)/u],
  [
    "I never asked for a new boiler, and I asked for it in writing three winters ago",
    "Stone",
    /negation added \(“never”\)/u,
  ],
  ["The referee was not right, and I was the one who shouted", "Quigg", /negation added \(“not”\)/u],
  ["With a loan we cannot plant in spring", "Yusuf Karaman", /negation left out \(“Without”\)/u],
  ["Diallo said that she would leave the club for money", null, /negation left out \(“not”\)/u],
  ["Don't boil the water until we tell you otherwise", "Katherine Umeh", /negation added \(“Don't”\)/u],
]);

const MISCREDITED = rows("other_speaker", [
  [
    "“We have paid for this quay twice, once in coin and once in patience” — Ingrid Sæther",
    null,
    /not Ingrid Sæther but Oluwaseun Adeyemi/u,
  ],
  [
    "“Nobody in this building has seen a second report,” said Adeyemi",
    null,
    /not Adeyemi but Ingrid Sæther/u,
  ],
  [
    "I asked for a new boiler, and I asked for it in writing three winters ago",
    "Kenji Okuda",
    /not Kenji Okuda but Grace Stone/u,
  ],
  [
    "Mark Bishop said: ‘We lend books, not silence, and the children’s room is proof of it’",
    null,
    /not Mark Bishop but Nguyễn Thị Hạnh/u,
  ],
  ["The hall was built for twelve hundred people", "Winters", /not Winters but Mark Bishop/u],
  ['Bishop said: "The candle is shorter than it was."', null, /not Bishop but Hope Winters/u],
  ["The cables were tested at four times the load", "the mayor", /not the mayor but María del Río/u],
  [
    "> A bridge that hums is a bridge that listens\n\n— Liam O’Dowda",
    null,
    /not Liam O’Dowda but María del Río/u,
  ],
  [
    "“I can’t compete with a road that floats,” María del Río told the Bell",
    null,
    /not María del Río but Liam O’Dowda/u,
  ],
  [
    "We have tested forty-one wells, and thirty-nine of them are clean",
    "Bartholomew Quigg",
    /but (?:the )?Sedge Health Authority/u,
  ],
  ["Boil the water until we tell you otherwise", "DUB", /not DUB but (?:Dr )?Katherine Umeh/u],
  [
    "The referee was right, and I was the one who shouted",
    "the captain",
    /not the captain but Bartholomew Quigg/u,
  ],
  ["“the second half had never given up on us”, said Bart Quigg", null, /not Bart Quigg but Amara Diallo/u],
  ["The frost took the plums and left us the bill", "Elif Karaman", /not Elif Karaman but Yusuf Karaman/u],
  [
    "“Hardly anyone under fifty knows how to graft a pear” — Peter Vandermolen",
    null,
    /Nobody of the name “Peter Vandermolen” is quoted here/u,
  ],
]);

const DENIED = rows("denied", [
  ["The pool is finished", "Grace Stone", /Grace Stone did not say this/u],
  [
    "“The swimmers can find another puddle” — Grace Stone",
    null,
    /Grace Stone .*did not say this|Grace Stone denie[sd] this/u,
  ],
  ["the pool would become a car park", "Stone", /Grace Stone did not say this/u],
  ["the boiler had been inspected", "Okuda", /Kenji Okuda did not say this/u],
  ['Kenji Okuda: "a health hazard with a diving board"', null, /never said|did not say/u],
  ["the council had hidden a report on the quay", "Sæther", /Ingrid Sæther denie[sd] this/u],
  ["the reading room would be sold to a hotel", null, /Hạnh denie[sd] this/u],
  ["the stadium would be renamed", "Quigg", /Bartholomew Quigg did not say this/u],
  ["“a choir without a song”, said Amara Diallo", null, /did not say this/u],
  ["let them drink rain", "Dr Umeh", /did not say this/u],
]);

const CUT = rows("exact", [
  [
    "We have paid for this quay twice … and once in patience",
    "Adeyemi",
    /^Exact, with a marked cut: said by Oluwaseun/u,
  ],
  ["“Nobody in this building has seen a […] report” — Sæther", null, /with a marked cut/u],
  ["I asked for a new boiler ... three winters ago", "Stone", /with a marked cut/u],
  ["‘We lend books, not silence … is proof of it’ — Hạnh", null, /with a marked cut/u],
  ["I came here in a borrowed coat [...] between three sisters", "Hope Winters", /with a marked cut/u],
  [
    "“The cables were tested … and they sang but did not snap,” said the engineer María del Río",
    null,
    /with a marked cut/u,
  ],
  ["We have tested forty-one wells, and thirty-nine . . . are clean", null, /with a marked cut/u],
  [
    "[T]he frost took the plums and left us [the growers] the bill",
    "Yusuf Karaman",
    /^Exact, with an insertion in brackets: said by Yusuf/u,
  ],
  [
    "“If one exists, [Sæther wants] to read it before breakfast” — Ingrid Sæther",
    null,
    /with an insertion in brackets/u,
  ],
  [
    "Boil the water [sic] until … otherwise",
    "Katherine Umeh",
    /with a marked cut, with an insertion in brackets/u,
  ],
]);

const INVENTED = rows("not_found", [
  ["The quay will be painted gold before the queen arrives", "Adeyemi", /^Not found/u],
  ["“Every lifeguard in Tarnby shall carry a brass trumpet” — Kenji Okuda", null, /^Not found/u],
  ["Books are the only furniture that a poor man should ever buy", "Hạnh", /^Not found/u],
  ["I would rather conduct a flock of geese than this orchestra", "Mark Bishop", /^Not found/u],
  ["The bishop owes us four hundred candles and an apology", "Hope Winters", /^Not found/u],
  ["Steel has a better memory than any minister", "María del Río", /^Not found/u],
  [
    "«The ferry has outlived three bridges and will outlive this one», said Liam O’Dowda",
    null,
    /^Not found/u,
  ],
  ["Drink the water and let your neighbours worry", "Umeh", /^Not found/u],
  ["A captain who sleeps at home wins nothing", "Amara Diallo", /^Not found/u],
  ["'My pears are worth more than your parliament,' said Elif Karaman", null, /^Not found/u],
]);

/** By what was done to the words. */
export const HUNDRED: Readonly<Record<string, readonly TableRow[]>> = {
  exact: EXACT,
  altered: ALTERED,
  "a negation swallowed or added": NEGATIONS,
  "wrongly credited": MISCREDITED,
  denied: DENIED,
  "cut fairly": CUT,
  invented: INVENTED,
};
