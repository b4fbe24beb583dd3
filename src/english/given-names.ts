import { fold } from "../text/terms.ts";
import { wordList } from "./word-list.ts";

export type Gender = "f" | "m";

/** Common given names, folded. Names that men and women share are left out: the article's pronouns decide there. */
const MEN = wordList(`
aaron abdul abdullah abraham adam ahmed alan albert alberto alejandro alexander alfred ali allen alvin amir anders andre andreas
andrew angelo anthony antonio arnold arthur ashton austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad
bradley brandon brendan brett brian bruce bryan byron carl carlos cesar charles charlie chad christopher chuck clarence cory craig
curtis dale dan daniel darren dave david dean dennis derek diego dmitri dominic don donald doug douglas duncan dustin dwight earl ed
eddie edgar edmund eduardo edward edwin eli emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando floyd francisco
frank franklin fred frederick gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gilbert giovanni glenn gordon graham
grant greg gregory guillermo gustavo guy hamid hans harold harry hassan hector henry herbert herman howard hugh hugo hussein ian
ibrahim igor isaac ismail ivan jack jacob jake james jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe
joel john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kevin khalid klaus kurt
kyle lance larry lars lawrence leo leon leonard leroy levi lewis lionel liam lloyd louis lucas luigi luis luke malcolm manuel marc
marco marcus mario mark markus martin marvin mathew matt matteo matthew maurice max maximilian michael miguel mike mitch mitt
mohamed mohammad mohammed mohamad muhammad murray mustafa nathan nathaniel neil nelson newt nicholas nick nicolas nigel nikolai
noah norman oleg oliver omar oscar otto owen pablo patrick paul pedro pete peter phil philip phillip pierre rafael ralph ramon rand
raul ray raymond reggie reince ricardo richard rick rob robert roberto rodney rodrigo roger roland ron ronald ross roy rudolph rudy
rupert russell ryan salvador sam samuel santiago scott sean sebastian seth sergei sergio seymour shawn sheldon simon spencer stan
stanley stefan stephen steve steven stewart stuart ted terrence theodore thomas tim timothy todd tom tommy tony travis trey tyler
ulrich victor vincent vladimir wallace walter warren wayne werner will william willie winston wolfgang xavier yusuf zachary
`);
const WOMEN = wordList(`
abigail ada adele adriana agnes aisha alana alexandra alexandria alexis alice alicia alison allison alyssa amanda amber amelia amy
ana andrea angela angelina anita ann anna anne annette annie april ariana astrid audrey barbara beatrice becky belinda bernadette
bertha beth betsy betty beverly bonnie brenda bridget brooke camilla camille candace carla carly carmen carol caroline carolyn
carrie catherine cathy cecilia celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie
constance cristina crystal cynthia daisy deborah debra debbie deirdre denise diana diane dolores donna dora doris dorothy edith
eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin estelle esther ethel eva
eve evelyn fatima faye fiona flora florence frances gabriela gail geraldine gina gladys gloria grace greta gwen hannah harriet
hazel heather heidi helen helena helga hilary hillary holly huma ida imelda ingrid irene iris isabel isabella isabelle ivanka jackie
jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan joanna joanne josephine joyce juanita
judith judy julia juliana julie june justine karen karin kate katherine kathleen kathryn kathy katie katrina kayla kelly kimberly
kirsten kirstin krista kristen kristin kristina laura lauren layla leila lena leslie lillian lily linda lisa liz lois lola loretta
lori lorraine louise lucia lucy lydia lynn madeleine madeline madison maggie margaret maria marian marie marilyn marina marjorie
marlene marsha martha mary maureen megan megyn melania melanie melinda melissa mercedes meredith mia michelle mildred mindy miriam
molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela patricia patty paula pauline
peggy penelope petra phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne
ruth sabrina sally samantha sandra sara sarah savannah serena shannon sharon sheila shelley sherry shirley silvia simone sofia sonia
sophia sophie stacey stella stephanie sue susan susanna suzanne sybil sylvia tamara tammy tanya tara teresa theresa tiffany tina
toni tonya tracy trisha ursula valentina valerie vanessa vera veronica victoria viola violet vivian wanda wendy whitney
wilma yolanda yvonne zoe
`);
/** Given names both sexes bear: evidence of a person, not of a gender. */
const SHARED = wordList(`
alex blake cameron casey chris corey dana drew jamie jan jordan kim lee leigh lindsey marion morgan pat quinn robin sandy sasha
stacy sydney taylor terry tracey val whitney yuki nguyen kamala
`);

/** The gender most bearers of a given name have; `undefined` where the name is unknown or shared. */
export function genderOfGivenName(name: string): Gender | undefined {
  const key = firstPart(name);
  if (MEN.has(key)) return "m";
  return WOMEN.has(key) ? "f" : undefined;
}

/** Whether a word is a common given name. */
export function isGivenName(name: string): boolean {
  const key = firstPart(name);
  return MEN.has(key) || WOMEN.has(key) || SHARED.has(key);
}

const PAIRS = `ben benjamin|bernie bernard|bill william|bob robert|dan daniel|dave david|don donald|ed edward|greg gregory|jeff jeffrey
jim james|joe joseph|jon jonathan|josh joshua|ken kenneth|liz elizabeth|matt matthew|mike michael|mitch mitchell|nick nicholas
pat patrick|pete peter|phil philip|rick richard|rob robert|ron ronald|rudy rudolph|sam samuel|steve steven|steve stephen|sue susan
ted edward|tim timothy|tom thomas|tony anthony|will william|kate katherine|jen jennifer|chris christopher|alex alexander`;
const SHORT_FORMS = new Set<string>();
const FORMS = new Map<string, string[]>();
for (const pair of PAIRS.split(/[|\n]/u)) {
  const [short = "", long = ""] = pair.trim().split(" ");
  SHORT_FORMS.add(`${short} ${long}`);
  FORMS.set(short, [...(FORMS.get(short) ?? []), long]);
}

/** The long forms of a folded short given name ("william" for "bill"); empty where it is none. */
export function longFormsOf(given: string): readonly string[] {
  return FORMS.get(given) ?? [];
}

/** Whether two given names (folded) can be one person's: equal, an initial of the other, or its usual short form. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return SHORT_FORMS.has(`${a} ${b}`) || SHORT_FORMS.has(`${b} ${a}`);
}

function firstPart(name: string): string {
  return fold(name).replace(/-.*$/u, "");
}
