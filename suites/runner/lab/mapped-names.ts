import type { Names } from '../../doors/sql/sql-door.ts';
import type { Target } from '../target/read-target.ts';

/** The target's own names for tables and columns of contract §5. */
export function mappedNames({ names }: Target): Names {
  return {
    ...(names.tables ? { tables: names.tables } : {}),
    ...(names.columns ? { columns: names.columns } : {}),
  };
}
