/*
 * What lines of a site open with or hold, in the languages that news is most often fed in. The lists are alternatives of patterns, see
 * `oneOf`; which lines they make what is told in block-features.ts.
 */

/** The alternatives of a pattern: phrases divided by commas or line ends. A space in one is any white space, and quotes may be curly. */
export function oneOf(...lists: readonly string[]): string {
  const phrases = lists.flatMap((list) => list.split(/[,\n]/u)).map((phrase) => phrase.trim());
  const patterns = phrases
    .filter((phrase) => phrase !== "")
    .map((phrase) =>
      phrase
        .replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")
        .replaceAll(" ", "\\s")
        .replaceAll("'", "[’']"),
    );
  return `(?:${patterns.join("|")})`;
}

/** Labels that file an article under something, or lead from it to others. */
export const LABELS = oneOf(`
  category, categories, tag, tags, tagged, filed under, topic, topics, keyword, keywords, section, sections, also read, see also,
  read more, read also, read next, read on, most read, most popular, most viewed, watch also, watch now, watch, listen, don't miss,
  up next, recommended, trending, editor's pick, editor's picks, you may like, you might like, you may also like, you might also like,
  photo, photos, image, images, video, videos, picture, pictures, gallery, source, share this, share, follow us
  schlagwörter, schlagwoerter, schlagworte, themen, stichworte, kategorie, kategorien, mehr zum thema, mehr lesen, mehr, lesen sie auch,
  siehe auch, foto, bild, quelle
  mots-clés, mots clés, thème, thèmes, catégorie, catégories, lire aussi, à lire aussi, à lire, voir aussi, sur le même thème,
  sur le même sujet
  etiquetas, temas, categoría, categorías, lea también, le puede interesar, te puede interesar, más sobre
  ver também, leia também, leia mais, veja também, saiba mais, tópicos, categoria, categorias
  leggi anche, argomenti, lees ook
  関連記事, 関連, タグ, カテゴリー, カテゴリ`);

/** Whose a picture is, before a mark or "by". */
export const PICTURE_LABELS = oneOf(`
  photo, photos, photograph, photographs, image, picture, illustration, graphic, credit, foto, bild, archivfoto, symbolbild,
  photo d'archives, crédit photo, crédits photo, crédit, crédits, imagen, imagem, 写真`);

/** Houses that pictures come from, at the end of a line. */
export const PICTURE_HOUSES = oneOf("getty images, shutterstock, picture alliance, via ap)");

export const ALL_RIGHTS = oneOf(`
  all rights reserved, alle rechte vorbehalten, tous droits réservés, todos los direitos reservados, todos los derechos reservados,
  todos os direitos reservados, todos os derechos reservados, 無断転載`);

/** Who worked on an article, before "by" or "from". */
export const WORK_ON_ARTICLE = oneOf(`
  reporting, writing, editing, compiled, edited, with reporting, with files, with assistance, with input, additional reporting,
  additional writing, additional editing`);

/** What an article is called by its site. */
export const ARTICLE_KINDS = oneOf(
  "article, story, piece, report, post, interview, conversation, transcript, column",
);

/** What happens to an article, said of it by its site. */
export const DONE_TO_ARTICLE = oneOf(`
  published, appeared, updated, corrected, republished, produced, licensed, syndicated, translated, affiliate, commission, amended,
  edited for, condensed, lightly edited`);

/** Where an article goes on. */
export const GOES_ON = oneOf(`
  continue reading, keep reading, scroll to, scroll for, scroll down to, scroll down for, read the full, read the whole,
  read the original, der artikel geht, la suite après, sigue leyendo, continue lendo`);

/** Who writes, said of somebody. */
export const WRITERS = oneOf(`
  reporter, writer, correspondent, editor, columnist, journalist, contributor, freelancer, fellow`);

/** What is told of a writer: where, and how to reach them. */
export const OF_WRITERS = oneOf(
  "at, for, with, covering, based, who covers, he, she, they, follow, contact, reach",
);

/** The same in other languages, whole. */
export const ABOUT_ARTICLE_ELSEWHERE = oneOf(`
  dieser artikel erschien, dieser artikel wurde, dieser beitrag erschien, dieser beitrag wurde, dieser text erschien, dieser text wurde,
  diese meldung wurde, cet article a été publié, cet article a été paru, cet article est publié, cet article est paru,
  este artículo fue public, este artículo se public, este artigo foi public, esta reportagem foi public`);

/** Codes and bodies by which a press vouches for itself. */
export const PRESS_CODES = oneOf(`
  independent press standards organisation, editors' code of practice, complaint about the editorial content, trust principles,
  editorial standards, corrections policy, press council, presserat, pressekodex, código deontológico, charte déontologique`);
