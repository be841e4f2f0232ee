import type { Fault } from './fault.ts';

export default {
  sentence: 'Agents cannot be listed while one of them has never sent a heartbeat.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › it served before',
    'errors/admin-lists-agents-by-what-they-are › without a filter all are listed, and counted',
  ],
  spills: ['contract/*', 'errors/*', 'selection/*'],
  api: (parts) => ({
    ...parts,
    async listAgents(sql, filter) {
      const rows = await parts.listAgents(sql, filter);
      if (rows.some(({ last_heartbeat }) => last_heartbeat === null)) throw new Error('there is no time');
      return rows;
    },
  }),
} satisfies Fault;
