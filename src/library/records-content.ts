/** All that is kept in a tenant's records, to be kept elsewhere as it is. */
export interface RecordsContent {
  /** That its HMACs are made with; base64. */
  readonly secret: string;
  /** JSON; `null` while none were changed. */
  readonly settings: string | null;
  /** Day on which the tenant left, `YYYY-MM-DD`. */
  readonly departed: string | null;
  /** Rises with every change of corrections. */
  readonly version: number;
  /** By the names of `RECORD_TABLES`, in the order of their keys. */
  readonly rows: Readonly<Record<string, readonly RecordCells[]>>;
}

/** In the order of a table's columns; bytes as base64, and what is true or false as 1 or 0. */
export type RecordCells = readonly (string | number | null)[];

export interface RecordColumn {
  readonly name: string;
  readonly holds: "text" | "number" | "bytes" | "flag";
}

/** A table of records, which every implementation has under this name or one of its own. */
export interface RecordTable {
  readonly name: string;
  readonly columns: readonly RecordColumn[];
  /** What its rows are ordered by. */
  readonly key: readonly string[];
}

const HOLDS = { "#": "number", "*": "bytes", "?": "flag" } as const;

export const RECORD_TABLES: readonly RecordTable[] = [
  tableOf("kept_answer", "id", "id# key made# question* record member*"),
  tableOf("verdict", "id", "id# answer voter* question* citations is_helpful? member* made#"),
  tableOf("report", "id", "id# quote voter* member*"),
  tableOf("usage", "day command", "day command answered# refused#"),
  tableOf("refused", "id", "id# topic* member* day place questions#"),
  tableOf("correction", "article start end", "article start# end# digest set made"),
];

/** @param columns names, with # behind what holds numbers, * behind bytes and ? behind flags */
function tableOf(name: string, key: string, columns: string): RecordTable {
  return {
    name,
    key: key.split(" "),
    columns: columns.split(" ").map((column): RecordColumn => {
      const [, named = "", mark = ""] = /^(\w+)([#*?]?)$/u.exec(column) ?? [];
      return { name: named, holds: HOLDS[mark as keyof typeof HOLDS] ?? "text" };
    }),
  };
}
