import type { Fault } from './fault.ts';

export default {
  sentence:
    'A session whose agent was deleted is changed by another agent of its cluster, which inherits it.',
  caughtBy: [
    'hibernation/a-deleted-agents-session-refuses-gracefully › hibernating it is refused with a 4xx',
    'hibernation/a-deleted-agents-session-refuses-gracefully › waking it is refused with a 4xx',
    'hibernation/a-deleted-agents-session-refuses-gracefully › its row and its commands stay as they were',
    'hibernation/a-deleted-agents-session-refuses-gracefully › no agent is told',
    'termination/a-deleted-agents-session-refuses-gracefully › it is refused with a 4xx',
    'termination/a-deleted-agents-session-refuses-gracefully › its row stays as it was',
    'termination/a-deleted-agents-session-refuses-gracefully › no command is made, and no agent gets one',
  ],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      await api.db.query(
        `UPDATE sessions SET agent_id = (SELECT a.agent_id FROM agents a
             WHERE a.status = 'online' AND a.cluster_id = sessions.cluster_id LIMIT 1)
           WHERE id = $1 AND agent_id IS NULL`,
        [change.sessionId],
      );
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
