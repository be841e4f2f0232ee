import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is woken only if its agent has a place free.',
  caughtBy: [
    'hibernation/sleeping-frees-a-place-and-waking-asks-for-none › the wake is accepted all the same',
    'hibernation/sleeping-frees-a-place-and-waking-asks-for-none › the full agent is told to wake it',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      const [agent] = await api.db.query<{ most: number | null; load: number }>(
        `SELECT (capacity->>'maxSessions')::int AS most, (SELECT count(*)::int FROM sessions s
           WHERE s.agent_id = agents.agent_id AND NOT s.state = ANY($2)) AS load
         FROM agents WHERE agent_id = $1`,
        [session?.agent_id, parts.loadFreeStates],
      );
      if (change.request === 'wake' && agent?.most != null && agent.load >= agent.most)
        return refuse('noAgents', 'The agent of this session is full.');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
