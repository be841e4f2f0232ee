import { DatabaseError } from 'pg';
import { LabBroken, Prerequisite } from '../../kit/prerequisite.ts';
import { STANDS_ON } from '../stands-on.ts';

/**
 * `gone`: no server answered, or it is leaving · `schema`: the target's tables do not allow it · `ours`: the
 * statement is wrong whatever the tables are.
 */
export type SqlTroubleKind = 'gone' | 'schema' | 'ours';

export interface SqlTrouble {
  readonly kind: SqlTroubleKind;
  readonly sentence: string;
  readonly sqlstate?: string;
}

/** By the class of the SQLSTATE, its first two characters. Everything else speaks about the target's tables. */
const KINDS: Readonly<Record<string, SqlTroubleKind>> = {
  '08': 'gone',
  '53': 'gone',
  '57': 'gone',
  '58': 'gone',
  XX: 'gone',
  '25': 'ours',
  '28': 'gone',
  '3D': 'gone',
};

const SYNTAX_ERROR = '42601';

export function sqlTroubleOf(error: unknown): SqlTrouble {
  const sentence = error instanceof Error ? error.message : String(error);
  if (!(error instanceof DatabaseError) || error.code === undefined) return { kind: 'gone', sentence };
  const kind = error.code === SYNTAX_ERROR ? 'ours' : (KINDS[error.code.slice(0, 2)] ?? 'schema');
  return { kind, sentence, sqlstate: error.code };
}

/** What a trouble means for an experiment that did not expect it. */
export function sqlAccident({ kind, sentence }: SqlTrouble, statement: string): Error {
  return kind === 'schema'
    ? new Prerequisite(STANDS_ON.schema, `The database refused "${statement}": ${sentence}.`)
    : new LabBroken(`The database did not do "${statement}": ${sentence}.`);
}
