import { wordList } from "./word-list.ts";
import type { Gender } from "./given-names.ts";

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

/** Capitalised words that stand before a person's name and tell an office; each with the role it stands for. */
export const TITLES: ReadonlyMap<string, string> = new Map(
  `president vice-president senators:senator senator sen:senator sens:senator representative rep:representative reps:representative congressman
  congresswoman governor gov:governor govs:governor mayor speaker secretary minister premier chancellor ambassador judge justice
  general gen:general colonel col:colonel lieutenant lt:lieutenant captain capt:captain sergeant sgt:sergeant major maj:major admiral
  adm:admiral commander cmdr:commander officer detective sheriff chief director chairman chairwoman chair ceo:executive cfo:executive
  coo:executive founder cofounder:founder spokesman spokeswoman spokesperson professor rabbi reverend rev:reverend pastor bishop
  archbishop cardinal pope father sister brother king queen prince princess duke duchess emperor sultan sheikh ayatollah imam attorney
  prosecutor coach manager editor reporter correspondent analyst strategist adviser advisor delegate commissioner councilman
  councilwoman councillor councilor deputy counsel treasurer superintendent inspector marshal nominee candidate leader whip host
  anchor author actor actress singer frontrunner front-runner economist pollster consultant lawyer activist comedian biologist
  publisher producer co-anchor co-host co-author co-chair columnist blogger historian scientist astronaut lawmaker democrat:democrat republican:republican dean provost
  vice-chairman co-founder vice-chair commander-in-chief editor-in-chief secretary-general billionaire mogul businessman`
    .split(/\s+/u)
    .map((entry) => {
      const [word = "", role = word] = entry.split(":");
      return [word, role] as const;
    }),
);

/** Capitalised words before a name that belong neither to it nor to an office. */
export const ADJECTIVES = wordList(`
former ex acting interim then late republican democratic democrat libertarian conservative liberal labour tory socialist independent
american british english scottish welsh irish french german dutch belgian swiss austrian italian spanish portuguese greek turkish
polish hungarian czech slovak romanian bulgarian serbian croatian ukrainian russian swedish norwegian danish finnish icelandic
israeli palestinian egyptian iranian iraqi syrian saudi lebanese jordanian afghan pakistani indian bangladeshi chinese japanese
korean vietnamese thai indonesian malaysian filipino philippine australian canadian mexican brazilian argentine argentinian chilean
colombian venezuelan peruvian cuban african nigerian kenyan ethiopian european asian latino hispanic muslim christian jewish catholic
gop african-american senior junior presidential presumptive likely fellow
`);

/** Whether an adjective tells a country, so that "the French president" is not the president of another. */
export function isNational(key: string): boolean {
  return ADJECTIVES.has(key) && /(?:ish|ese|an|i|ch|ss|ic)$/u.test(key) && !PARTY.has(key);
}
const PARTY = wordList(
  "republican democratic democrat libertarian christian muslim catholic jewish hispanic latino african-american",
);

/** A name that ends in one of these is a body's. Folded. */
export const BODY_WORDS = wordList(`
administration agency airlines alliance army assembly associates association authority bank board bureau campaign center centre
chamber church club co coalition college commission committee company congress corp corporation council court daily department
dept federation force forces foundation fund government group guild guard herald holdings hospital house inc initiative institute
institution international journal league legislature llc llp ltd magazine media military ministry monitor movement museum nations
navy network news newspaper office organisation organization pac parliament party police post press project radio register review
school senate service services society standard store studio studios team telegraph times tribune trust union university watch
weekly works bloc cabinet chronicle command conference consortium survey poll globe independent gazette observer examiner planet
airways motors bank's partners parenthood democrats republicans conservatives libertarians americans archive archives library
`);

/** Bodies that a name alone does not show to be one: outlets and companies news quotes most. Folded. */
export const KNOWN_BODIES = wordList(`
facebook google twitter microsoft apple amazon youtube instagram whatsapp snapchat uber airbnb netflix tesla intel samsung sony
toyota boeing airbus walmart reuters bloomberg axios politico forbes breitbart buzzfeed newsweek time vox slate salon gawker
wikileaks wikipedia gallup quinnipiac monmouth marist pew rasmussen emily's congress parliament senate pentagon kremlin hamas
hezbollah taliban interpol opec nato nasa unesco unicef wikinews republicans democrats conservatives liberals tories labour
amnesty greenpeace oxfam univision telemundo isis isil daesh msnbc cnn fox huffpost linkedin reddit pinterest hollywood
`);

/** Places, which speak only where they are themselves the mention ("Washington said"). Folded. */
export const PLACES = wordList(`
afghanistan africa alabama alaska albania alexandria algeria america ankara arabia argentina arizona arkansas armenia asia athens
atlanta austin australia austria azerbaijan baghdad bahrain baltimore bangkok bangladesh beijing beirut belarus belgium berlin bolivia
bosnia boston brasilia brazil britain brussels budapest bulgaria cairo california cambodia canada canberra caracas charleston chicago
chile china cincinnati cleveland colombia colorado connecticut croatia cuba cyprus dallas damascus delaware delhi denmark denver
detroit dubai dublin ecuador egypt england estonia ethiopia europe finland florida france frankfurt geneva georgia germany ghana
greece guatemala haiti hanoi havana hawaii honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq
ireland islamabad israel istanbul italy jakarta jamaica japan jerusalem jordan kabul kansas kentucky kenya kiev kosovo kuwait kyiv
laos latvia lebanon libya lisbon lithuania london louisiana luxembourg madrid maine malaysia manhattan manila maryland massachusetts
memphis mexico miami michigan milwaukee minneapolis minnesota mississippi missouri moldova montana montreal morocco moscow mumbai
munich myanmar nairobi nebraska nepal netherlands nevada nicaragua nigeria norway ohio oklahoma oman oregon orlando oslo ottawa
pakistan palestine panama paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portland portugal
prague pyongyang qatar riyadh romania rome russia rwanda scotland seattle seoul serbia singapore slovakia slovenia somalia spain
stockholm sudan sweden switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto tunisia turkey uganda ukraine
utah uruguay utrecht venezuela vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen york zimbabwe
god christianity islam arab arabs muslims christians jews constitution medicare medicaid obamacare calif fla mass conn mich minn penn pa tenn wash ariz colo ala ark okla ore va md ga ill wis n.h n.y n.j n.c s.c d.c britons u.s us uk u.k eu u.n un usa uae
`);

/** Small words inside a person's name. Folded. */
export const PARTICLES = wordList(
  "de del della di da dos du la le van von der den ter ten bin bint al el ibn y e zu af av",
);

/** Days and months, which end a name they stand behind. Folded. */
export const CALENDAR = wordList(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december mon tue tues wed thu thur thurs fri sat sun jan feb apr jun jul aug sep sept oct nov dec christmas easter today yesterday
`);

/** What follows a name and belongs to it. Folded, without dots. */
export const SUFFIXES = wordList("jr sr ii iii iv");

/** A name that ends in one of these is neither a person's nor a body's. Folded. */
export const THING_WORDS = wordList(`
act acts amendment avenue award awards bay beach bible boulevard bowl bridge building caucus caucuses center city coast constitution
convention county cup day days deal debate desert dream east era eve games gate hall highway hill island islands isles lake law
mountain mountains north ocean olympics park peninsula place plan plaza port primary prize province reform republic revolution river
road sea security south square state states station street territory tower town tuesday valley village wall war west wing world year
`);
