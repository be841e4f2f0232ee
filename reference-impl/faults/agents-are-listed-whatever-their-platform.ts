import type { Fault } from './fault.ts';

export default {
  sentence: 'The list of agents is not narrowed by platform.',
  caughtBy: [
    'errors/admin-lists-agents-by-what-they-are › the platform narrows it',
    'errors/admin-lists-agents-by-what-they-are › filters are ANDed',
  ],
  api: (parts) => ({
    ...parts,
    listAgents: (sql, filter) => parts.listAgents(sql, { ...filter, platform: undefined }),
  }),
} satisfies Fault;
