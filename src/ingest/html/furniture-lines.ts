import { oneOf } from "../line-phrases.ts";

const ADVERT = oneOf(
  `advertisement, publicidad, publicidade, publicité, werbung, anzeige, реклама, إعلان, 広告, 광고, 广告`,
);
/** What a line says that heads something paid for. */
const ADVERT_LABEL = new RegExp(
  `^[\\s–—_-]*(?:${ADVERT}|ad|advert|${oneOf("publicity, advertising content, advertiser content, sponsored, sponsored content, sponsored post, paid content, paid post, promoted, promoted content, partner content, paid for by")})[\\s:–—_-]*$`,
  "iu",
);

export function isAdvertLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && ADVERT_LABEL.test(text);
}
/** In characters. */
const LONGEST_LABEL = 40;

const GOES_ON = `(?:(?:the )?(?:story|article) )?(?:continues? (?:after|below)(?: the| this)? (?:ad|advert|advertisement)|${oneOf(
  `continua depois da publicidade, continua depois a publicidade, continua após a publicidade, continua após da publicidade,
  la suite après la publicité, la suite après cette publicité, après la publicité, après cette publicité,
  continúa después de la publicidad`,
)})`;
/** Lines that sites put into articles, in languages whose forms the text cleaner does not know, and forms that only pages have. */
/** Those that open so: patterns of which each is bound to the start are looked for there alone. */
const FURNITURE = new RegExp(
  [
    "^[（(【[\\s]*(?:责任编辑|責任編輯|编辑|編輯|原标题|来源|來源)\\s*[：:]",
    "^[\\p{Script=Hangul}]{2,5}\\s*(?:기자|특파원)\\s*\\S+@|^(?:저작권자|ⓒ)",
    `^[^\\p{L}\\p{N}]*${GOES_ON}[^\\p{L}\\p{N}]*$`,
    `^[\\s–—_-]*${ADVERT}[\\s–—_-]*$`,
    "^(?:print|share|save|email|bookmark|listen to) (?:this )?(?:article|story|page|post)[.!]?$|^loading\\W*$|^our standards:",
    `^${ADVERT}\\b[^.!?]{0,40}$`,
    "^you(?:['’]ve| have)\\b.{0,30}\\b(?:\\p{Nd}+|one|two|three|no)\\b.{0,30}\\b(?:articles?|stor(?:y|ies))\\b.{0,40}\\b(?:left|remaining|this (?:week|month))\\b",
    "^(?:sponsored|presented|paid for|brought to you) by\\b[^.!?]{2,60}$",
    "^want to (?:read|keep) (?:on|more|reading)\\?$",
    "^(?:when|if) you (?:buy|purchase|shop) (?:something )?(?:through|via|using)\\b.{0,60}\\blinks?\\b",
    "^this (?:entry|post|article) was (?:posted|published|filed)\\b.{0,80}\\b(?:in|under|at|by)\\b",
    "^(?:results|scores|data|statistics|table|fixtures) (?:powered|provided|supplied) by\\b",
    "^\\p{Nd}[\\p{Nd}.,]*\\s?[km]?\\s(?:shares?|views?|likes?|reactions?|readers?|reads)$",
    "^(?:commissioned|written|built|page built|best viewed)\\b[^.!?]{0,80}\\b(?:edited|fact-checked|best viewed)\\b",
    "^you must (?:be (?:registered|signed|logged)|register|sign in|log in)\\b.{0,40}\\bcomment",
    // The initials of who wrote, as agencies and dailies sign.
    "^\\(?\\p{Ll}{2,4}(?:\\s?/\\s?\\p{L}{2,6})+\\)?$",
  ].join("|"),
  "iu",
);
/** And short lines with this in them: who pays, and where a magazine had it. */
const FURNITURE_OF_LINE = new RegExp(
  [
    "^[^.!?]{0,60}\\bin association with\\b[^.!?]{2,60}$",
    "^[^.!?]{0,160}\\bvol(?:ume|\\.)\\s?\\p{Nd}+[,;]?\\s(?:no\\.|number|issue)\\s?\\p{Nd}+[^!?]{0,40}$",
  ].join("|"),
  "iu",
);
/** Of each one piece: such a pattern begins to look anew at each character. */
const PIECES_OF_LINE = /association with|vol(?:ume|\.)/iu;
/** And those that hold this anywhere. */
const FURNITURE_WITHIN = new RegExp(
  [
    "무단\\s*전재",
    "\\b(?:remainder|rest) of this (?:article|story|piece|post) is\\b",
    "\\bwe (?:may|might) (?:earn|be paid|get|receive)\\b.{0,40}(?:commission|if you buy)\\b",
    "\\ball (?:photographs|photos|pictures|images|rights)\\b.{0,40}(?:\\bcopyright\\b|\\breserved\\b|©)|\\bto (?:buy|order) prints\\b|\\bno (?:use|reproduction|copying) without (?:written )?permission\\b",
    "\\bbest viewed (?:at|in|with)\\b",
  ].join("|"),
  "iu",
);
/** Of each one piece: to look for pieces takes less time than for the patterns, and nearly all lines have none. */
const PIECES = "무단,of this,We m,we m,opyright,©,eserved,prints,ermission,iewed".split(",");

