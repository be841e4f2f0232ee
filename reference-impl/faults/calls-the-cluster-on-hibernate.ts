import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Hibernating or waking a session scales its Deployment too.',
  caughtBy: [
    'hibernation/never-calls-a-cluster › no cluster is called',
    'contract/never-calls-a-cluster-in-any-world › no API connected to it',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      if (change.request !== 'delete')
        await callTheCluster(`/apis/apps/v1/namespaces/streamspace/deployments/${change.sessionId}/scale`);
      return answer;
    },
  }),
} satisfies Fault;
