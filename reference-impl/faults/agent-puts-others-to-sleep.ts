import { labelOf } from '../agent/kubernetes/kube-object.ts';
import { APP } from '../agent/kubernetes/labels.ts';
import type { Fault } from './fault.ts';

export default {
  sentence:
    'Scales down, once it is there, whatever other agents run in its namespace, and says nothing of it.',
  caughtBy: ['errors/agent-keeps-to-its-own-in-a-shared-namespace › it leaves what the other made as it is'],
  agent: (parts) => {
    let isNew = true;
    return {
      ...parts,
      survey: async (cluster, agentId) => {
        const found = isNew ? await cluster.list('deployment', `app=${APP}`) : [];
        isNew = false;
        for (const one of found.filter((each) => labelOf(each, 'agent') !== agentId))
          await cluster.patch('deployment', one.metadata?.name ?? '', { spec: { replicas: 0 } });
        return parts.survey(cluster, agentId);
      },
    };
  },
} satisfies Fault;
