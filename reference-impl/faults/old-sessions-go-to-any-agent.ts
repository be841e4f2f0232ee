import type { Fault } from './fault.ts';

export default {
  sentence: 'What is asked of a session without an agent is commanded to an agent that is there.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-terminate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-terminate-an-old-session › no command is made, and no agent gets one',
    'compatibility/refuses-to-hibernate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-hibernate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-hibernate-an-old-session › no command is made, and no agent gets one',
    'compatibility/refuses-to-wake-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-wake-an-old-session › its row stays as it was',
    'compatibility/refuses-to-wake-an-old-session › no command is made, and no agent gets one',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_id !== null) return parts.changeSession(api, caller, change);
      const [agent] = await parts.readCandidates(api, api.db);
      await api.db.query('UPDATE sessions SET agent_id = $2 WHERE id = $1', [
        session.id,
        agent?.agentId ?? null,
      ]);
      const force = { ...parts, nextState: () => 'terminating' };
      return parts.changeSession({ ...api, parts: force }, caller, change);
    },
  }),
} satisfies Fault;
