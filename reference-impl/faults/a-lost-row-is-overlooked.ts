import type { Fault } from './fault.ts';

export default {
  sentence: 'That the row cannot be written shows only after its command has gone out.',
  caughtBy: [
    'creation/a-row-never-stands-without-its-command › it leaves no command',
    'creation/a-row-never-stands-without-its-command › the agent hears of neither',
  ],
  api: (parts) => ({
    ...parts,
    async insertSession(tx, session) {
      await tx.query('SAVEPOINT before_row');
      await parts.insertSession(tx, session).catch(() => tx.query('ROLLBACK TO SAVEPOINT before_row'));
    },
  }),
} satisfies Fault;
