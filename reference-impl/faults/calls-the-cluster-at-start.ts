import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The API looks at the cluster once, when it starts.',
  caughtBy: ['creation/never-calls-a-cluster › no cluster is called'],
  api: (parts) => ({
    ...parts,
    async beforeStart(env) {
      await callTheCluster('/version');
      return parts.beforeStart(env);
    },
  }),
} satisfies Fault;
