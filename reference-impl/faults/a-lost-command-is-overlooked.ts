import type { Fault } from './fault.ts';

export default {
  sentence: 'That the command cannot be written is overlooked: the session is accepted without it.',
  caughtBy: [
    'creation/a-row-never-stands-without-its-command › a creation whose command cannot be written is refused',
    'creation/a-row-never-stands-without-its-command › it leaves no row',
  ],
  spills: ['hibernation/the-state-never-changes-*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query('SAVEPOINT before_command');
      await parts.insertCommand(tx, command).catch(() => tx.query('ROLLBACK TO SAVEPOINT before_command'));
    },
  }),
} satisfies Fault;
