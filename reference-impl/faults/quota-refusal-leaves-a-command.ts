import { afterRefused } from './steps/after-refused.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent is told to start what the quota refused.',
  caughtBy: [
    'quotas/a-refusal-leaves-nothing › no command is left',
    'quotas/a-refusal-leaves-nothing › no agent hears of it',
  ],
  api: (parts) =>
    afterRefused(parts, 'quotaExceeded', async (api, _caller, body) => {
      const fields = Object(body) as Readonly<Record<string, unknown>>;
      const [agent] = await api.db.query<{ agent_id: string }>(
        'SELECT agent_id FROM agents WHERE cluster_id = $1 AND connection_id IS NOT NULL',
        [fields['clusterId']],
      );
      if (agent === undefined) return;
      const sessionId = parts.newSessionId();
      await parts.insertCommand(api.db, {
        commandId: parts.newCommandId(),
        agentId: agent.agent_id,
        sessionId,
        action: 'start_session',
        payload: { sessionId, user: fields['user'] },
      });
      parts.deliver(api, agent.agent_id);
    }),
} satisfies Fault;
