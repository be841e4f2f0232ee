import { rememberTheAgent } from './steps/remember-the-agent.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The row names another agent than the one that gets the command.',
  caughtBy: ['creation/records-the-owning-agent › it is the agent that gets the command'],
  spills: ['*/*'],
  api: (parts) => ({
    ...rememberTheAgent(parts),
    async insertSession(tx, session) {
      const [other] = await tx.query<{ agent_id: string }>(
        'SELECT agent_id FROM agents WHERE agent_id <> $1 ORDER BY agent_id LIMIT 1',
        [session.agentId],
      );
      await parts.insertSession(tx, { ...session, agentId: other?.agent_id ?? session.agentId });
    },
  }),
} satisfies Fault;
