import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The API looks at the cluster once, when it starts.',
  caughtBy: ['contract/never-calls-a-cluster-in-any-world › no API connected to it'],
  api: (parts) => ({
    ...parts,
    async beforeStart(env) {
      await callTheCluster('/version');
      return parts.beforeStart(env);
    },
  }),
} satisfies Fault;
