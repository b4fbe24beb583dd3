import { SHORT_TITLES } from "./names/titles.ts";
import { wordList } from "./table.ts";
import { createSentenceSpans } from "../text/sentences.ts";

/**
 * The sentences of `text`: see `createSentenceSpans`. Made for English news; text in other languages is divided by
 * Unicode's rules with fewer corrections.
 */
export const sentenceSpans = createSentenceSpans({
  /** Titles and the like: what follows belongs to them, whatever it is. */
  leadsOn: new Set([
    ...SHORT_TITLES,
    ...wordList("st mt ft vs approx fig figs cf e.g i.e viz ca bzw vgl ing asst assoc dept"),
  ]),
  /** Abbreviations that may also close a sentence: the word that follows decides. */
  mayEnd: wordList(`
inc corp co cos ltd llc plc bros jr sr etc a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e ph.d m.d b.c a.d l.a n.y usw
ave blvd rd est calif conn mass mich minn penn tenn wash ariz colo fla ala ark okla ore va md pa
`),
  /** Abbreviations when a number follows. */
  leadsToNumber: wordList(`
no nos nr núm num art sec para ch vol pp p jan feb mar apr jun jul aug sep sept oct nov dec § abs c ca tel
`),
  /** After an ordinal ("5. Januar") the month goes on; the English names are not written that way. */
  afterOrdinal: wordList(`
januar jänner februar märz april mai juni juli august september oktober november dezember
januari februari mars maj juli augusti oktober december marts desember
`),
  /** Words that open a sentence far more often than they follow an abbreviation. */
  openers: wordList(`
the a an he she it they we i you this that these those there here but and or so yet if when while as at in on for from to
by with after before since because although though however meanwhile still also what who why how where not no his her its
their our my your some many most all both each one two such then now once last next asked according der die das er sie es
le la les il elle el los un une una
`),
});
