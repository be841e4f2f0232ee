import type { Fault } from './fault.ts';

export default {
  sentence: 'A filter is written into the statement, and ends at a quote.',
  caughtBy: [
    'errors/refuses-or-finds-nothing-for-strange-queries › none finds what only another value finds',
  ],
  api: (parts) => ({
    ...parts,
    listSessions: (sql, filter, order) =>
      parts.listSessions(sql, { ...filter, state: filter.state?.split("'")[0] || undefined }, order),
  }),
} satisfies Fault;
