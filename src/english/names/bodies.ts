import { wordList } from "../table.ts";

/** A name that ends in one of these is a body's. Folded. */
export const BODY_WORDS = wordList(`
administration agency airlines alliance army assembly associates association authority bank board bureau campaign center centre centers centres
chamber church club co coalition college commission committee company congress corp corporation council court daily department
dept federation force forces foundation fund government group guild guard herald holdings hospital house inc initiative institute
institution international journal league legislature llc llp ltd magazine media military ministry monitor movement museum nations
navy network news newspaper office organisation organization pac parliament party police post press project radio register review
school senate service services society standard store studio studios team telegraph times tribune trust union university watch
weekly works bloc cabinet chronicle command conference consortium survey poll globe independent gazette observer examiner planet
energy steel foods systems technologies technology pharmaceuticals industries electric solutions laboratories labs ventures brands logistics
records pictures entertainment networks software aerospace petroleum mining insurance television tv broadcasting railway railways bakery
productions publications communications enterprises consulting advisors advisers securities analytics realty properties
palace embassy consulate academy diocese archdiocese mosque synagogue exchange cooperative syndicate
brewery restaurant hotel hotels theatre theater orchestra choir zoo clinic
airways motors bank partners parenthood democrats republicans conservatives libertarians americans archive archives library
`);

/** Bodies that a name alone does not show to be one: outlets and companies news quotes most. Folded. */
export const KNOWN_BODIES = wordList(`
facebook google twitter microsoft apple amazon youtube instagram whatsapp snapchat uber airbnb netflix tesla intel samsung sony
toyota boeing airbus walmart reuters bloomberg axios politico forbes breitbart buzzfeed newsweek time vox slate salon gawker
wikileaks wikipedia gallup quinnipiac monmouth marist pew rasmussen emily's congress parliament senate pentagon kremlin hamas
hezbollah taliban interpol opec nato nasa unesco unicef wikinews republicans democrats conservatives liberals tories labour
amnesty greenpeace oxfam univision telemundo isis isil daesh msnbc cnn fox huffpost linkedin reddit pinterest hollywood un u.n
`);

/** A name that ends in one of these is neither a person's nor a body's. Folded. */
export const THING_WORDS = wordList(`
act acts amendment avenue award awards bay beach bible boulevard bowl bridge building caucus caucuses center city coast constitution
convention county cup day days deal debate desert dream east era eve games gate hall highway hill island islands isles lake law
mountain mountains north ocean olympics park peninsula place plan plaza port primary prize province reform republic revolution river
road sea security south square state states station street territory tower town tuesday valley village wall war west wing world year
`);
