import { ARTICLE_KINDS, oneOf } from "./line-phrases.ts";

/**
 * What a line of its own is that stands in or beside an article's text and is never a passage of it: `gallery` a place in a row of
 * pictures; `makers` who worked on it; `dateline` place and day of the report; `read-more` where to read on; `follow` whom to follow, and how to reach whom;
 * `copyright`; `comment-rules`; `sign-up` what the site sends and asks for; `notice` what became of the article, and disclosures; `release` how a press release begins and ends.
 */
export type LineKind =
  | "gallery"
  | "makers"
  | "dateline"
  | "read-more"
  | "follow"
  | "copyright"
  | "comment-rules"
  | "sign-up"
  | "notice"
  | "release";

/** Longer lines are paragraphs, whatever they begin with. In characters. */
const LONGEST = 400;
const LONGEST_DATELINE = 80;
const LONGEST_INVITATION = 200;

const GALLERY =
  /^(?:(?:image|photo|picture|slide|foto|bild|imagen|imagem)s?\s+\p{Nd}{1,3}\s*(?:of|\/|von|de|sur|di)\s*\p{Nd}{1,3}\b|\p{Nd}{1,3}\s*(?:of|\/|von|sur)\s*\p{Nd}{1,3}\s*(?:[:：|–—]|-\s|$)|(?:view|open|see|show|launch)\s(?:(?:the|full|photo|image|picture)\s)*(?:gallery|slide ?show)\b|(?:photo |image |picture )?(?:gallery|slide ?show)\s*[:：|]|(?:pictured|caption)\s*[:：])/iu;