function mayHoldFurniture(text: string): boolean {
  for (const piece of PIECES) if (text.includes(piece)) return true;
  return false;
}

const READ_ALSO = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:(?:read|see|watch|listen)(?: also| more| next| here| this)|${oneOf(`
    also read, also on, more read, more on, related story, related article, related news, related coverage, related reading, related,
    further reading, à lire, lire aussi, lire également, lire la suite, voir aussi, sur le même sujet, leia também, leia mais, veja também,
    saiba mais, lee también, lee además, lee más, lea también, lea además, lea más, le también, te puede interesar, le puede interesar,
    lesen sie, lies auch, mehr zum thema, siehe auch, hintergrund, leggi anche, lees ook, läs också, les også, läs mer, czytaj też,
    czytaj także, читайте также, читайте ещё, по теме, اقرأ أيضا, اقرأ أيضاً, اقرأ المزيد, यह भी पढ़ें, 相关阅读, 延伸阅读, 関連記事,
    あわせて読みたい, 관련기사, 관련 기사, อ่านเพิ่มเติม, đọc thêm, xem thêm, ilgili haber, baca juga`)})`,
  "iu",
);
/** "[ From 2022: The fish that stopped a freeway ]", as a link. */
const BRACKETED = /^\[.{4,200}\]$/u;
const CHANNELS =
  /(?<!\w)(?:newsletters?|bolet[ií]n|boletim|infolettre|whatsapp|telegram|push alerts?|google news|podcast feed|subscribe|suscr[ií]b\p{L}*|assine|abonnez|inscrivez|abonnier\p{L}*|unsubscribe|in (?:your|a) browser|email preferences|abmelden|abbestellen|im browser|désabonn\p{L}*|désinscri\p{L}*)/iu;
/** "… Become a member to keep it that way.": an invitation that is not the first sentence. */
const INVITES_LATER =
  /[.!?]\s(?:become|join|support|subscribe|sign up|donate|give|contribute|pledge|chip in|help|get|try|register|download|follow|click|tap)\b[^.!?]{3,80}[.!?]?$/iu;
/** What a site asks its readers for: "Please consider supporting our journalism". */
const ASKS =
  /(?<!\w)(?:support(?:ing)?|contribut(?:e|ing)|donat(?:e|ing)|fund(?:ing)?|subscrib(?:e|ing)|join(?:ing)?|submit|email|write)\b.{0,80}\b(?:us|our|journalism|reporting|newsroom|publication|letters?)\b/iu;
const OF_READERS = /(?<!\w)(?:you|your)\b/iu;
const OF_SITE = /(?<!\w)(?:us|our|we)\b/iu;
const ASKED_FOR =
  /(?<!\w)(?:journalism|reporters?|newsroom|everyone|readers?|members?|independent|letters?|today|article)\b/iu;
/** In characters. */
const MAX_APPEAL = 900;

/** Whether a paragraph asks readers to pay for the site, or to write to it; what somebody says in quotation marks does not. */
function isAppeal(text: string): boolean {
  // The rarest first: every line of a page is asked.
  return (
    text.length <= MAX_APPEAL &&
    REQUEST.test(text) &&
    OF_READERS.test(text) &&
    OF_SITE.test(text) &&
    ASKED_FOR.test(text) &&
    ASKS.test(text) &&
    !/["“„«]/u.test(text)
  );
}
const REQUEST = /(?<!\w)(?:please|consider|if you (?:can|would|have)|would you)\b/iu;

/** Invitations to channels of the site are no longer. In words. */
const MAX_INVITATION = 45;

/** Which term for lines of the site a line is; `null` where its words say nothing. */
export function furnitureTerm(
  text: string,
  linkShare: number,
  words: number,
): "siteLine" | "readAlso" | "channel" | null {
  if (
    (text.length <= 300 &&
      (FURNITURE.test(text) ||
        (PIECES_OF_LINE.test(text) && FURNITURE_OF_LINE.test(text)) ||
        (mayHoldFurniture(text) && FURNITURE_WITHIN.test(text)))) ||
    isAppeal(text)
  )
    return "siteLine";
  if (linkShare > 0.3 && words <= 40 && (READ_ALSO.test(text) || BRACKETED.test(text))) return "readAlso";
  if (linkShare > 0.1 && words <= MAX_INVITATION && (CHANNELS.test(text) || INVITES_LATER.test(text)))
    return "channel";
  return null;
}
