import type { Fault } from './fault.ts';

export default {
  sentence: 'A waking session is committed before its command is written.',
  caughtBy: ['invariants/row-and-command-are-written-together › neither was ever written without the other'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      if (command.action === 'wake_session') {
        await tx.query('COMMIT');
        await tx.query('BEGIN');
      }
      await parts.insertCommand(tx, command);
    },
  }),
} satisfies Fault;
