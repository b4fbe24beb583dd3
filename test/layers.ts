import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** Where code may stand and what it may import. Paths are relative to the root of the tree, with "/". */
export interface Layout {
  /** Top folders, and the top folders that each may import beside itself. */
  readonly layers: Readonly<Record<string, readonly string[]>>;
  /** Files that wire layers together, and may import those above their own. */
  readonly roots: RegExp;
  /** Folders below `src`; each may import those before it, and files that lie in `src` itself. */
  readonly order: readonly string[];
  /** Layers that others enter through one file alone. */
  readonly doors: Readonly<Record<string, string>>;
  /** Folders with an implementation, and the files that may import from them beside their own. */
  readonly inner: Readonly<Record<string, RegExp>>;
  /** Packages that only files whose path fits may import. */
  readonly packages: Readonly<Record<string, RegExp>>;
  /** Words of source code that only files whose path fits may hold. */
  readonly words: Readonly<Record<string, RegExp>>;
  /** Names of files that only code whose path fits may hold in its strings. */
  readonly names: Readonly<Record<string, RegExp>>;
}

interface Import {
  readonly from: string;
  /** A file of the tree, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** What breaks the layout in the tree at `root`, one line each; empty when nothing does. */
export function brokenRules(root: string, layout: Layout): string[] {
  const tops = Object.keys(layout.layers);
  const files = tops.flatMap((top) => sourceFiles(root, top));
  const broken: string[] = [];
  const imports: Import[] = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [word, allowed] of Object.entries(layout.words))
      if (holdsWord(text, word) && !mayHold(file, allowed)) broken.push(`${file} holds ${word}`);
    for (const [name, allowed] of Object.entries(layout.names))
      if (!mayHold(file, allowed) && holdsName(text, name)) broken.push(`${file} names ${name}`);
    imports.push(...importsOf(root, file, text));
  }
  for (const { from, to, isPackage } of imports) {
    const problem = isPackage ? packageProblem(from, to, layout) : fileProblem(from, to, layout);
    if (problem !== undefined) broken.push(`${from} imports ${to}: ${problem}`);
  }
  return [...new Set([...broken, ...circles(imports)])].sort();
}

function sourceFiles(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Static, dynamic and type-only imports, re-exports and `import("…")` types. */
function importsOf(root: string, file: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const isPackage = !fileName.startsWith(".");
    const path = relative(root, resolve(root, dirname(file), fileName));
    return { from: file, to: isPackage ? fileName : path.split(sep).join("/"), isPackage };
  });
}

function packageProblem(from: string, name: string, { packages }: Layout): string | undefined {
  for (const [owned, allowed] of Object.entries(packages))
    if ((name === owned || name.startsWith(`${owned}/`)) && !mayHold(from, allowed))
      return `${owned} belongs to ${allowed.source}`;
  return undefined;
}

function fileProblem(from: string, to: string, layout: Layout): string | undefined {
  const { layers, roots, order, doors, inner } = layout;
  for (const [room, allowed] of Object.entries(inner))
    if (to.startsWith(room) && !from.startsWith(room) && !mayHold(from, allowed))
      return `${room} is open to ${allowed.source}`;
  const [here = "", there = ""] = [topOf(from), topOf(to)];
  if (here !== there) {
    if (!(layers[here] ?? []).includes(there) && !roots.test(from)) return `${here} may not import ${there}`;
    const door = isAbove(here) ? undefined : doors[there];
    return door === undefined || to === door ? undefined : `${there} is entered through ${door}`;
  }
  if (here !== "src") return undefined;
  const [mine, theirs] = [folderOf(from), folderOf(to)];
  if (theirs === undefined || mine === undefined || mine === theirs) return undefined;
  const [at, other] = [order.indexOf(mine), order.indexOf(theirs)];
  if (at < 0 || other < 0) return `expected src/${at < 0 ? mine : theirs} in the order of folders`;
  return other < at ? undefined : `src/${mine} comes before src/${theirs}`;
}

/** Tests and measurements may open any file. */
function isAbove(top: string): boolean {
  return top === "test" || top === "bench";
}

function mayHold(file: string, allowed: RegExp): boolean {
  return isAbove(topOf(file)) || allowed.test(file);
}

function topOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** The folder below `src`; `undefined` for a file that lies in `src` itself: a composition root, or for all. */
function folderOf(path: string): string | undefined {
  const parts = path.split("/");
  return parts.length > 2 ? parts[1] : undefined;
}

/** Whether the code holds `word`, comments and strings left out. */
function holdsWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) &&
      `${node.expression.getText(source)}.${node.name.text}` === word) ||
    ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  return visit(source);
}

/** Whether a string of the code holds `name`. */
function holdsName(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): boolean =>
    ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
      node.text.includes(name)) ||
    ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  return visit(source);
}

/** Each circle of imports once, from its first file in the alphabet. */
function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports)
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const circle = path.slice(at);
      const first = circle.indexOf(circle.toSorted()[0] as string);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`circle: ${[...turned, turned[0]].join(" -> ")}`);
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}
