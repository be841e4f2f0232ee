import type { EvidenceBody } from '../../../kit/evidence.ts';
import type { WatchedTable } from '../../../kit/history.ts';
import type { BareChange } from './history-reader.ts';

const KEY: Readonly<Record<WatchedTable, string>> = {
  sessions: 'id',
  agents: 'agent_id',
  agent_commands: 'command_id',
  user_quotas: 'user_id',
};

/** A change of a row as evidence, in one line: `state pending → running`. */
export function rowEvidence({ table, op, old, new: after }: BareChange): EvidenceBody {
  const columns = Object.keys({ ...old, ...after }).filter((column) => column !== KEY[table]);
  const said = columns.map((column) => sayColumn(column, old?.[column] ?? null, after?.[column] ?? null, op));
  return {
    kind: 'row',
    table,
    op,
    id: textOf((after ?? old)?.[KEY[table]] ?? null),
    change: op === 'delete' ? '' : said.filter((text) => text !== '').join(', '),
  };
}

function sayColumn(column: string, before: unknown, after: unknown, op: BareChange['op']): string {
  if (op === 'insert') return after === null ? '' : `${column} ${textOf(after)}`;
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? '' : `${column} ${textOf(before)} → ${textOf(after)}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
