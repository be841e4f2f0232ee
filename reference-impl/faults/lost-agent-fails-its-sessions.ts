import type { Fault } from './fault.ts';

export default {
  sentence: 'When an agent is lost its sessions are taken for failed.',
  caughtBy: [
    'errors/a-lost-agent-costs-no-session › while it is away, the session keeps its state and its agent',
    'errors/a-lost-agent-costs-no-session › and is answered as running',
    'errors/a-lost-agent-costs-no-session › it goes on managing the session',
    'errors/a-lost-agent-costs-no-session › once it is back, the session is still its own and runs',
    'errors/platform-resumes-after-its-agent-was-lost › once the agent is back, a hibernation is done',
    'errors/platform-resumes-after-its-agent-was-lost › on the same workload, which has no replica then',
    'errors/goes-on-without-agents › the session of an absent agent can be read',
    'errors/only-heartbeats-keep-an-agent-online › the session of the dead one is not lost',
    'errors/platform-resumes-after-its-agent-was-lost › while the agent is away, the session keeps its state and its agent',
    'creation/platform-agent-restart-loses-no-session › its absence changes no state',
    'hibernation/platform-agent-dies-while-hibernating › its absence changes no state',
  ],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        async query(text, values) {
          if (text.includes("SET status = 'offline'") && text.includes('WHERE connection_id = $1'))
            await db.query(
              `UPDATE sessions SET state = 'failed' WHERE state <> 'terminated'
                 AND agent_id IN (SELECT agent_id FROM agents WHERE connection_id = $1)`,
              values,
            );
          return db.query(text, values);
        },
      };
    },
  }),
} satisfies Fault;
