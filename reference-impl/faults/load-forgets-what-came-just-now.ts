import type { Fault } from './fault.ts';

export default {
  sentence:
    'Sessions weigh on their agent only a moment after they were made, so that many at once are let in.',
  caughtBy: ['invariants/no-agent-is-overfilled › no session went to a full agent'],
  api: (parts) => ({
    ...parts,
    async readLoads(tx, agentIds, loadFree) {
      const loads = await parts.readLoads(tx, agentIds, loadFree);
      const fresh = await tx.query<{ agent_id: string; count: number }>(
        `SELECT agent_id, count(*) AS count FROM sessions WHERE agent_id = ANY($1)
           AND created_at > clock_timestamp() - interval '500 milliseconds' GROUP BY agent_id`,
        [agentIds],
      );
      const forgotten = new Map(fresh.map(({ agent_id, count }) => [agent_id, count]));
      return new Map([...loads].map(([id, load]) => [id, load - (forgotten.get(id) ?? 0)]));
    },
  }),
} satisfies Fault;
