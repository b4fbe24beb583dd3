import { createHash } from "node:crypto";
import { parsedUrl } from "../../parsed-url.ts";
import type { ArticleId } from "../../text/article.ts";

/** Parameters that tell where a reader came from, and nothing of the page. */
const TRACKING =
  /^(?:utm_.*|fb_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|hsctatracking|vero_id|oly_anon_id|oly_enc_id|ns_mchannel|ns_campaign|ns_source|ns_linkname|at_medium|at_campaign|at_.*|xtor|cmpid|ito|smid|smtyp|sref|srnd|spm|wt_mc|wt\.mc_id|ref_src|ref_url|ocid|guccounter|guce_.*|soc_src|soc_trk|s_cid|icid|ncid|intcmp|campaign_id|emc|__twitter_impression)$/iu;
/** Parameters that ask for another form of the same page, with any value but those that mean no. */
const FORM = /^(?:amp|outputtype|print|printable|printview|view|mode|format|output|display|m|mobile)$/iu;
const FORM_VALUES = /^(?:|1|true|yes|on|amp|amphtml|print|printable|printview|mobile)$/iu;
/** Parts of a path that stand for such a form, at its end or start. */
const FORM_END = /(?:\/(?:amp|print|printable|amphtml)|[./]amp\.html|\.amp|\.print)\/?$/iu;
const FORM_START = /^\/(?:amp|print|amphtml)(?=\/[^/])/iu;
/** Hosts of the same site for other devices. */
const FORM_HOST = /^(?:www\d?|m|mobile|mobil|amp|print)\.(?=[^.]+\.[^.])/iu;

/**
 * A page's address without what does not matter to the page: fragment, tracking parameters, default port, closing dot of the
 * host. Pure; what is no http(s) url stays what it is. The same again changes nothing.
 */
export function normalUrl(address: string): string {
  const url = parsed(address);
  if (url === null) return address;
  url.hash = "";
  if (url.hostname.endsWith(".") && url.hostname.length > 1) url.hostname = url.hostname.slice(0, -1);
  keepParameters(url, (name) => !TRACKING.test(name));
  return url.href;
}

/** The address that an AMP, print or mobile address stands for, by its form alone; a guess until it is fetched. */
export function plainUrl(address: string): string {
  const url = parsed(normalUrl(address));
  if (url === null) return address;
  keepParameters(url, (name, value) => !(FORM.test(name) && FORM_VALUES.test(value)));
  const path = url.pathname.replace(FORM_START, "").replace(FORM_END, "");
  if (path !== url.pathname && path !== "") url.pathname = path;
  url.hostname = url.hostname.replace(/^(?:m|mobile|mobil|amp|print)\.(?=[^.]+\.[^.])/iu, "");
  return url.href;
}

/**
 * Names the article at an address: the same for http and https, with and without "www.", a closing slash, parameters in
 * another order, AMP, print, mobile and tracked forms.
 */
export function articleKey(address: string): string {
  const url = parsed(plainUrl(address));
  if (url === null) return address;
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/u, "");
  const port = url.port === "" ? "" : `:${url.port}`;
  return `${url.hostname.replace(FORM_HOST, "")}${port}${path}${url.search}`;
}

/** `WORDS-OF-THE-ADDRESS-XXXXXXXXXXXXXXXX`: the same for all addresses of one article, another one for every other article. */
export function webArticleId(address: string): ArticleId {
  const key = articleKey(address);
  const words = key.split(/[/?]/u).filter((part) => /[a-z]{3}/iu.test(part));
  const stem = (words.length > 1 ? words.at(-1) : key.split("/")[0]) ?? "page";
  const slug = stem
    .toLowerCase()
    .replace(/\.(?:html?|php|aspx?)$/u, "")
    .replaceAll(/(?:%[0-9a-f]{2}|[^a-z0-9])+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 60);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
  return `${slug === "" ? "page" : slug}-${hash}` as ArticleId;
}

/**
 * The address under which an article belongs that was found at `pageUrl`: what its page states, where that is an address of
 * the same site. A page that names another site's article must not take its place.
 */
export function canonicalUrl(pageUrl: string, stated: string | null): string {
  const page = parsed(pageUrl);
  const other = stated === null ? null : parsed(stated);
  const own = normalUrl(pageUrl);
  if (page === null || other === null) return own;
  const isSameSite = siteOf(page) === siteOf(other) && page.port === other.port;
  // Some sites name their front page on every page.
  const isFrontPage = other.pathname === "/" && other.search === "" && page.pathname !== "/";
  return isSameSite && !isFrontPage ? normalUrl(other.href) : own;
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(/\.$/u, "").replace(FORM_HOST, "");
}

function parsed(address: string): URL | null {
  const url = parsedUrl(address);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}

/** Parameters that stay keep their spelling and order. */
function keepParameters(url: URL, isKept: (name: string, value: string) => boolean): void {
  if (url.search === "") {
    url.search = ""; // a bare "?"
    return;
  }
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((parameter) => {
      if (parameter === "") return false;
      const [[name = "", value = ""] = []] = new URLSearchParams(parameter);
      return isKept(name, value);
    });
  url.search = kept.length === 0 ? "" : `?${kept.join("&")}`;
}
