import type { Fault } from './fault.ts';

export default {
  sentence: 'A woken session goes to the agent that is idlest now.',
  caughtBy: [
    'hibernation/routes-to-the-owning-agent › the wake is written for the owning agent',
    'hibernation/routes-to-the-owning-agent › the owning agent gets both',
    'hibernation/routes-to-the-owning-agent › another agent gets neither',
    'hibernation/routes-to-the-owning-agent › the session stays with its agent',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      if (change.request === 'wake')
        await api.db.query(
          `UPDATE sessions SET agent_id = (SELECT a.agent_id FROM agents a WHERE a.status = 'online'
               AND a.cluster_id IS NOT DISTINCT FROM sessions.cluster_id
             ORDER BY (SELECT count(*) FROM sessions o WHERE o.agent_id = a.agent_id) LIMIT 1)
           WHERE id = $1 AND state = 'hibernated'`,
          [change.sessionId],
        );
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
