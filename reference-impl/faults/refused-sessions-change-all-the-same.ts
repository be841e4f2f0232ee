import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent that refuses a change is failed from then on.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-hibernate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-wake-an-old-session › its row stays as it was',
    'compatibility/serves-rows-however-odd › by that its row stays as it was, and no command is made',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      await api.db.query(
        "UPDATE sessions SET state = 'failed', url = 'gone' WHERE id = $1 AND agent_id IS NULL",
        [change.sessionId],
      );
      return answer;
    },
  }),
} satisfies Fault;
