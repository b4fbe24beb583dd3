import { fold } from "../text/terms.ts";
import type { TokenizedQuestion } from "./tokens.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that questions in a language are built with, folded, and that are neither English words nor common in names. One is not
 * enough; two of one language are, where fewer are English.
 */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set(
    "was wer wie wann wo warum wieso welche welcher welches hat haben hatte sagt sagte gesagt uber zu zum zur der das dem den des ist sind war waren und nicht ein eine einen einer mit von vom fur auf aus nach bei ich du er sie es wir ihr sich gibt viele viel wurde worden kann konnen meint meinte denkt sagen mir bitte zeig zitate im am beim gegen noch",
  ),
  fr: set(
    "qu que quoi qui quand comment pourquoi ou quel quelle quels quelles est sont etait ete dit disent a-t-il a-t-elle t-il t-elle le la les des du un une et sur dans avec pour par au aux ce cette il elle ils elles nous vous je ne pas plus combien parle parler dire pensent pense selon donne moi sujet propos",
  ),
  es: set(
    "que quien quienes cuando donde como por porque cual cuales cuanto cuantos cuantas dijo dice dicen dicho ha han sobre el la los las del un una y en con para es son fue era no se lo le su sus al acerca piensa opina hablo hay mas muestrame dame segun cita citas respecto",
  ),
  pt: set(
    "que quem quando onde como porque qual quais quanto quantos quantas disse diz dizem dito falou sobre o os as do da dos das um uma e em no na nos nas com para por foi sao e nao se seu sua ao mais acha pensa segundo mostre voce ele ela isso respeito a",
  ),
  it: set(
    "che chi quando dove come perche quale quali quanto quanti quante ha hanno detto dice dicono sul sulla sullo sui sulle il lo gli un una e nel nella con per di da del della dei delle non si sono era cosa cos parlato pensa secondo",
  ),
  nl: set(
    "wat wie wanneer waar waarom hoe welke heeft hebben had zei zegt gezegd over de het een en van met voor op uit naar bij niet is zijn was er ik je hij zij ze wij vindt denkt veel volgens",
  ),
  sv: set(
    "vad vem nar var varfor hur vilken vilka har hade sade sa sager sagt om och det den ett en av med for pa till fran inte ar han hon vi de tycker enligt",
  ),
  pl: set(
    "co kto kiedy gdzie dlaczego jak ktory ktora powiedzial powiedziala mowi o na w z i nie jest sa byl byla czy ile za do od przez",
  ),
  tr: set("ne kim zaman nerede neden nasil hangi dedi soyledi hakkinda ve bir bu icin ile mi mu kac"),
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["th", /\p{Script=Thai}/u],
];
/** Words of English questions that other languages do not have, or hardly. */
const ENGLISH = set(
  "what who whom whose when where why how which did does do has have had is are was were the of about say says said tell told think thinks on in for to and with from by his her their its quotes quote any give show me that this there does between against an at not be been would will can could should comments",
);
/** Words that two languages of the table have as well as English; they tell nothing. */
const SHARED = set(
  "a an in on no me do was war had has as at am de son man die den he so is over had per pro an men van en la el le",
);

/** From this share of letters in another script a question is in another language. */
const OTHER_SCRIPT_FROM = 0.5;
const ENOUGH = 2;

/** The language of a question that is not in English; `null` where it is, or where too little of it tells. BCP 47. */
export function foreignLanguage({ text, tokens }: TokenizedQuestion): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  if (letters.length > 0 && others >= OTHER_SCRIPT_FROM * letters.length)
    return SCRIPTS.find(([, script]) => script.test(text))?.[0] ?? "und";
  const words = tokens
    .filter(({ kind, isCapital, isFirst }) => kind === "word" && (!isCapital || isFirst))
    .flatMap(({ text: word }) => fold(word).split(/['’]/u))
    .filter((word) => word !== "");
  const english = words.filter((word) => ENGLISH.has(word) && !SHARED.has(word)).length;
  const counted = Object.entries(WORDS)
    .map(([language, list]) => ({
      language,
      all: words.filter((word) => list.has(word)).length,
      own: words.filter((word) => list.has(word) && !SHARED.has(word) && !ENGLISH.has(word)).length,
    }))
    .sort((a, b) => b.own - a.own || b.all - a.all);
  const [best] = counted;
  if (best === undefined) return null;
  const isMarked = /[¿¡]|\b(?:qu|l|d|c|n|s|j)['’]\p{L}/iu.test(text) && english === 0;
  return best.own >= (isMarked ? 1 : ENOUGH) && best.own > english ? best.language : null;
}
