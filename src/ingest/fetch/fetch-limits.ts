/** Largest body, unpacked, in bytes. */
export const MOST_BODY_BYTES = 10_000_000;
/** One try from the look-up to the last byte, redirects included. */
export const TRY_WITHIN_MS = 20_000;
/** Hops that are followed from the named address to the page. */
export const MOST_REDIRECTS = 8;
/** Longest address, in UTF-16 units; what browsers and caches agree on. */
export const LONGEST_URL = 2_048;
/** Tries of one page before it is given up for now. */
export const MOST_TRIES = 3;
/** The pause before the second try; doubled for each further one. */
export const FIRST_PAUSE_MS = 1_000;
/** A server that asks to wait longer is asked again in a later run. */
export const LONGEST_PAUSE_MS = 30_000;
/** Between the starts of two requests to one host. */
export const HOST_DELAY_MS = 1_000;
/** Where robots.txt asks for more than this between two requests, this long. */
export const LONGEST_HOST_DELAY_MS = 30_000;
/** What of a robots.txt is read, in bytes (RFC 9309, 2.5: at least 500 KiB). */
export const MOST_ROBOTS_BYTES = 512_000;
/** RFC 9309, 2.4: a robots.txt is not used for more than a day. */
export const ROBOTS_KEPT_MS = 3_600_000;
/** A robots.txt that could not be had is asked for again after this time. */
export const ROBOTS_FAILURE_KEPT_MS = 300_000;
