/** Lines that sites put into articles, in languages whose forms the text cleaner does not know, and forms that only pages have. */
const FURNITURE =
  /^[（(【[\s]*(?:责任编辑|責任編輯|编辑|編輯|原标题|来源|來源)\s*[：:]|^[\p{Script=Hangul}]{2,5}\s*(?:기자|특파원)\s*\S+@|^(?:저작권자|ⓒ)|무단\s*전재|^[^\p{L}\p{N}]*(?:(?:the )?(?:story|article) )?(?:continues? (?:after|below)(?: the| this)? (?:ad|advert|advertisement)|continua (?:depois|após) d?a publicidade|(?:la suite )?après (?:la|cette) publicité|continúa después de la publicidad)[^\p{L}\p{N}]*$|^[\s–—_-]*(?:advertisement|publicidade?|publicité|werbung|anzeige|реклама|إعلان|広告|광고|广告)[\s–—_-]*$/iu;
const READ_ALSO =
  /^[^\p{L}\p{N}]{0,4}(?:(?:read|see|watch|listen)(?: also| more| next| here| this)|(?:also|more) (?:read|on)|related(?: (?:story|article|news|coverage|reading))?|further reading|à lire|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|leia (?:também|mais)|veja também|saiba mais|lea? (?:también|además|más)|te puede interesar|le puede interesar|lesen sie|lies auch|mehr zum thema|siehe auch|hintergrund|leggi anche|lees ook|läs också|les også|läs mer|czytaj (?:też|także)|читайте (?:также|ещё)|по теме|اقرأ (?:أيضا|أيضاً|المزيد)|यह भी पढ़ें|相关阅读|延伸阅读|関連記事|あわせて読みたい|관련\s*기사|อ่านเพิ่มเติม|đọc thêm|xem thêm|ilgili haber|baca juga)/iu;
const CHANNELS =
  /\b(?:newsletters?|bolet[ií]n|boletim|infolettre|whatsapp|telegram|push alerts?|google news|podcast feed|subscribe|suscr[ií]b\p{L}*|assine|abonnez|inscrivez|abonnier\p{L}*|unsubscribe|in (?:your|a) browser|email preferences|abmelden|abbestellen|im browser|désabonn\p{L}*|désinscri\p{L}*)/iu;
/** Invitations to channels of the site are no longer. In words. */
const MAX_INVITATION = 45;

/** Which term for lines of the site a line is; `null` where its words say nothing. */
export function furnitureTerm(
  text: string,
  linkShare: number,
  words: number,
): "siteLine" | "readAlso" | "channel" | null {
  if (text.length <= 300 && FURNITURE.test(text)) return "siteLine";
  if (linkShare > 0.3 && words <= 40 && READ_ALSO.test(text)) return "readAlso";
  if (linkShare > 0.1 && words <= MAX_INVITATION && CHANNELS.test(text)) return "channel";
  return null;
}
