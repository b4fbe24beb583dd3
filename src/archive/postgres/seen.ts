import { RAISED, SHARED_NAME } from "../shared-ids.ts";

/** What a transaction sees, as SQL: how it calls the rows that it reads, and which rows names and numbers mean. */
export interface Seen {
  /** Whether the shared library is read beside the own one. */
  readonly withShared: boolean;
  /** The number of the row that `id`, a column, has in the library of the same row of `alias`. */
  number(alias: string, id: string): string;
  /** The name of the article that `id`, a column, has in the library of the same row of `alias`. */
  name(alias: string, id: string): string;
  /** Rows (library, id, at) of the numbers that stand at `place`, a `bigint[]`, in its order. */
  numbered(place: string): string;
  /** Rows (library, id, beside) of the names that stand at `place`, each with what stands at `beside` in its place; both `text[]`. */
  named(place: string, beside?: string): string;
}

/** The own library alone: everything is called as it is stored. */
export const OWN: Seen = {
  withShared: false,
  number: (alias, id) => `${alias}.${id}`,
  name: (alias, id) => `${alias}.${id}`,
  numbered: (place) =>
    `(SELECT current_library() AS library, n.id, n.at FROM unnest(${place}::bigint[]) WITH ORDINALITY n (id, at))`,
  named: (place, beside = place) =>
    `(SELECT current_library() AS library, n.id, n.beside FROM unnest(${place}::text[], ${beside}::text[]) n (id, beside))`,
};

/** The own library and the shared one (numbers as doubles: node-postgres gives a bigint as a string): names and numbers that both have are told apart as `shared-ids.ts` says. */
export const OWN_AND_SHARED: Seen = {
  withShared: true,
  number: (alias, id) =>
    `(${alias}.${id} + CASE WHEN ${alias}.library = current_library() THEN 0 ELSE ${RAISED} END)::float8`,
  name: (alias, id) =>
    `CASE WHEN ${alias}.library = current_library() THEN ${alias}.${id}
       WHEN starts_with(${alias}.${id}, '${SHARED_NAME}') OR EXISTS (
         SELECT 1 FROM article namesake WHERE namesake.library = current_library() AND namesake.id = ${alias}.${id}
       ) THEN '${SHARED_NAME}' || ${alias}.${id} ELSE ${alias}.${id} END`,
  numbered: (place) =>
    `(SELECT CASE WHEN n.number < ${RAISED} THEN current_library() ELSE shared_library() END AS library,
        n.number % ${RAISED} AS id, n.at FROM unnest(${place}::bigint[]) WITH ORDINALITY n (number, at))`,
  named: (place, beside = place) =>
    `(SELECT CASE WHEN own.id IS NULL THEN shared_library() ELSE own.library END AS library,
        CASE WHEN own.id IS NULL AND starts_with(n.name, '${SHARED_NAME}') THEN substr(n.name, ${SHARED_NAME.length + 1}) ELSE n.name END AS id,
        n.beside FROM unnest(${place}::text[], ${beside}::text[]) n (name, beside)
      LEFT JOIN article own ON own.library = current_library() AND own.id = n.name)`,
};
