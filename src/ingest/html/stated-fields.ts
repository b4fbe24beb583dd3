import { classOf, type DomElement, parentOf } from "./dom.ts";
import { isNode, type LinkedData, linkedData, textIn, typesOf } from "./linked-data.ts";
import { META_NAMES } from "./meta-names.ts";
import { withoutReferences } from "./character-references.ts";
import { type MetaTags, metaTags, metaValues } from "./meta-tags.ts";
import { microdata } from "./microdata.ts";
import type { StatedTitles } from "./page-title.ts";
import { shownHeadline } from "./shown-words.ts";

/** What a page states for machines, and in marked elements, before anything is judged. Lists have the surest statement first. */
export interface StatedFields {
  readonly titles: StatedTitles;
  /** By where they are stated. */
  readonly authors: {
    readonly data: readonly string[];
    readonly creators: readonly string[];
    readonly micro: readonly string[];
    readonly meta: readonly string[];
  };
  /** Who helped or edited, and did not write. */
  readonly helpers: readonly string[];
  readonly outlets: readonly string[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly urls: readonly string[];
  readonly languages: readonly string[];
  /** The article's text, of JSON-LD. */
  readonly text: string | null;
  readonly types: ReadonlySet<string>;
  readonly isPaid: boolean;
}

/** @param elements all of the page */
export function statedFields(elements: readonly DomElement[]): StatedFields {
  const data = linkedData(elements);
  const tags = metaTags(elements);
  const micro = microdata(elements);
  const field = (name: string): string[] => {
    const text = textIn(data.resolve(data.article?.[name]));
    return text === null ? [] : [text];
  };
  const publisher = data.resolve(data.article?.publisher ?? data.article?.sourceOrganization);
  const publishers = [textIn(isNode(publisher) ? publisher.name : publisher)];
  const language = elements[0]?.getAttribute("lang") ?? elements[0]?.getAttribute("xml:lang") ?? null;
  const outlets = [
    ...(data.isArticle ? publishers : []),
    ...metaValues(tags, META_NAMES.outlets).slice(0, 1),
    ...publishers,
    micro.publisher,
    ...siteNames(data),
  ].flatMap((name) =>
    name === null || /^https?:|^@/u.test(name) || name.length > 80
      ? []
      : [withoutReferences(name).replaceAll(/\s+/gu, " ").trim()],
  );
  const headings = headlinesOf(elements, "h1");
  if (headings.length === 0) headings.push(...calledHeadings(elements));
  const element = textsOf(elements, isTitle)[0] ?? null;
  const authors = {
    data: peopleIn(data.article?.author, data),
    // Of a page that is no article, who made the site.
    creators: data.isArticle ? peopleIn(data.article?.creator, data) : [],
    micro: micro.authors,
    meta: [...META_NAMES.authors.flatMap((name) => tags.get(name) ?? []), ...slackAuthor(tags)],
  };
  return {
    titles: {
      headline: data.isArticle ? (field("headline")[0] ?? field("name")[0] ?? null) : null,
      tags: allValues(tags, META_NAMES.titles).slice(0, 4),
      headings: [...micro.headlines, ...titleElements(elements), ...headings],
      subheadings:
        headings.length === 0
          ? headlinesOf(elements, "h2").slice(0, 3)
          : headings.some((heading) => element?.startsWith(heading) === true)
            ? []
            : headlinesOf(elements, "h2"),
      element,
      outlet: outlets[0] ?? null,
    },
    authors,
    helpers: ["contributor", "editor", "translator", "illustrator"].flatMap((role) =>
      peopleIn(data.article?.[role], data),
    ),
    outlets,
    published: [
      ...field("datePublished"),
      ...allValues(tags, META_NAMES.published),
      ...micro.published,
      ...field("dateCreated"),
      ...field("uploadDate"),
    ],
    modified: [...field("dateModified"), ...allValues(tags, META_NAMES.modified), ...micro.modified],
    urls: [
      ...linksOf(elements, "canonical"),
      ...(tags.get("og:url") ?? []),
      ...[textIn(data.article?.url), pageOf(data.article?.mainEntityOfPage)].filter((url) => url !== null),
      ...(tags.get("twitter:url") ?? []),
      ...(tags.get("parsely-link") ?? []),
      ...pageBase(elements),
    ],
    languages: [
      language,
      ...field("inLanguage"),
      ...metaValues(tags, ["content-language", "language", "dc.language", "og:locale"]),
    ].filter((code) => code !== null),
    text: field("articleBody")[0] ?? field("text")[0] ?? null,
    types: data.types,
    isPaid:
      /^(?:false|no)$/iu.test(String(data.article?.isAccessibleForFree ?? "")) ||
      /^(?:locked|metered)$/u.test(tags.get("article:content_tier")?.[0] ?? ""),
  };
}

const TITLE_NAMES = /(?:^|\s)(?:(?:entry|post|article|story)-title|article-headline)(?:\s|$)/u;

/** Elements that themes call the title of an entry, outside lists of them. */
function titleElements(elements: readonly DomElement[]): string[] {
  const found = elements
    .filter((element) => TITLE_NAMES.test(classOf(element)))
    .slice(0, 3)
    .map(shownHeadline)
    .filter((text) => text !== "");
  return found.length <= 2 ? found.slice(0, 1) : [];
}

function allValues(tags: MetaTags, names: readonly string[]): string[] {
  return names.flatMap((name) => tags.get(name)?.slice(0, 1) ?? []);
}

/** Slack's labels: `twitter:label1` "Written by", `twitter:data1` the name. */
function slackAuthor(tags: MetaTags): string[] {
  return [1, 2].flatMap((number) => {
    const label = tags.get(`twitter:label${number}`)?.[0] ?? "";
    const value = tags.get(`twitter:data${number}`)?.[0];
    return value !== undefined &&
      /^(?:written by|author|verfasst von|écrit par|escrito por|scritto da|автор|geschreven door)/iu.test(
        label,
      )
      ? [value]
      : [];
  });
}

function siteNames(data: LinkedData): (string | null)[] {
  const site = data.resolve(data.article?.isPartOf);
  return isNode(site) ? [textIn(site.name)] : [];
}

/** Some systems give a page's own address as that which its links are relative to; others a folder's. */
function pageBase(elements: readonly DomElement[]): string[] {
  const base = elements.find(({ localName }) => localName === "base")?.getAttribute("href") ?? "";
  return /[^/]$/u.test(base) ? [base] : [];
}

function pageOf(value: unknown): string | null {
  return isNode(value) ? textIn(value["@id"] ?? value.url) : textIn(value);
}

/** Who makes pictures is stated among the authors, and is the author only where nobody else is. */
const PICTURES =
  /(?<!\p{L})(?:photo\p{L}*|foto\p{L}*|cartoon\p{L}*|caricatur\p{L}*|illustrat\p{L}*|videograph\p{L}*|graphics?|camera(?:man|woman)?)(?!\p{L})/iu;

/** Names of people; organisations are none. */
function peopleIn(value: unknown, data: LinkedData): string[] {
  const list = (Array.isArray(value) ? value.slice(0, MOST_PEOPLE) : [value]).map((item) =>
    data.resolve(item),
  );
  const writers = list.filter(
    (author) => !isNode(author) || !PICTURES.test(`${textIn(author.jobTitle)} ${textIn(author.roleName)}`),
  );
  return namesIn(writers.length > 0 ? writers : list).map(withoutReferences);
}

const MOST_PEOPLE = 60;

function namesIn(people: readonly unknown[]): string[] {
  return people.flatMap((author) => {
    if (typeof author === "string") return [author];
    if (!isNode(author)) return [];
    const types = typesOf(author);
    if (types.length > 0 && !types.some((type) => /^(?:Person|Thing|Author|Patient|User)$/u.test(type)))
      return [];
    if (Array.isArray(author.name))
      return author.name.flatMap((name) => (typeof name === "string" ? [name] : []));
    const given = [textIn(author.givenName), textIn(author.familyName)].filter((name) => name !== null);
    const name = textIn(author.name) ?? (given.length > 0 ? given.join(" ") : null);
    return name === null ? [] : [name];
  });
}

/** Titles of drawings are none of the page. */
function isTitle(element: DomElement): boolean {
  return element.localName === "title" && parentOf(element)?.localName !== "svg";
}

function headlinesOf(elements: readonly DomElement[], tag: "h1" | "h2"): string[] {
  return elements
    .filter(({ localName }) => localName === tag)
    .slice(0, 20)
    .map(shownHeadline)
    .filter((text) => text !== "");
}

/** What is a headline by its role, where no element is one. */
function calledHeadings(elements: readonly DomElement[]): string[] {
  const found = elements.filter(
    (element) => element.getAttribute("role") === "heading" && element.getAttribute("aria-level") === "1",
  );
  return found
    .slice(0, 3)
    .map(shownHeadline)
    .filter((text) => text !== "");
}

function textsOf(elements: readonly DomElement[], isWanted: (element: DomElement) => boolean): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    if (texts.length >= 20) break;
    if (!isWanted(element)) continue;
    const text = (element.textContent ?? "").replaceAll(/[^\S\u3000]+/gu, " ").trim();
    if (text !== "") texts.push(text);
  }
  return texts;
}

function linksOf(elements: readonly DomElement[], rel: string): string[] {
  const found: string[] = [];
  for (const link of elements) {
    if (link.localName !== "link") continue;
    const href = link.getAttribute("href");
    if (href && (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/u).includes(rel)) found.push(href);
  }
  return found;
}
