import { refuse } from '../api/refusals.ts';
import type { Oddity } from './oddity.ts';

export default {
  sentence: 'A change of a session whose agent is away is refused with 503, instead of waiting for it (R2).',
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      const lawful = session !== undefined && parts.nextState(change.request, session.state) !== undefined;
      if (lawful && session.agent_id !== null && session.agent_status === 'offline')
        return refuse('noAgents', 'The agent of this session is away.');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Oddity;
