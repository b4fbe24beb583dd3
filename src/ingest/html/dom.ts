/** The part of the DOM that pages are read through; linkedom's nodes have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  /** In lower case for HTML. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  readonly parentNode: DomNode | null;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** The element above; `null` at the root. */
export function parentOf(node: DomNode): DomElement | null {
  const parent = node.parentNode;
  return parent !== null && isElement(parent) ? parent : null;
}

/** Children in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** All elements below and with `root` in the order of the page, so that one walk serves all who look for some. */
export function elementsIn(root: DomElement): DomElement[] {
  const elements: DomElement[] = [];
  const waiting: DomNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nextSibling !== null && node !== root) waiting.push(node.nextSibling);
    if (!isElement(node)) continue;
    elements.push(node);
    if (node.firstChild !== null) waiting.push(node.firstChild);
  }
  return elements;
}

/** An element's classes, parted by spaces: asked for them the tree makes a set, also where there are none. */
export function classOf(element: DomElement): string {
  return element.hasAttribute("class") ? (element.getAttribute("class") ?? "") : "";
}

/** Class and id as one lower-case string, words of camelCase divided: what builders of pages name an element by. */
export function namesOf(element: DomElement): string {
  const id = element.getAttribute("id") ?? "";
  const names = classOf(element);
  if (names === "" && id === "") return " ";
  const both = `${names} ${id}`.slice(0, 400);
  const parted = /\p{Lu}/u.test(both) ? both.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, "-") : both;
  return parted.toLowerCase();
}

/** Attributes in which builders name parts of a page for their own tools. */
const NAMING = ["data-testid", "data-component", "data-gu-name"];

/** As `namesOf`, which may be known, with the names for tools. */
export function allNamesOf(element: DomElement, names = namesOf(element)): string {
  let others = "";
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value !== null) others += ` ${value}`;
  }
  return others === "" ? names : `${names}${others.slice(0, 200).toLowerCase()}`;
}
