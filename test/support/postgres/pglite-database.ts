import { PGlite, type Transaction } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { copyLines } from "../../../src/archive/postgres/copy-lines.ts";
import type {
  Copy,
  Database,
  LibraryId,
  Query,
  ReadOptions,
  Row,
  Value,
} from "../../../src/archive/postgres/database.ts";
import { migrate } from "../../../src/archive/postgres/migrate.ts";
import { APP_ROLE, SCHEMA } from "../../../src/archive/postgres/schema.ts";
import { explainedPostgres } from "../../../src/archive/postgres/postgres-errors.ts";

type Runs = Pick<PGlite, "query" | "exec"> | Transaction;

/**
 * PostgreSQL within the process, from npm alone: the same SQL in one session. What needs several of them (who may write, what others
 * see meanwhile) is tested with a real server.
 */
export async function openPglite(dimensions: number): Promise<Database & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({ extensions: { vector } });
  const runner = {
    query: async (sql: string) => ({ rows: (await pglite.exec(sql)).at(-1)?.rows ?? [] }),
  };
  await migrate(runner, "pglite", dimensions);
  // There is no STDIN within the process: what is copied is handed over as a file.
  await pglite.exec(`GRANT pg_read_server_files TO ${APP_ROLE}`);
  await pglite.exec(`SET ROLE ${APP_ROLE}; SET search_path = ${SCHEMA}, public;
    SET hnsw.ef_search = 200; SET hnsw.iterative_scan = relaxed_order`);

  const within = <T>(
    library: LibraryId,
    work: (runs: Transaction) => Promise<T>,
    { withShared = false }: ReadOptions = {},
  ): Promise<T> =>
    pglite.transaction(async (transaction) => {
      await transaction.exec(`SET LOCAL verbatim.library = ${Number(library)}`);
      if (withShared) await transaction.exec("SET LOCAL verbatim.with_shared = 'on'");
      return work(transaction);
    });
  return {
    pglite,
    location: "pglite",
    read: (library, work, options) => within(library, (transaction) => work(queryOf(transaction)), options),
    glance: <R>(library: LibraryId, sql: string) =>
      within(library, (transaction) => queryOf(transaction)<R>(sql)),
    ask: queryOf(pglite),
    async hold(library) {
      let current: Transaction | undefined;
      const run = <T>(work: (runs: Transaction) => Promise<T>): Promise<T> =>
        current === undefined ? within(library, work) : work(current);
      const query: Query = (sql, values) => run((runs) => queryOf(runs)(sql, values));
      const copy: Copy = (table, columns, rows) => run((runs) => copyOf(runs)(table, columns, rows));
      return {
        query,
        copy,
        transaction: (work) =>
          within(library, async (transaction) => {
            current = transaction;
            try {
              return await work();
            } finally {
              current = undefined;
            }
          }),
        release: async () => {},
      };
    },
    explained: (error) => explainedPostgres(error, "pglite"),
    close: () => pglite.close(),
  };
}

function queryOf(runs: Runs): Query {
  return async <R = Row>(sql: string, values: readonly Value[] = []) =>
    (await runs.query<R>(sql, values.map(bound))).rows;
}

function copyOf(runs: Runs): Copy {
  return async (table, columns, rows) => {
    const names = columns.map((name) => `"${name}"`).join(", ");
    const blob = new Blob([...copyLines(rows)]);
    await runs.query(`COPY ${table} (${names}) FROM '/dev/blob'`, [], { blob });
  };
}

function bound(value: Value): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd");
  return Array.isArray(value) ? value.map(bound) : value;
}
