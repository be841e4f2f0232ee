import type { Fault } from './fault.ts';

export default {
  sentence: 'A change whose row cannot be written still makes its command.',
  caughtBy: [
    'hibernation/the-state-never-changes-without-its-command › a change whose row cannot be written is refused',
    'hibernation/the-state-never-changes-without-its-command › it leaves no command',
    'hibernation/the-state-never-changes-without-its-command › the agent hears of those alone',
  ],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      await tx.query('SAVEPOINT before_row');
      await parts.saveSession(tx, id, change).catch(() => tx.query('ROLLBACK TO SAVEPOINT before_row'));
    },
  }),
} satisfies Fault;
