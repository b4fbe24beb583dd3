import type { DomElement } from "./dom.ts";
import { parseLenient, piecesOf } from "./lenient-json.ts";

/** A node of JSON-LD: a plain object. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Types of schema.org for one article, the surest first. */
const ARTICLE_TYPES = [
  /^(?:News|Reportage|OpinionNews|AnalysisNews|BackgroundNews|ReviewNews|AskPublicNews)\w*Article$/u,
  /^LiveBlogPosting$/u,
  /^(?:Article|BlogPosting|SatiricalArticle|AdvertiserContentArticle|TechArticle|ScholarlyArticle|Report|MedicalWebPage)$/u,
  /^(?:Review|Recipe|DiscussionForumPosting|SocialMediaPosting|QAPage|Course|PodcastEpisode|CreativeWork)$/u,
  /^(?:WebPage|ItemPage|AboutPage|ImageGallery|MediaGallery|VideoObject)$/u,
];
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;
const MAX_CHARACTERS = 3_000_000;

export interface LinkedData {
  /** The node of the page's article, or of the page where there is none. */
  readonly article: LinkedNode | null;
  /** Whether it is of a type for articles. */
  readonly isArticle: boolean;
  readonly types: ReadonlySet<string>;
  /** What a reference (`{"@id": …}`) stands for; the value itself where it is none. */
  resolve(value: unknown): unknown;
}

/** Reads a page's JSON-LD, broken pieces as far as they can be mended. */
export function linkedData(elements: readonly DomElement[]): LinkedData {
  const nodes: LinkedNode[] = [];
  const byId = new Map<string, LinkedNode>();
  for (const script of elements) {
    if (script.localName !== "script" || !/ld\+json/iu.test(script.getAttribute("type") ?? "")) continue;
    const source = script.textContent ?? "";
    if (source.length > MAX_CHARACTERS) continue;
    const value = parseLenient(source);
    collect(value ?? piecesOf(source), nodes, byId, 0);
  }
  const resolve = (value: unknown): unknown => {
    if (!isNode(value)) return value;
    const id = value["@id"];
    return typeof id === "string" && Object.keys(value).length <= 2 ? (byId.get(id) ?? value) : value;
  };
  const types = new Set(nodes.flatMap(typesOf));
  for (const [rank, pattern] of ARTICLE_TYPES.entries()) {
    const fitting = nodes.filter((node) => typesOf(node).some((type) => pattern.test(type)));
    // A page may list others; its own has a body, or says that it is the page's main thing.
    const own = canonicalOf(elements);
    const best = fitting.toSorted((a, b) => weightOf(b, own) - weightOf(a, own))[0];
    if (best !== undefined) return { article: best, isArticle: rank < 3, types, resolve };
  }
  return { article: null, isArticle: false, types, resolve };
}

/** The address that a page gives as its own. */
function canonicalOf(elements: readonly DomElement[]): string | null {
  const link = elements.find((one) => one.localName === "link" && one.getAttribute("rel") === "canonical");
  return link?.getAttribute("href") ?? null;
}

/** @param own the page's address: a node of that address is the page's, whatever others state */
function weightOf(node: LinkedNode, own: string | null): number {
  const addresses = [node.mainEntityOfPage, node.url, node["@id"]].map((value) =>
    isNode(value) ? textIn(value["@id"] ?? value.url) : textIn(value),
  );
  const isOwn = own !== null && addresses.includes(own);
  const has = (name: string): number => (node[name] === undefined ? 0 : 1);
  return (
    2 * has("articleBody") +
    2 * has("mainEntityOfPage") +
    has("headline") +
    has("datePublished") +
    has("author") +
    (isOwn ? 5 : 0) -
    3 * has("position")
  );
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Types without the address of their vocabulary. */
export function typesOf(node: LinkedNode): string[] {
  const type = node["@type"];
  const list = Array.isArray(type) ? type : [type];
  return list.flatMap((name) => (typeof name === "string" ? [name.replace(/^.*[/#:]/u, "")] : []));
}

/** The first string in a value that may be a list, or a node with `@value` or a name. */
export function textIn(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      const text = textIn(item);
      if (text !== null) return text;
    }
    return null;
  }
  return isNode(value) ? textIn(value["@value"] ?? value.name ?? value.url ?? value["@id"]) : null;
}

function collect(value: unknown, nodes: LinkedNode[], byId: Map<string, LinkedNode>, depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, byId, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  if (value["@type"] !== undefined) {
    nodes.push(value);
    const id = value["@id"];
    if (typeof id === "string" && !byId.has(id)) byId.set(id, value);
  }
  for (const [name, inner] of Object.entries(value)) {
    // What the page is about or lists is not the page.
    if (
      /^(?:itemListElement|hasPart|isPartOf|mentions|about|comment|review|citation|relatedLink|liveBlogUpdate)$/u.test(
        name,
      )
    )
      continue;
    if (typeof inner === "object") collect(inner, nodes, byId, depth + 1);
  }
}
