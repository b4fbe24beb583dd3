import { Parser } from "htmlparser2";

/** Word's properties of a file that are read, as they stand (ECMA-376, part 2, 8.1). */
export interface CoreProperties {
  readonly title: string;
  readonly creator: string;
}

const READ = { "dc:title": "title", "dc:creator": "creator" } as const;

/** The properties in the XML of `docProps/core.xml`; empty where they are missing. */
export function coreProperties(xml: string): CoreProperties {
  const found = { title: "", creator: "" };
  let field: keyof CoreProperties | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        field = name in READ ? READ[name as keyof typeof READ] : null;
      },
      ontext: (text) => {
        if (field !== null) found[field] += text;
      },
      onclosetag: () => {
        field = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { title: found.title.trim(), creator: found.creator.trim() };
}
