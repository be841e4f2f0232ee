import type { Fault } from './fault.ts';

export default {
  sentence: 'The list of agents is not narrowed by region.',
  caughtBy: [
    'errors/admin-lists-agents-by-what-they-are › the region narrows it',
    'errors/admin-lists-agents-by-what-they-are › filters are ANDed',
  ],
  api: (parts) => ({
    ...parts,
    listAgents: (sql, filter) => parts.listAgents(sql, { ...filter, region: undefined }),
  }),
} satisfies Fault;
