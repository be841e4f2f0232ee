import type { Fault } from './fault.ts';

export default {
  sentence: 'A list by state shows sessions in every state.',
  caughtBy: [
    'termination/lists-by-state-after-termination › it is listed among the terminated',
    'termination/lists-by-state-after-termination › it is not listed among the running',
  ],
  spills: ['hibernation/is-listed-*', 'compatibility/filters-*', 'creation/lists-*'],
  api: (parts) => ({
    ...parts,
    listSessions: (sql, filter, order) => parts.listSessions(sql, { ...filter, state: undefined }, order),
  }),
} satisfies Fault;
