import type { Fault } from './fault.ts';

export default {
  sentence: 'A change whose command cannot be written is accepted, and is never commanded.',
  caughtBy: [
    'hibernation/the-state-never-changes-without-its-command › a change whose command cannot be written is refused',
    'hibernation/the-state-never-changes-without-its-command › it leaves the row as it was',
    'hibernation/the-state-never-changes-without-its-command › the agent hears of those alone',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query('SAVEPOINT before_command');
      await parts.insertCommand(tx, command).catch(() => tx.query('ROLLBACK TO SAVEPOINT before_command'));
    },
  }),
} satisfies Fault;
