import type { Candidate } from '../api/select-agent.ts';
import type { Fault } from './fault.ts';

const first = new Map<string, Pick<Candidate, 'clusterId' | 'region'>>();

export default {
  sentence: 'The cluster and region of an agent are remembered from when it was registered first.',
  caughtBy: [
    'selection/heeds-what-the-agents-row-says › sessions for the cluster and region of its row go to it',
    'selection/heeds-what-the-agents-row-says › the cluster that it was registered with has nobody any more',
    'selection/follows-an-agent-that-moved › the old cluster has nobody any more',
    'selection/follows-an-agent-that-moved › sessions for the new region go to it',
  ],
  api: (parts) => ({
    ...parts,
    agentView(row, time) {
      // Every registration answers with the agent.
      if (!first.has(row.agent_id))
        first.set(row.agent_id, { clusterId: row.cluster_id, region: row.region });
      return parts.agentView(row, time);
    },
    async readCandidates(api, tx) {
      const candidates = await parts.readCandidates(api, tx);
      return candidates.map((one) => ({ ...one, ...first.get(one.agentId) }));
    },
  }),
} satisfies Fault;
