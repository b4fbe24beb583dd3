/*
 * What builders of pages call the parts of a page: class names and ids, in lower case. A hyphen may be missing there, or be one or two
 * underscores.
 */

const COMMENTS = `commentlist commentaire commentaires comentarios kommentar kommentare disqus respond livefyre discussion
  discussions fb-comments reader-responses webmention webmentions trackback trackbacks pingback pingbacks cmt cmts cmnt cmnts`;

const NAVIGATION = `nav navi navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs pagination pager paginator
  page-links post-nav toolbar tabbar tabsbar masthead site-header site-footer global-header global-footer skip-link skip-links
  mobile-menu topbar off-canvas language-switcher site-sub site-tagline site-description site-title`;

const RELATED = `related interstitial interstitial-link recirc recirculation recommend recommended recommendation recommendations
  recommends read-more read-next read-also read-on more-stories more-news more-articles more-from more-on more-posts more-like more-in
  also-read also-like also-on see-also up-next next-up next-article next-story outbrain taboola zergnet revcontent most-read most-popular most-viewed
  most-shared popular popular-posts trending latest latest-news latest-posts latest-stories recent-posts recent-articles teaser
  teasers promo promos promoted promotion promobox you-may similar suggested suggestions jp-relatedposts yarpp dig-deeper live-ticker
  live-tickers news-ticker news-tickers score-ticker scores-ticker ticker tickers live-feed live-score live-scores score-board
  score-card breaking-news breaking-bar breaking-banner story-package linklist topic-links in-this-series interlink internal-link
  inline-link`;

const SHARE = `share shares sharing sharedaddy share-bar share-tools share-button share-buttons social socials social-media
  social-links social-icons social-share social-buttons social-bar addthis addtoany a2a sharethis sd-sharing follow follow-us
  print-button print-link tool-bar tools-bar article-tools article-actions post-actions post-tools like-button like-bar likes-button
  likes-bar reaction reactions rating vote votes clap claps buttons button-bar save-button bookmark-button listen-button audio-player
  feedback`;

const SIGNUP = `newsletter newsletters sign-up subscribe subscribe-box subscribe-form subscription-box subscription-form
  subscription-widget subscription-cta subscription-prompt subscription-banner subscriber-box subscriber-form subscriber-widget
  subscriber-cta subscriber-prompt subscriber-banner subscribers-box mc4wp mailchimp mailing-list opt-in cta call-to-action donate
  donation membership paywall-prompt paywall-message paywall-barrier paywall-offer paywall-wall paywall-box paywall-overlay barrier
  subscribe-wall meter-wall regwall piano login didomi onetrust cookiebot usercentrics sp-message qc-cmp truste iubenda borlabs
  complianz cookie-consent cookie cookies cookie-notice cookie-banner cookie-bar cookie-law gdpr consent cmp disclaimer-popup popup
  modal overlay lightbox app-promo app-banner app-download whatsapp-channel telegram-channel`;

const CREDIT = `byline bylines by-line by-lines dateline datelines timestamp time-stamp pub-date publish publish-date publish-time
  publish-on published published-date published-time published-on post-meta post-date post-info post-author post-categories post-tags
  entry-meta entry-date entry-footer entry-utility entry-author entry-categories article-meta article-info article-date article-author
  article-tags article-topics article-header-meta meta-data meta-info meta-line posted-on posted-in posted-by read-time reading-time
  tag tags tag-list tag-links tag-cloud tag-box tags-list tags-links tags-box topics keywords cat-links categories kicker topline
  overline eyebrow field-label firma copyright credit credits photo-credit photo-by source-line update-time update-date updated-time updated-date`;

const CAPTION = `caption captions caption-text wp-caption img-caption image-caption photo-caption media-caption figure-caption
  gallery-caption pic-caption video-caption fig-caption legend cutline photo-desc photo-description photo-info image-desc
  image-description image-info image-title image-credit slide slides slideshow slider slide-caption carousel gallery thumb thumbs
  thumbnail thumbnails bildunterschrift leyenda pie-foto pie-de-foto legende`;

const AUTHOR = `author-bio author-box author-info author-card author-desc author-description author-details author-profile author-area
  author-about author-block author-module author-name author-meta about-author about-authors about-the-author about-the-authors abh bio
  biography bio-box vcard contributor-bio contributor-info writer-bio writer-info saboxplugin m-a-box post-author-box author-section
  author-list authors-section authors-list tagline article-footer post-footer about-us boilerplate`;

const ADVERT = `ad ads advert adverts advertisement advertising advertorial ad-slot ad-unit ad-box ad-container ad-wrapper ad-label
  ad-banner ad-block ad-space ad-zone adsbygoogle dfp gpt banner banners banner-ad sponsor sponsors sponsored sponsorship publicidad
  publicite publicidade werbung anzeige affiliate commercial partner-content partner-links marketplace job-ad job-ads job-list job-board
  job-offers jobs buy-now buy-box buy-button product-card product-box weather stock-ticker stock-quote poll quiz trivia`;

const ASIDE = `side-bar rail right-col right-column left-col left-column secondary aside supplemental supplementary inset sidenote
  factbox-link infobox-links boxout box-out factbox fact-box infobox info-box key-facts key-points key-takeaways key-takeaway takeaways in-short ai-summary at-a-glance`;

const PULL_QUOTE = `pull-quote pull-quotes pulled-quote pq quote-pull quote-box quote-card blockquote-pull callout-quote zitat-box
  destacado`;

const STANDFIRST = `standfirst subtitle sub-title sub-headline subheadline subhead dek deck lede lead lead-text lead-paragraph intro
  introduction excerpt summary abstract description desc chapo chapeau vorspann entradilla bajada copete subtitulo sottotitolo occhiello
  ingress manchet`;

/** A word of a name and what may stand before it: white space between names, or a mark within one. */
const BEFORE = "(?:^|[\\s_-])";

/** The names of `list`, as they or parts of them are written. */
function named(list: string): string {
  const names = list
    .trim()
    .split(/\s+/u)
    .map((name) => name.replaceAll("-", "[-_]{0,2}"));
  return `${BEFORE}(?:${names.join("|")})(?![a-z])`;
}

export const ELEMENT_NAMES = {
  body: /(?:^|[\s_-])(?:article|story|entry|post|blog|news|page|main|full|single|td-post|detail)[-_]{0,2}(?:body|content|text|copy|txt)(?![a-z]*-?(?:footer|header|sidebar))|\b(?:body-?copy|body-?text|rich-?text|prose|markup|available-content|paywall-content|instapaper_body|mw-parser-output|js-post-body|wysiwyg)\b/u,
  // What a page says of its comments as a whole is none of them.
  comments: new RegExp(
    `${named(COMMENTS)}|${BEFORE}comments?(?![-_](?:open|closed|off|on|count|link)\\b)(?![a-z])`,
    "u",
  ),
  navigation: new RegExp(named(NAVIGATION), "u"),
  related: new RegExp(named(RELATED), "u"),
  share: new RegExp(named(SHARE), "u"),
  signup: new RegExp(named(SIGNUP), "u"),
  credit: new RegExp(named(CREDIT), "u"),
  caption: new RegExp(named(CAPTION), "u"),
  author: new RegExp(named(AUTHOR), "u"),
  advert: new RegExp(`(?:^|\\s)widget(?![a-z])|${named(ADVERT)}`, "u"),
  aside: new RegExp(named(ASIDE), "u"),
  pullQuote: new RegExp(named(PULL_QUOTE), "u"),
  standfirst: new RegExp(named(STANDFIRST), "u"),
} as const;
