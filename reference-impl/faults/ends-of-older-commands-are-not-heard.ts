import type { Fault } from './fault.ts';

export default {
  sentence: 'Only what is reported about commands of this very process is heard.',
  caughtBy: ['errors/a-restart-of-the-api-repeats-what-was-under-way › each end is heard'],
  api(parts) {
    const own = new Set<string>();
    return {
      ...parts,
      async insertCommand(tx, command) {
        own.add(command.commandId);
        await parts.insertCommand(tx, command);
      },
      findCommand: async (sql, id) => (own.has(id) ? parts.findCommand(sql, id) : undefined),
    };
  },
} satisfies Fault;
