import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions without an agent are load of each.',
  caughtBy: ['compatibility/old-sessions-weigh-on-no-agent › it takes all that it has room for'],
  api: (parts) => ({
    ...parts,
    async readLoads(tx, ids, loadFree) {
      const loads = await parts.readLoads(tx, ids, loadFree);
      const [old] = await tx.query<{ n: number }>(
        'SELECT count(*) AS n FROM sessions WHERE agent_id IS NULL AND NOT state = ANY($1)',
        [loadFree],
      );
      return new Map(ids.map((id) => [id, (loads.get(id) ?? 0) + (old?.n ?? 0)]));
    },
  }),
} satisfies Fault;