const MAKERS =
  /^[([—–\s-]*(?:contributing(?: (?:writers?|reporters?|to this (?:report|story|article)))?|contributors?|contributions?|additional (?:reporting|research|writing|material)|reporting|editing|research|with (?:reporting|files|additional reporting|contributions?)|mitarbeit|unter mitwirkung|avec la contribution|colaboraron|colaboraram)\s*(?:[:：]|by\b|from\b|von\b|de\b)\s*[\p{L}@]/iu;
/** "Translated from the German by Jane Doe": who did something to it, and nothing else. */
const DONE_BY = new RegExp(
  `^[([—–-]*\\s?${oneOf(`Edited, Copy edited, Translated, Produced, Narrated, Illustrated, Fact-checked, Designed, Adapted, Photographed, Filmed`)}(?:\\s(?:and|&)\\s\\p{Ll}+)?(?:\\sfrom the \\p{Lu}\\p{L}+)?\\s[Bb]y(?:(?:,|\\sand|\\s&)?\\s\\p{Lu}[\\p{L}'’.-]*){1,12}[.)\\]]*$`,
  "u",
);
const MADE_BY = new RegExp(
  `^\\p{Lu}[^.!?“”"]{2,160}\\s(?:(?:also )?contributed (?:reporting|research|to this ${ARTICLE_KINDS})|${oneOf(
    "edited, produced, adapted, mixed, translated, illustrated, narrated, fact-checked, copy edited",
  )}(?:\\sand\\s\\p{Ll}+)? (?:this|the) ${ARTICLE_KINDS})\\b(?!\\s(?:that|which|who)\\b)`,
  "u",
);
/** "(With inputs from agencies)": a line in brackets, and no more. */
const MADE_WITH = /^\((?:with|mit|avec|con|com|met|med)\s[^().!?]{2,60}\)$/iu;
const READ_MORE =
  /^[^\p{L}\p{N}]{0,4}(?:(?:read|see|watch|listen|hear) (?:more|also|next|on)|also (?:read|see)|related(?: (?:story|stories|article|articles|news|coverage|reading))?|more (?:on this(?: story)?|from .{2,40}|coverage)|further reading|don[’']t miss|à lire(?: aussi)?|lire (?:aussi|également)|voir aussi|lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|lea también|lee también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|läs också|czytaj też)\s?(?:[:：|»>]|[–—]|$)/iu;
const BELOW = /^(?:watch|see|listen|look|read|scroll)\b[^.!?]{0,50}\b(?:below|above)\s*[:.]?$/iu;
/** "Jane Doe/The Gazette", "Courtesy of the archive": whose a picture is, with nothing else. */
const CREDIT_ALONE =
  /^(?:\(\p{Lu}[^()]{2,60}\s?\/\s?\p{Lu}[^()]{1,50}\)|(?:[Ii]mage\s|[Pp]hoto\s|[Pp]icture\s)?[Cc]ourtesy\s(?:of\s)?[^.!?]{3,60})$/u;
const SENT = oneOf(
  "newsletter, newsletters, alerts, e-mail, emails, briefing, inbox, podcast, headlines, digest",
);
const SIGN_UP = new RegExp(
  `^(?:${oneOf("sign up, subscribe, register, get, receive, join")}\\b[^.!?]{0,120}\\b${SENT}\\b[^.!?]{0,80}[.!]?|(?:do you |did you )?(?:like|enjoy|love)(?:d|ed)?\\s(?:this|what)\\b[^.?!]{0,50}\\?.*)$`,
  "iu",
);
const NOTICE = new RegExp(
  `^[*†(\\s]*(?:${oneOf("disclosure, disclaimer, full disclosure, editor's note, editors' note, note to readers, anmerkung der redaktion, ndlr, nota del editor, nota do editor")}(?:\\s\\([^()]{3,40}\\)|,\\s[^:]{3,30})?\\s*[:：—–]|${oneOf("note, update")}(?:\\s\\([^()]{3,40}\\))?\\s*[:：—–].{0,200}\\b(?:this|an earlier version of th(?:is|e)) (?:article|story|piece|post|report|column|essay)\\b)`,
  "iu",
);
/** What was wrong with an article, as its site tells it. */
const CORRECTION = new RegExp(
  `^(?:a correction was made|(?:correction|clarification)\\b[^.!?]{0,30}[:：]|(?:corrected|amended)(?: on [^.!?:]{3,25})?\\s?[:：])|(?:^|[.:：]\\s)(?:(?:an?|the) (?:earlier|previous|prior|original) version of (?:this|the) ${ARTICLE_KINDS}|this ${ARTICLE_KINDS} (?:originally|previously|initially|incorrectly|mistakenly)|this ${ARTICLE_KINDS} (?:was|has been|had been) (?:amended|corrected|updated|edited|clarified|changed|revised))\\b`,
  "iu",
);
/** How an article came about: "This story is part of a series", "Republished with permission". */
const CAME_ABOUT = new RegExp(
  `^(?:this ${ARTICLE_KINDS} (?:is|was) (?:part of|supported by|made possible by|produced (?:by|in|with)|co-published|co-produced|(?:re)?published (?:in partnership|with|under))\\b|(?:re)?published (?:here )?(?:under|with permission|with the permission|courtesy)\\b)`,
  "iu",
);
/** Who pays for a site, and what they have no say in. */
const WHO_PAYS =
  /(?<!\w)(?:sponsors?|funders?|donors?|supporters?|which|who)\b.{0,30}\b(?:has|have) no (?:say|control|influence|role)\b.{0,30}\b(?:over|in|on)\b|(?<!\w)(?:coverage|journalism)\b.{0,60}\bis (?:supported|funded) by\b/iu;
const MISTAKES = /(?<!\w)(?:errors?|mistakes?|inaccurac(?:y|ies)|corrections?)\b/iu;
const TELL_US = /(?<!\w)(?:let us know|tell us|contact us|e-?mail us|write to us|get in touch)\b/iu;
/** "The views expressed here are those of the author." */
const WHOSE_VIEWS =
  /(?<!\w)(?:views|opinions)\b.{0,40}\b(?:expressed|published|contained)?\s(?:here|above|below|(?:in|on|of) this (?:page|site|website|article|column|post|piece)|by (?:the )?(?:authors?|writers?|columnists?|contributors?|users?|readers?|commenters))\b.{0,60}\b(?:are|do|does|is|may)\b/iu;
/** "From issue 31 of …", "First published in the May 2021 issue". */
const OF_ISSUE = new RegExp(
  `^(?:this ${ARTICLE_KINDS} )?(?:was |is )?(?:first |originally )?(?:published |appears |appeared |taken )?(?:from|in) (?:the )?(?:(?:\\p{L}+ )?\\p{Nd}{4} (?:issue|edition)|(?:issue|edition)\\s(?:no\\.?\\s)?\\p{Nd}{1,3})\\b|^published in .{3,80}\\b\\p{Nd}{4}\\W*$`,
  "iu",
);
const MADE_FOR_CLICKS = /^(?:click|tap) here (?:to|for)\b/iu;
const FOLLOW =
  /^(?:[Yy]ou can )?(?:[Ff]ollow|FOLLOW)\s(?:[Tt]he\s)?(?:@\S+|(?:[Uu]s|[Mm]e|[Hh]im|[Hh]er|[Tt]hem|[Tt]he (?:author|writer|reporter|newsroom))\b|(?:\p{Lu}[\p{L}’'.-]*,?\s?(?:and\s)?){1,6})(?:\s?(?:\(?@\S+\)?|on\s\p{Lu}[\p{L}.]*.{0,80}|at\s@?\S+))?\s*[.!]?$/u;
const CONTACT =
  /^(?:[^.!?]{3,80}\?\s)?(?:You can )?(?:[Cc]ontact|[Rr]each|[Ee]-?mail|[Ww]rite to|[Cc]all|[Tt]ext)\s(?:(?:[Hh]im|[Hh]er|[Tt]hem|[Uu]s|[Mm]e|(?:the|our) (?:writer|reporter|author|newsroom|news desk)|\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,3})(?:\s(?:and|or)\s\p{Lu}\S+(?:\s\p{Lu}\S+){0,2})?)\s(?:at|on|via|by)\b.{0,40}(?:\S@\S|\p{Nd}{3}[\s.-]?\p{Nd}{3,4}|@\p{L})/u;
/** "The author is a professor of …" */
const OF_AUTHOR = /^the (?:author|writer|columnist) (?:is|was|has|teaches|writes|lives|can)\b/iu;
/** "Got a story? Email news@gazette.example". */
const WRITE_TO = new RegExp(
  `^(?:[^.!?]{3,100}\\?\\s)?(?:please )?${oneOf("email, e-mail, write to, send, text, contact, get in touch")}\\b[^.!?]{0,60}\\s\\S+@\\S+\\.\\p{L}+\\W*$`,
  "iu",
);
const RELEASE = new RegExp(
  `^(?:${oneOf(`for immediate release, for release, press release, news release, media release, zur sofortigen veröffentlichung,
  communiqué de presse, comunicado de prensa, comunicado de imprensa, comunicato stampa, pressemitteilung`)}\\s*[:：.]?|embargo(?:ed)?\\b.{0,80}|[-–—*\\s]*ends?[-–—*\\s.]*|[-–—]\\s?30\\s?[-–—]|#(?:\\s?#)+|\\*(?:\\s?\\*){2,})$`,
  "iu",
);
const WEEKDAY = /\bon\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u;
const COPYRIGHT =
  /^(?:©|\(c\)\s?\p{Nd}{4}|copyright\s*(?:©|\(c\)|\p{Nd}{4}|[:：]|by\s))|^this (?:material|article|content|story|report) (?:may|must|can) not be (?:published|reproduced|copied|redistributed|republished)\b|^any (?:reproduction|copying|(?:other |further )?use of (?:this|the|our|its) (?:contents?|material|article|page|site|website|text|images?|pictures?|photographs?))\b.{0,120}\b(?:prohibited|forbidden)\b/iu;
const ALL_RIGHTS = /^[^.!?]{0,120}\ball rights reserved\W*$/iu;
/** A piece of it: the pattern begins to look anew at each character. */
const RIGHTS = /rights reserved/iu;
const ABOUT_COMMENTS =
  /^(?:[\p{L}’']+ ){0,6}(?:comments?|commenting|commenters|commentaires|kommentare|comentarios|comentários)\b/iu;
const RULES =
  /(?<!\w)(?:moderat\p{L}*|closed|civil|courteous|respectful|(?:on|off)[- ]topic|on the subject|house rules|community (?:guidelines|standards|rules)|terms (?:of (?:use|service)|and conditions)|(?:remove|delete|edit|reject|publish)\p{L}* (?:any |all |your )?comments?|(?:will|may) be (?:removed|deleted|edited|rejected)|abusive|modér\p{L}*|charte|netiquette|moderiert|normas|moderad\p{L}*)\b/iu;
const CONSENT = /^by (?:posting|commenting|submitting|leaving)\b.{0,80}\b(?:agree|accept|comment)/iu;
const ASKING = /^(?:please|we (?:ask|welcome|reserve|moderate)|be )\b/iu;
const PLACE =
  /^\p{Lu}{3,}[\p{Lu}\s.'’-]*(?:,\s?(?!\p{Lu}\p{L}{2,8}\.?\s\p{Nd})\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}){0,2}/u;
const BEHIND_PLACE =
  /^(?:,?\s*\(?(?:\p{Lu}\p{L}{2,8}\.?\s\p{Nd}{1,2}|\p{Nd}{1,2}\.?\s\p{Lu}\p{L}{2,8}\.?)(?:,?\s\p{Nd}{4})?\)?)?(?:\s*\([\p{L}\s.&]{2,30}\))?\s*(?<dash>[–—:-]{0,2})\s*$/u;

/** Words in marks, or somebody who says them. */
const TOLD =
  /[“"„«][^”"“»]{8,}[”"“»]|(?:,|\b(?:he|she|they|who|\p{Lu}[\p{L}’'-]+))\s(?:(?:\p{Lu}[\p{L}’'.-]*|the|an?|\p{Ll}+)\s){0,3}(?:said|says|told|added|argued|warned|insisted)\b/u;

/** The kind of a line by its words; `null` of a passage. Takes time in proportion to the first 400 characters. */
export function lineKindOf(text: string): LineKind | null {
  if (text.length > LONGEST) return null;
  if (GALLERY.test(text)) return "gallery";
  // Somebody's words are no line of the site, whatever they speak of.
  const isTold = (): boolean => TOLD.test(text);
  if (MAKERS.test(text) || (MADE_BY.test(text) && !isTold()) || MADE_WITH.test(text) || DONE_BY.test(text))
    return "makers";
  if (text.length <= LONGEST_INVITATION) {
    if (READ_MORE.test(text) || MADE_FOR_CLICKS.test(text) || BELOW.test(text)) return "read-more";
    if (SIGN_UP.test(text)) return "sign-up";
    if (
      (FOLLOW.test(text) && !WEEKDAY.test(text)) ||
      CONTACT.test(text) ||
      WRITE_TO.test(text) ||
      (OF_AUTHOR.test(text) && !isTold())
    )
      return "follow";
  }
  if (text.length <= LONGEST_DATELINE && RELEASE.test(text)) return "release";
  if (COPYRIGHT.test(text) || CREDIT_ALONE.test(text) || (RIGHTS.test(text) && ALL_RIGHTS.test(text)))
    return "copyright";
  if (
    NOTICE.test(text) ||
    CORRECTION.test(text) ||
    ((WHOSE_VIEWS.test(text) || OF_ISSUE.test(text) || CAME_ABOUT.test(text) || WHO_PAYS.test(text)) &&
      !isTold())
  )
    return "notice";
  if (TELL_US.test(text) && MISTAKES.test(text) && !isTold()) return "notice";
  if (CONSENT.test(text) || ((ABOUT_COMMENTS.test(text) || isRequest(text)) && RULES.test(text)))
    return "comment-rules";
  return text.length <= LONGEST_DATELINE && isDateline(text) ? "dateline" : null;
}

/** "Correction", alone: what stands below is one. */
export function isNoteLabel(text: string): boolean {
  return text.length <= LONGEST_NOTE_LABEL && NOTE_LABEL.test(text);
}
const NOTE_LABEL = new RegExp(
  `^\\W*${oneOf("correction, corrections, clarification, clarifications, corrections and clarifications, editor's note, editors' note")}\\W*$`,
  "iu",
);
/** In characters. */
const LONGEST_NOTE_LABEL = 40;

/** What heads a box of what the text says as well. */
export function isSummaryLabel(text: string): boolean {
  return text.length <= LONGEST_NOTE_LABEL && SUMMARY_LABEL.test(text);
}
const SUMMARY_LABEL =
  /^\W*(?:(?:ai[- ]generated )?summary|key (?:points|takeaways)|in short|at a glance|quick read)\W*(?:beta)?\W*$/iu;

/** "1 / 4": which of some pictures. */
export function isGalleryCount(text: string): boolean {
  return /^\p{Nd}{1,3}\s?(?:\/|of)\s?\p{Nd}{1,3}$/u.test(text);
}

function isRequest(text: string): boolean {
  return ASKING.test(text) && /(?<!\w)comments?\b/iu.test(text);
}

/** "UPPER DUNMERE, June 20 —": nothing but where and when; a place alone may be a heading. */
function isDateline(text: string): boolean {
  const place = PLACE.exec(text)?.[0];
  if (place === undefined) return false;
  const rest = text.slice(place.length);
  const behind = BEHIND_PLACE.exec(rest);
  return behind !== null && (rest.trim().length > 1 || behind.groups?.dash !== "") && rest.trim() !== ":";
}
