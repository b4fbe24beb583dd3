import type { ClientState } from "../client-state.ts";
import type { PageBody } from "../page-body.ts";
import type { ShownFields } from "../shown-fields.ts";
import type { StatedFields } from "../stated-fields.ts";
import { linesOf } from "./line-statements.ts";
import { type NamedPart, namedParts } from "./named-parts.ts";
import { addGroups, type Found, peopleIn, type Statements } from "./statement.ts";

export interface StatementEvidence {
  readonly stated: StatedFields;
  readonly shown: ShownFields;
  readonly state: ClientState | null;
  readonly body: PageBody;
}

/** Two words with a comma between them are one name there. */
const STATED = new Set(["data", "creator", "micro", "meta", "metas"]);

/** Where a page names people who may have written its article: in its data, in marked elements, in lines around the text. */
export function statementsOf({ stated, shown, state, body }: StatementEvidence): Statements {
  const found: Found = { statements: [], others: [], pictures: [], nameless: false, people: [] };
  // Pages state the same in many places.
  const read = new Map<string, readonly NamedPart[]>();
  const partsOf = (text: string, isStated: boolean): readonly NamedPart[] => {
    const key = `${isStated} ${text}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const parts = namedParts(text, isStated);
    found.people.push(...peopleIn(text));
    read.set(key, parts);
    return parts;
  };
  const list = (texts: readonly string[], place: string): void => {
    const parts = texts.flatMap((text) => partsOf(text, STATED.has(place)));
    addGroups(found, parts, place, [], texts.length > 1);
  };
  list(stated.authors.data, "data");
  list(stated.authors.creators, "creator");
  list(stated.authors.micro, "micro");
  for (const text of stated.authors.meta) list([text], "meta");
  if (stated.authors.meta.length > 1) list(stated.authors.meta, "metas");
  for (const text of shown.authors) list([text], "marked");
  if (shown.authors.length > 1) list(shown.authors, "marks");
  for (const text of shown.linked) list([text], "linked");
  if (shown.linked.length > 1) list(shown.linked, "links");
  list(state?.authors ?? [], "state");
  const helpers = stated.helpers.flatMap((text) => namedParts(text, true).map(({ name }) => name));
  found.others.push(...helpers);
  linesOf(body, found);
  return {
    statements: found.statements,
    others: found.others,
    pictures: found.pictures,
    helpers,
    nameless: found.nameless,
    people: found.people,
  };
}
