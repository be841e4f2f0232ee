import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without an agent is terminated by the API itself.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-terminate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-hibernate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-hibernate-an-old-session › its row stays as it was',
    'compatibility/refuses-to-wake-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-wake-an-old-session › its row stays as it was',
    'compatibility/serves-rows-however-odd › to terminate it is refused with a 4xx',
    'compatibility/serves-rows-however-odd › by that its row stays as it was, and no command is made',
    'termination/a-deleted-agents-session-refuses-gracefully › it is refused with a 4xx',
    'termination/a-deleted-agents-session-refuses-gracefully › its row stays as it was',
    'hibernation/a-deleted-agents-session-refuses-gracefully › hibernating it is refused with a 4xx',
    'hibernation/a-deleted-agents-session-refuses-gracefully › waking it is refused with a 4xx',
    'hibernation/a-deleted-agents-session-refuses-gracefully › its row and its commands stay as they were',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_id !== null) return parts.changeSession(api, caller, change);
      await parts.saveSession(api.db, change.sessionId, { state: 'terminated' });
      return { status: 202, body: parts.changeAnswer(change.sessionId, parts.newCommandId(), 'It is gone.') };
    },
  }),
} satisfies Fault;
