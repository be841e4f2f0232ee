import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a session whose agent is away is an accident.',
  caughtBy: [
    'errors/changes-wait-for-an-agent-that-is-away › each is accepted, or refused with 409 or 503',
    'hibernation/an-orphans-sleep-is-refused-or-waits › a hibernation is accepted, or refused with 409 or 503',
    'hibernation/an-orphans-sleep-is-refused-or-waits › a wake is accepted, or refused with 409 or 503',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_status === 'offline') throw new Error('the agent is away');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
