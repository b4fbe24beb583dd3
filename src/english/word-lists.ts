import { wordList } from "./word-list.ts";

export const SUBJECT_PRONOUNS = wordList("he she they we i you it who which this that those these one none");
export const OBJECT_PRONOUNS = wordList("him her them us me you");
export const DETERMINERS = wordList(
  "the a an his her their its our my your this that these those some many most several two three four five six both one another any all each every few other no",
);
/** Stand between subject and reporting verb. */
export const AUXILIARIES = wordList(
  "has have had is are was were be been being will would could should may might must can do does did not n't never ever also then later again once even just still already often always now simply only so to ’ve 've ’d 'd twice himself herself themselves",
);
/** A clause or an adjunct begins: no name reaches over them. */
export const CLAUSE_WORDS = wordList(
  "that when while as because if after before since until though although whereas but and or so than whether where why how yet nor which who whom whose what unless",
);
export const PREPOSITIONS = wordList(
  "in on at by with from to of for about into over under against during through between among without within toward towards upon near across behind via per outside inside despite",
);
/** Join the parts of one name or one noun phrase. */
export const NAME_JOINERS = wordList("of the and de la van der von bin al for &");
export const DAYS = wordList(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier recently later afterward afterwards wednesdays",
);
/** After a verb, these open what was said. */
export const COMPLEMENTIZERS = wordList("that whether if how why what when where who to");
