import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a session whose agent is away is refused, and the state is changed.',
  caughtBy: [
    'errors/changes-wait-for-an-agent-that-is-away › accepted, it makes one command; refused, it changes nothing',
    'errors/changes-wait-for-an-agent-that-is-away › what was refused is accepted when the agent is back',
    'errors/changes-wait-for-an-agent-that-is-away › each comes to the agent once',
    'errors/changes-wait-for-an-agent-that-is-away › each is then done',
    'hibernation/an-orphans-sleep-is-refused-or-waits › refused, a hibernation changes nothing; accepted, it makes one command',
    'hibernation/an-orphans-sleep-is-refused-or-waits › refused, a wake changes nothing; accepted, it makes one command',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_status !== 'offline') return parts.changeSession(api, caller, change);
      const state = parts.nextState(change.request, session.state);
      if (state !== undefined) await parts.saveSession(api.db, session.id, { state });
      return refuse('noAgents', 'The agent of this session is away.');
    },
  }),
} satisfies Fault;
