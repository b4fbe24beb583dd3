/** Largest uploaded file, in bytes. */
export const MOST_FILE_BYTES = 25_000_000;
/**
 * Longest text of an uploaded article, in UTF-16 units: three times a long magazine piece. Cleaning it and reading its
 * quotes holds up everybody else, some 2 ms for every thousand.
 */
export const MOST_ARTICLE_CHARACTERS = 100_000;
/** Largest page, which is one article with whatever stands around it, in bytes. */
export const MOST_PAGE_BYTES = 4 * MOST_ARTICLE_CHARACTERS;
/** Longest line of JSON Lines, in bytes: such an article with `\u` escapes throughout, and its other fields. */
export const MOST_LINE_BYTES = 6 * MOST_ARTICLE_CHARACTERS + 100_000;
/** Articles that one tenant may have. */
export const MOST_ARTICLES = 20_000;
/** Uploaded files of one tenant together, in bytes. */
export const MOST_TENANT_BYTES = 500_000_000;
/** Pages that are named at once; each takes a second or more of its host's time. */
export const MOST_URLS = 20;
/** Pages that are fetched in one run, at a second or more each; the others come in the next one. */
export const MOST_PAGES_A_RUN = 100;
/** Feeds that one tenant follows: each is asked every quarter of an hour. */
export const MOST_FEEDS = 200;
/** Longest name of an uploaded file, in UTF-16 units. */
export const LONGEST_FILE_NAME = 100;

/** Answers kept of one tenant: the newest so many, so long. */
export const MOST_KEPT_ANSWERS = 20_000;
export const KEPT_ANSWER_DAYS = 180;
/** Verdicts kept of one tenant, and reports of wrong speakers: of each the newest so many. */
export const MOST_VERDICTS = 100_000;

/** Counts of questions are kept so long. */
export const USAGE_DAYS = 90;
/** What questions without an answer were about is counted so long, the newest so many of one tenant. */
export const TOPIC_DAYS = 30;
export const MOST_REFUSED = 100_000;
/** A topic that fewer members have asked about is told to nobody. */
export const FEWEST_ASKERS = 3;
/** Topics, and passages of answers that were judged, that are told. */
export const MOST_TOLD_TOPICS = 20;
export const MOST_TOLD_PASSAGES = 50;

/** After a tenant has left its data is kept this long, so that a mistake can be undone. */
export const KEPT_DAYS_AFTER_LEAVING = 30;

/**
 * Libraries open at once: an SQLite archive of some thousand articles with its vector index takes some 20 MB, and more
 * servers than this seldom ask within one minute.
 */
export const MOST_OPEN_LIBRARIES = 32;
