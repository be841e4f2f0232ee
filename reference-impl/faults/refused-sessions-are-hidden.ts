import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent is not found any more once a change of it was refused.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › it is still shown afterwards',
    'compatibility/refuses-to-hibernate-an-old-session › it is still shown afterwards',
    'compatibility/refuses-to-wake-an-old-session › it is still shown afterwards',
  ],
  api(parts) {
    const refused = new Set<string>();
    return {
      ...parts,
      async changeSession(api, caller, change) {
        const session = await parts.findSession(api.db, change.sessionId);
        if (session?.agent_id === null) refused.add(change.sessionId);
        return parts.changeSession(api, caller, change);
      },
      findSession: async (sql, id) => (refused.has(id) ? undefined : parts.findSession(sql, id)),
    };
  },
} satisfies Fault;
