import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that has no tags is found by any.',
  caughtBy: ['compatibility/filters-reach-old-sessions › by tag, those without any left out'],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      filter.tag === undefined
        ? parts.listSessions(sql, filter, order)
        : (await parts.listSessions(sql, { ...filter, tag: undefined }, order)).filter(
            ({ tags }) => tags === null || (Array.isArray(tags) && tags.includes(filter.tag)),
          ),
  }),
} satisfies Fault;
