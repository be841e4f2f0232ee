import type { Fault } from './fault.ts';

export default {
  sentence: 'A session whose agent is away is not found, and not listed.',
  caughtBy: [
    'errors/goes-on-without-agents › the session of an absent agent can be read',
    'errors/goes-on-without-agents › and is listed',
    'errors/a-lost-agent-costs-no-session › and is answered as running',
  ],
  api: (parts) => ({
    ...parts,
    async findSession(sql, id) {
      const row = await parts.findSession(sql, id);
      return row?.agent_status === 'offline' ? undefined : row;
    },
    listSessions: async (...asked) =>
      (await parts.listSessions(...asked)).filter((row) => row.agent_status !== 'offline'),
  }),
} satisfies Fault;
