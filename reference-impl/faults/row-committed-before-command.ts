import { setTimeout } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export default {
  sentence:
    'The row is committed first and the command after a while, so that a crash between them loses it.',
  caughtBy: [
    'creation/a-row-never-stands-without-its-command › it leaves no row',
    'hibernation/the-state-never-changes-without-its-command › it leaves the row as it was',
    'errors/a-request-survives-or-is-undone-with-its-database › every change that stands has its command, and every command its change',
    'hibernation/the-state-never-changes-without-its-command › the same requests are accepted when nothing is in the way',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query('COMMIT');
      await setTimeout(300);
      await tx.query('BEGIN');
      await parts.insertCommand(tx, command);
    },
  }),
} satisfies Fault;
