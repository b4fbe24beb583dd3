/*
 * Names of `<meta>` tags by what they state, the surest first: OpenGraph, Dublin Core, Highwire, and those of Parse.ly, Sailthru, Chartbeat
 * and content systems of newspapers.
 */
export const META_NAMES = {
  titles: names(`
    og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title headline title
  `),
  authors: names(`
    author parsely-author sailthru.author article:author_name article:author og:article:author byl dc.creator
    dcterms.creator dc.creator.author citation_author creator twitter:data1-author cxenseparse:author
    article.author authors rbauthors wp.author shareaholic:article_author_name
  `),
  outlets: names(`
    og:site_name application-name dc.publisher dcterms.publisher publisher citation_journal_title
    apple-mobile-web-app-title cre al:android:app_name
  `),
  published: names(`
    article:published_time og:article:published_time article:published og:published_time datepublished
    parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date
    dc.date.issued dcterms.issued dcterms.created dc.date dc.date.created date.issued
    citation_publication_date citation_date cxenseparse:recs:publishtime bt:pubdate article.published ptime
    displaydate originalpublicationdate date article_date_original created weibo:article:create_at
  `),
  modified: names(`
    article:modified_time og:updated_time article:modified datemodified lastmod last-modified
    dcterms.modified dc.date.modified bt:moddate utime revised weibo:article:update_at
  `),
} as const;

function names(list: string): readonly string[] {
  return list.split(/\s+/u).filter((name) => name !== "");
}
