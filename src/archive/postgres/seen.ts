import { RAISED, SHARED_NAME } from "../shared-ids.ts";

/**
 * What a transaction sees, as SQL: how it calls the rows that it reads, and which rows names and numbers mean. Of one library nothing but
 * the ids is compared: row-level security has its own look at the library, and a second one would cost time.
 */
export interface Seen {
  /** Whether the shared library is read beside the own one. */
  readonly withShared: boolean;
  /** Begins with " AND": the rows of the two aliases are of the same library. */
  sameLibrary(one: string, other: string): string;
  /** The number of the row that `id`, a column, has in the library of the same row of `alias`. */
  number(alias: string, id: string): string;
  /** The name of the article that `id`, a column, has in the library of the same row of `alias`. */
  name(alias: string, id: string): string;
  /** Rows `alias` (id, at), with their library where there are several, of the numbers that stand at `place`, a `bigint[]`. */
  numbered(place: string, alias: string): string;
  /** Whether a column of `alias` is the article whose name stands at `place`. */
  isCalled(alias: string, id: string, place: string): string;
  /** Whether a column of `alias` is an article whose name stands at `place`, a `text[]`. */
  isNamed(alias: string, id: string, place: string): string;
  /** Whether an article and something else of `alias` are a name and what stands in the same place at `beside`; both `text[]`. */
  areNamed(
    alias: string,
    columns: { readonly id: string; readonly beside: string },
    places: NamedPlaces,
  ): string;
}

interface NamedPlaces {
  readonly names: string;
  readonly beside: string;
}

/** The own library alone: everything is called as it is stored. */
export const OWN: Seen = {
  withShared: false,
  sameLibrary: () => "",
  number: (alias, id) => `${alias}.${id}`,
  name: (alias, id) => `${alias}.${id}`,
  numbered: (place, alias) => `unnest(${place}::bigint[]) WITH ORDINALITY ${alias} (id, at)`,
  isCalled: (alias, id, place) => `${alias}.${id} = ${place}`,
  isNamed: (alias, id, place) => `${alias}.${id} = ANY(${place}::text[])`,
  areNamed: (alias, { id, beside }, places) =>
    `(${alias}.${id}, ${alias}.${beside}) IN (SELECT * FROM unnest(${places.names}::text[], ${places.beside}::text[]))`,
};

/**
 * OFFSET 0: what is worked out of numbers and names is worked out apart. Joined by the expressions themselves, which may fail, rows would not
 * be looked up in an index: row-level security lets nothing that may tell of a row come before it. So whole tables would be read.
 *
 * The own library and the shared one: names and numbers that both have are told apart as `shared-ids.ts` says. Numbers are doubles, which hold
 * them: node-postgres gives a bigint as a string.
 */
export const OWN_AND_SHARED: Seen = {
  withShared: true,
  sameLibrary: (one, other) => ` AND ${one}.library = ${other}.library`,
  number: (alias, id) =>
    `(${alias}.${id} + CASE WHEN ${alias}.library = current_library() THEN 0 ELSE ${RAISED} END)::float8`,
  name: (alias, id) =>
    `CASE WHEN ${alias}.library = current_library() THEN ${alias}.${id}
       WHEN starts_with(${alias}.${id}, '${SHARED_NAME}') OR EXISTS (
         SELECT 1 FROM article namesake WHERE namesake.library = current_library() AND namesake.id = ${alias}.${id}
       ) THEN '${SHARED_NAME}' || ${alias}.${id} ELSE ${alias}.${id} END`,
  numbered: (place, alias) =>
    `(SELECT CASE WHEN n.number < ${RAISED} THEN current_library() ELSE shared_library() END, n.number % ${RAISED}, n.at
      FROM unnest(${place}::bigint[]) WITH ORDINALITY n (number, at) OFFSET 0) ${alias} (library, id, at)`,
  isCalled: (alias, id, place) => OWN_AND_SHARED.isNamed(alias, id, `ARRAY[${place}]`),
  isNamed: (alias, id, place) =>
    `(${alias}.library, ${alias}.${id}) IN (SELECT meant.library, meant.id FROM ${meant(place, place)} meant)`,
  areNamed: (alias, { id, beside }, places) =>
    `(${alias}.library, ${alias}.${id}, ${alias}.${beside}) IN (SELECT * FROM ${meant(places.names, places.beside)} meant)`,
};

/** Rows (library, id, beside) of the articles that names mean: an own one, where there is one of that id. */
function meant(names: string, beside: string): string {
  return `(SELECT CASE WHEN own.id IS NULL THEN shared_library() ELSE own.library END AS library,
      CASE WHEN own.id IS NULL AND starts_with(n.name, '${SHARED_NAME}') THEN substr(n.name, ${SHARED_NAME.length + 1}) ELSE n.name END AS id,
      n.beside FROM unnest(${names}::text[], ${beside}::text[]) n (name, beside)
    LEFT JOIN article own ON own.library = current_library() AND own.id = n.name OFFSET 0)`;
}
