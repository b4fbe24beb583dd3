import type { DomElement } from "./dom.ts";

/** The `<meta>` tags of a page by lower-case name, property or itemprop, each with its values in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const MAX_VALUES = 20;
const MAX_LENGTH = 5_000;

export function metaTags(elements: readonly DomElement[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of elements) {
    if (meta.localName !== "meta") continue;
    const content = (meta.getAttribute("content") ?? meta.getAttribute("value") ?? "").trim();
    if (content === "" || content.length > MAX_LENGTH) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      const values = tags.get(name) ?? [];
      if (values.length < MAX_VALUES) values.push(content);
      tags.set(name, values);
    }
  }
  return tags;
}

/** The values of the first of `names` that a page has. */
export function metaValues(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values !== undefined) return values;
  }
  return [];
}
