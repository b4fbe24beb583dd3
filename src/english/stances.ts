import { wordList } from "./table.ts";

const AGAINST = wordList(`
against opposed unhappy critical angry furious upset worried concerned dismayed outraged sceptical skeptical disappointed
displeased annoyed appalled hostile alarmed disgusted dissatisfied irritated enraged livid incensed wary
`);
const FOR = wordList(`
for favour favor happy glad pleased supportive behind delighted thrilled enthusiastic positive satisfied grateful excited proud
`);

/** 1 for a folded word that says of somebody that they are for something ("is happy with"), -1 for one against, 0 for all others. */
export function stanceOf(word: string): 1 | -1 | 0 {
  if (AGAINST.has(word)) return -1;
  return FOR.has(word) ? 1 : 0;
}
