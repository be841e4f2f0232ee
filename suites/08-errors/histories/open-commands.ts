import { states } from '../../../fixtures/contract/states.ts';
import type { World } from '../../world/world.ts';
import { Divergence } from './divergence.ts';

/** @throws Divergence when a command of the session stays open */
export async function noCommandIsOpen(
  { sql, eventually, patience }: World,
  sessionId: string,
): Promise<void> {
  const { held, value } = await eventually(
    () => sql.commandsOf(sessionId),
    (rows) => rows.every(({ status }) => !isOpen(status)),
    patience.report,
  );
  if (held) return;
  const open = value.filter(({ status }) => isOpen(status));
  throw new Divergence(
    'peace',
    open.map((row) => `${String(row['action'])} is ${String(row['status'])}`).join(', '),
  );
}

/** Of a row of `agent_commands`. */
export function isOpen(status: unknown): boolean {
  return Object.entries(states.commandStatuses).some(([name, { open }]) => open && name === status);
}
