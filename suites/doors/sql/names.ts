/** Where a target calls tables and columns of contract §5 otherwise. What is not listed is called as there. */
export interface Names {
  readonly tables?: Readonly<Record<string, string>> | undefined;
  /** Keys are logical: `sessions.memory`. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

/** The columns of contract §5 that hold JSON; in SQL they are written as its text. */
const JSON_COLUMNS = new Set([
  'sessions.tags',
  'templates.tags',
  'templates.default_resources',
  'templates.manifest',
  'agents.capacity',
  'agent_commands.payload',
]);

export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** The table as the target calls it, quoted; `schema.table` is kept apart. */
export function tableName(names: Names, table: string): string {
  return (names.tables?.[table] ?? table).split('.').map(quoted).join('.');
}

export function columnName(names: Names, table: string, column: string): string {
  return quoted(names.columns?.[`${table}.${column}`] ?? column);
}

export type Row = Readonly<Record<string, unknown>>;

/** A row as the target has it → keyed as in contract §5. Columns that the contract does not know keep their names. */
export function logicalRow(names: Names, table: string, row: Row): Row {
  const mapped = Object.entries(names.columns ?? {}).flatMap(([logical, physical]) => {
    const column = logical.startsWith(`${table}.`) ? logical.slice(table.length + 1) : undefined;
    return column !== undefined && physical in row ? [[column, row[physical]] as const] : [];
  });
  const entries = [...Object.entries(row), ...mapped];
  return Object.fromEntries(entries.map(([column, value]) => [column, readable(table, column, value)]));
}

/** JSON that the target keeps as text is parsed, as if it were JSONB. */
function readable(table: string, column: string, value: unknown): unknown {
  if (typeof value !== 'string' || !JSON_COLUMNS.has(`${table}.${column}`)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A value as a parameter: JSON as text, since a driver would make an SQL array of a list. */
export function parameter(table: string, column: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const asText = typeof value === 'object' || JSON_COLUMNS.has(`${table}.${column}`);
  return asText && !(value instanceof Date) ? JSON.stringify(value) : value;
}
