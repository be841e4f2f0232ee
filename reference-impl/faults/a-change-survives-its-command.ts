import type { Fault } from './fault.ts';

export default {
  sentence: 'A change whose command cannot be written is accepted, and is never commanded.',
  caughtBy: [
    'hibernation/the-state-never-changes-without-its-command › a change whose command cannot be written is refused',
    'hibernation/the-state-never-changes-without-its-command › it leaves the row as it was',
    'hibernation/the-state-never-changes-without-its-command › the agent hears of those alone',
    'creation/a-row-never-stands-without-its-command › a creation whose command cannot be written is refused',
    'creation/a-row-never-stands-without-its-command › it leaves no row',
  ],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query('SAVEPOINT before_command');
      await parts.insertCommand(tx, command).catch(() => tx.query('ROLLBACK TO SAVEPOINT before_command'));
    },
  }),
} satisfies Fault;
