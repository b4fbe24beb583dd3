import { wordList } from "./word-list.ts";

const SMALL = wordList(`
a about above according across added adding after again against ago all almost along already also although always am amid among an
and another any anyone are around as aside asked at away back based be because been before behind being below beside besides between
both but by can citing could despite did do does during each earlier either else even ever every everyone few finally first following
for former fortunately from further furthermore given had has have having he hence her here hers herself him himself his how however
i if in indeed instead into is it its itself just last lastly later least less like likewise listen look many maybe may me meanwhile
might mine more moreover most much must my myself nearly neither never nevertheless next no nobody none nor not nothing now of off oh
ok okay on once one only onto or other others otherwise our ours out over overall own per perhaps please previously prior quite rather
really recently s same several second secondly see should similarly since so some somebody someone something sometimes somewhat soon speaking
still such sure than thank thanks that the their theirs them themselves then there therefore these they third this those though
through throughout thus till to today together tomorrow tonight too toward towards two three four five under unfortunately unless
unlike until up upon us versus very via vs was we well were what whatever when whenever where whereas whether which while who whoever
whom whose why will with within without would yes yesterday yet you your yours im ive youre theyre thats dont cant wont didnt isnt
photo image video click related updated advertisement editor's
`);

/** Whether a folded word is a function word, or one of the words that open English sentences and name nobody. */
export function isFunctionWord(key: string): boolean {
  return (
    SMALL.has(key) ||
    /^(?:i|he|she|it|we|you|they|that|there|who|what|here|let)['’]/u.test(key) ||
    /n['’]t$/u.test(key)
  );
}
