/** JSON as pages hold it; `undefined` where nothing mends it. Mended: comments and CDATA around, raw control characters, commas at ends. */
export function parseLenient(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, "")
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/u, "")
    .trim()
    .replace(/;$/u, "");
  const oneLine = bare.replaceAll(/\p{Cc}+/gu, " ");
  const attempts = [
    () => bare,
    () => oneLine,
    () => oneLine.replaceAll(/,(\s*[}\]])/gu, "$1").replaceAll(/\}\s*\{/gu, "},{"),
    () => bare.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    () => `[${oneLine.replaceAll(/\}\s*,?\s*\{/gu, "},{")}]`,
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

const PIECES = ["headline", "datePublished", "dateModified", "articleBody", "url", "inLanguage"] as const;

/** The fields that are read of an article, picked one by one out of JSON that is past mending; `null` where there is none. */
export function piecesOf(source: string): Readonly<Record<string, unknown>> | null {
  const type = /"@type"\s*:\s*"([\w/:.]{3,60})"/u.exec(source)?.[1];
  if (type === undefined) return null;
  const node: Record<string, unknown> = { "@type": type };
  for (const name of PIECES) {
    const value = stringAt(source, new RegExp(`"${name}"\\s*:\\s*"`, "u"));
    if (value !== null) node[name] = value;
  }
  for (const name of ["author", "publisher"]) {
    const value =
      stringAt(source, new RegExp(`"${name}"\\s*:\\s*"`, "u")) ??
      stringAt(source, new RegExp(`"${name}"\\s*:\\s*\\[?\\s*\\{[^{}]{0,300}?"name"\\s*:\\s*"`, "u"));
    if (value !== null) node[name] = { "@type": name === "author" ? "Person" : "Organization", name: value };
  }
  return Object.keys(node).length > 1 ? node : null;
}

/** The string that opens where `opening` ends, up to a quotation mark with which JSON goes on. */
function stringAt(source: string, opening: RegExp): string | null {
  const match = opening.exec(source);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const rest = source.slice(start, start + 500_000);
  const end = rest.search(/(?<!\\)"\s*(?:[,}\]]|$)/u);
  if (end < 0) return null;
  return rest
    .slice(0, end)
    .replaceAll(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\[nrt]/gu, "\n")
    .replaceAll(/\\(.)/gu, "$1")
    .toWellFormed();
}
