import { columnName, parameter, tableName, type Names, type Row } from './names.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Equality on every key; null asks for NULL, a list for any of its values. Texts compare whatever the column's type. */
export type Where = Readonly<Record<string, unknown>>;

export interface SelectOptions {
  /** A logical column; `-created_at` is newest first. */
  readonly orderBy?: string;
  readonly limit?: number;
}

/** Builds statements on the target's names from the contract's. */
export function statementsFor(names: Names) {
  return {
    select(table: string, where: Where, { orderBy, limit }: SelectOptions = {}): Statement {
      const { text, parameters } = condition(names, table, where, 1);
      const order = orderBy === undefined ? '' : ` ORDER BY ${ordering(names, table, orderBy)}`;
      const most = limit === undefined ? '' : ` LIMIT ${String(limit)}`;
      return { sql: `SELECT * FROM ${tableName(names, table)}${text}${order}${most}`, parameters };
    },
    /** At least one row; all of them have the columns of the first. */
    insert(table: string, rows: readonly Row[]): Statement {
      const logical = Object.keys(rows[0] ?? {});
      const columns = logical.map((column) => columnName(names, table, column));
      const places = rows.map((_, row) => {
        const ofRow = logical.map((__, index) => `$${String(row * logical.length + index + 1)}`);
        return `(${ofRow.join(', ')})`;
      });
      const into = `INSERT INTO ${tableName(names, table)} (${columns.join(', ')}) VALUES ${places.join(', ')}`;
      const parameters = rows.flatMap((row) =>
        logical.map((column) => parameter(table, column, row[column])),
      );
      return { sql: `${into} RETURNING *`, parameters };
    },
    update(table: string, where: Where, values: Row): Statement {
      const sets = Object.keys(values).map(
        (column, index) => `${columnName(names, table, column)} = $${String(index + 1)}`,
      );
      const { text, parameters } = condition(names, table, where, sets.length + 1);
      const sql = `UPDATE ${tableName(names, table)} SET ${sets.join(', ')}${text} RETURNING *`;
      return { sql, parameters: [...parametersOf(table, values), ...parameters] };
    },
    /** Changes the rows with this key, or makes one. */
    put(table: string, key: Row, values: Row): Statement {
      const row = { ...key, ...values };
      const columns = Object.keys(row).map((column) => columnName(names, table, column));
      const place = (index: number): string => `$${String(index + 1)}`;
      const keys = Object.keys(key).map((_, index) => `${columns[index] ?? ''} = ${place(index)}`);
      const sets = columns.map((column, index) => `${column} = ${place(index)}`);
      const changed = `UPDATE ${tableName(names, table)} SET ${sets.join(', ')} WHERE ${keys.join(' AND ')} RETURNING *`;
      const made = `INSERT INTO ${tableName(names, table)} (${columns.join(', ')}) SELECT ${columns.map((_, index) => place(index)).join(', ')} WHERE NOT EXISTS (SELECT FROM changed) RETURNING *`;
      return {
        sql: `WITH changed AS (${changed}), made AS (${made}) SELECT * FROM changed UNION ALL SELECT * FROM made`,
        parameters: parametersOf(table, row),
      };
    },
    remove(table: string, where: Where): Statement {
      const { text, parameters } = condition(names, table, where, 1);
      return { sql: `DELETE FROM ${tableName(names, table)}${text} RETURNING *`, parameters };
    },
  };
}

function parametersOf(table: string, values: Row): unknown[] {
  return Object.entries(values).map(([column, value]) => parameter(table, column, value));
}

function ordering(names: Names, table: string, orderBy: string): string {
  const column = columnName(names, table, orderBy.replace(/^-/, ''));
  return orderBy.startsWith('-') ? `${column} DESC` : column;
}

function condition(
  names: Names,
  table: string,
  where: Where,
  first: number,
): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const tests = Object.entries(where).map(([column, value]) => {
    const name = columnName(names, table, column);
    if (value === null || value === undefined) return `${name} IS NULL`;
    const place = `$${String(first + parameters.length)}`;
    parameters.push(value);
    if (Array.isArray(value)) return `${name}::text = ANY(${place}::text[])`;
    return typeof value === 'string' ? `${name}::text = ${place}` : `${name} = ${place}`;
  });
  return { text: tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`, parameters };
}
