/** What Discord would make of a text: the characters that it shows, and everything in it that is more than characters. */
export interface ReadMarkdown {
  readonly shown: string;
  readonly active: readonly ActiveConstruct[];
}

export interface ActiveConstruct {
  readonly kind:
    | "bold"
    | "italic"
    | "underline"
    | "strikethrough"
    | "spoiler"
    | "code"
    | "heading"
    | "small"
    | "list"
    | "quote"
    | "link"
    | "url"
    | "mention"
    | "timestamp"
    | "emoji"
    | "angle";
  readonly raw: string;
}

/**
 * Reads Discord's Markdown from its documentation and the open rules of its parser, strictly: whatever might be read as
 * more than characters is told, so that escaped text which comes through has nothing left in it.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function readMarkdown(text: string): ReadMarkdown {
  const active: ActiveConstruct[] = [];
  let shown = "";
  let rest = text;
  let isLineStart = true;
  const take = (kind: ActiveConstruct["kind"], raw: string): void => {
    active.push({ kind, raw });
    rest = rest.slice(raw.length);
  };
  while (rest !== "") {
    const start: ActiveConstruct | undefined = isLineStart ? lineStart(rest) : undefined;
    if (start !== undefined) {
      take(start.kind, start.raw);
      // Within a quote the line begins anew; a list's mark is shown.
      isLineStart = start.kind === "quote";
      continue;
    }
    const construct = inline(rest);
    if (construct !== undefined) {
      isLineStart = false;
      take(construct.kind, construct.raw);
      shown += construct.shown;
      continue;
    }
    const character = /^\\[^0-9A-Za-z\s]/u.exec(rest)?.[0] ?? /^[\s\S]/u.exec(rest)?.[0] ?? rest.charAt(0);
    shown += character.length > 1 && character.startsWith("\\") ? character.slice(1) : character;
    rest = rest.slice(character.length);
    isLineStart = character === "\n" || (isLineStart && character === " ");
  }
  return { shown, active };
}

function lineStart(rest: string): ActiveConstruct | undefined {
  const rules: [ActiveConstruct["kind"], RegExp][] = [
    ["quote", /^ *>(?:>>)?(?: |(?=\n|$))/u],
    ["heading", /^ *#{1,6}\s/u],
    ["small", /^ *-#\s/u],
    ["list", /^\s*(?:[-*+]|\d+[.)])\s/u],
  ];
  for (const [kind, rule] of rules) {
    const raw = rule.exec(rest)?.[0];
    if (raw !== undefined) return { kind, raw };
  }
  return undefined;
}

function inline(rest: string): (ActiveConstruct & { readonly shown: string }) | undefined {
  if (rest.startsWith("\\")) return undefined;
  const rules: [ActiveConstruct["kind"], RegExp][] = [
    ["code", /^`+/u],
    ["bold", /^\*\*/u],
    ["italic", /^\*/u],
    ["underline", /^__/u],
    ["italic", /^_/u],
    ["strikethrough", /^~~/u],
    ["spoiler", /^\|\|/u],
    ["timestamp", /^<t:-?\d+(?::\w)?>/u],
    ["angle", /^<[@#:/a-z+]/iu],
    ["mention", /^@(?:everyone|here)/u],
    ["url", /^[a-z][a-z0-9+.-]*:\/\//iu],
    ["emoji", /^:[^\s:]+:/u],
  ];
  // As the parser has it: escapes in the label do not count.
  const link = /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\)/u.exec(
    rest,
  );
  if (link !== null) return { kind: "link", raw: link[0], shown: readMarkdown(link[1] ?? "").shown };
  for (const [kind, rule] of rules) {
    const raw = rule.exec(rest)?.[0];
    if (raw !== undefined) return { kind, raw, shown: "" };
  }
  return undefined;
}

/** The lines of the block quotes of a text, without their marks, as one text. */
export function quotedLines(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .map((line) => line.slice(2))
    .join("\n");
}
