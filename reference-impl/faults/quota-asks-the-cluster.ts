import { afterRefused } from './steps/after-refused.ts';
import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Before a session is refused for a quota, the cluster is asked what is there.',
  caughtBy: ['quotas/asks-no-cluster › no cluster is called'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) =>
    afterRefused(parts, 'quotaExceeded', () =>
      callTheCluster('/api/v1/namespaces/streamspace/resourcequotas'),
    ),
} satisfies Fault;
