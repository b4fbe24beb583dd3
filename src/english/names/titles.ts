import type { Gender } from "./given-names.ts";
import { wordList } from "../table.ts";

/** Words before a name that say no more than that it is a person's, and of which gender. Folded, without dots. */
export const HONORIFICS: ReadonlyMap<string, Gender | undefined> = new Map([
  ["mr", "m"],
  ["mister", "m"],
  ["sir", "m"],
  ["lord", "m"],
  ["monsieur", "m"],
  ["herr", "m"],
  ["senor", "m"],
  ["mrs", "f"],
  ["ms", "f"],
  ["miss", "f"],
  ["madame", "f"],
  ["mme", "f"],
  ["lady", "f"],
  ["dame", "f"],
  ["frau", "f"],
  ["senora", "f"],
  ["mx", undefined],
  ["dr", undefined],
  ["doctor", undefined],
  ["prof", undefined],
]);

/** Titles that are written short with a dot behind, which closes no sentence. Folded. */
export const SHORT_TITLES = wordList(`
mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm cpl pvt rev hon pres supt messrs insp det msgr
mme mlle mgr dra sra srta
`);

/** What follows a name and belongs to it. Folded, without dots. */
export const SUFFIXES = wordList("jr sr ii iii iv");
