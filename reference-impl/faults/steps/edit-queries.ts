import type { ApiParts } from '../fault.ts';

/** Not a fault by itself: statements outside of transactions are other ones. */
export function editQueries(parts: ApiParts, edit: (sql: string) => string): ApiParts {
  return {
    ...parts,
    openDatabase(url, log, patience) {
      const db = parts.openDatabase(url, log, patience);
      return { ...db, query: (text, values) => db.query(edit(text), values) };
    },
  };
}
