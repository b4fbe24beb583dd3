import { tagNames } from "./tag-names.ts";

/** Elements that start a line of their own. Others, unknown ones included, run on in their line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = tagNames(`
address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset
h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr ul
amp-accordion amp-layout amp-list amp-live-list amp-lightbox amp-carousel video audio
`);

/** Elements whose text is no text of the page: code, controls, fallbacks, readings above characters. */
export const SILENT_ELEMENTS: ReadonlySet<string> = tagNames(`
script style noscript template svg math iframe object embed applet button select option optgroup datalist textarea input canvas head
map area audio video dialog progress meter rt rp frame noframes noembed
amp-ad amp-embed amp-sidebar amp-consent amp-user-notification amp-social-share amp-analytics amp-sticky-ad amp-iframe amp-geo
`);

export const HEADINGS: ReadonlySet<string> = tagNames("h1 h2 h3 h4 h5 h6");
