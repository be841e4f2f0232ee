import { refuse } from '../api/refusals.ts';
import type { Oddity } from './oddity.ts';

export default {
  sentence: 'A change of a session whose agent is away is refused with 503, and nothing waits (R2).',
  tempts: {
    check: 'termination/an-orphans-stop-is-refused-or-waits',
    habit: 'A change waits for the agent: it is accepted.',
    rewrite: {
      file: 'suites/03-termination/an-orphans-stop-is-refused-or-waits.ts',
      from: 'expect(accepted || status === 409 || status === 503, `answered ${status}`).toBe(true)',
      to: 'expect(accepted, `answered ${status}`).toBe(true)',
    },
  },
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      const away = session?.agent_id != null && session.agent_status === 'offline';
      const possible = session !== undefined && parts.nextState(change.request, session.state) !== undefined;
      return away && possible
        ? refuse('noAgents', 'The agent of this session is away; ask again when it is back.')
        : parts.changeSession(api, caller, change);
    },
  }),
} satisfies Oddity;
