/**
 * Why a block of a page is not in its article's text:
 * `title` the headline, kept as the title; `fields` byline, date and the like, read as fields; `caption` of a picture, or its
 * credit; `menu` menus, labels and links; `related` other articles; `share` share and follow buttons; `sign-up` newsletter,
 * subscription and cookie boxes; `comments`; `about` about the article or its author; `advert`; `repeated` stands on other
 * pages, too; `copy` stands in the article already, or was pulled out of it; `heading` of something left out; `unlike` nothing of
 * that, but it does not read like the article's text, or stands apart from it.
 */
export type CutReason =
  | "title"
  | "fields"
  | "caption"
  | "menu"
  | "related"
  | "share"
  | "sign-up"
  | "comments"
  | "about"
  | "advert"
  | "repeated"
  | "copy"
  | "heading"
  | "unlike";
